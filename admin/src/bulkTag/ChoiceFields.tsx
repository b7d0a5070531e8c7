import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { TagSelect } from '../components/TagSelect';
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
        <TagSelect
          aria-label={t(`bulk.${value.operation}.which`, { field: label })}
          placeholder={value.operation === 'set' ? t('bulk.set.none') : placeholder}
          options={options}
          value={value.keys}
          onChange={(keys) => onChange({ ...value, keys })}
        />
      </Field.Root>
    </Flex>
  );
}
