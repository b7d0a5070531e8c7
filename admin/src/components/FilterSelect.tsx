import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props {
  label: string;
  /** Null for everything. */
  value: string | null;
  options: readonly { readonly key: string; readonly name: string }[];
  /** What everything is called; left out where one of the options always holds. */
  all?: string;
  onChange: (value: string | null) => void;
}

const ALL = 'all';

/** One filter among others; nothing where there is nothing to choose between. */
export function FilterSelect({ label, value, options, all, onChange }: Props) {
  if (options.length < 2) return null;
  return (
    <Field.Root width="22rem">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value ?? ALL}
        onChange={(chosen) => onChange(chosen === ALL ? null : String(chosen))}
      >
        {all !== undefined && <SingleSelectOption value={ALL}>{all}</SingleSelectOption>}
        {options.map(({ key, name }) => (
          <SingleSelectOption key={key} value={key}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
