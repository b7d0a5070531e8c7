import {
  Field,
  Flex,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { StageDot } from '../components/StageDot';
import { useText } from '../i18n/useText';
import { OPERATIONS } from './editOf';
import type { Choice, Operation } from './editOf';

interface Props {
  label: string;
  placeholder: string;
  options: readonly { key: string; name: string; color?: string }[];
  value: Choice;
  onChange: (choice: Choice) => void;
}

/** What to do, and with which of them. */
export function ChoiceFields({ label, placeholder, options, value, onChange }: Props) {
  const t = useText();
  const chosen = options.filter(({ key }) => value.keys.includes(key));
  return (
    <Flex gap={2} alignItems="flex-end" wrap="wrap">
      <Field.Root width="17rem">
        <Field.Label>{label}</Field.Label>
        <SingleSelect
          value={value.operation}
          onChange={(operation) => onChange({ ...value, operation: operation as Operation })}
        >
          {OPERATIONS.map((operation) => (
            <SingleSelectOption key={operation} value={operation}>
              {t(`bulk.${operation}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root flex="1 1 24rem">
        <MultiSelect
          aria-label={t(`bulk.${value.operation}.which`, { field: label })}
          placeholder={value.operation === 'set' ? t('bulk.set.none') : placeholder}
          value={chosen.map(({ key }) => key)}
          onChange={(keys) => onChange({ ...value, keys })}
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
      </Field.Root>
    </Flex>
  );
}
