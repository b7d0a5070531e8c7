import { MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { StageDot } from './StageDot';

interface Props {
  'aria-label'?: string;
  placeholder: string;
  /** Stages, with their colours, or segments. */
  options: readonly { key: string; name: string; color?: string }[];
  /** Keys; those that aren't among the options are left out. */
  value: readonly string[];
  onChange: (keys: string[]) => void;
}

/** Several stages or segments, of those that there are. */
export function TagSelect({ options, value, ...rest }: Props) {
  const chosen = options.filter(({ key }) => value.includes(key));
  return (
    <MultiSelect
      {...rest}
      value={chosen.map(({ key }) => key)}
      customizeContent={() => chosen.map(({ name }) => name).join(', ')}
    >
      {options.map(({ key, name, color }) => (
        <MultiSelectOption
          key={key}
          value={key}
          startIcon={color === undefined ? undefined : <StageDot $color={color} />}
        >
          {name}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  );
}
