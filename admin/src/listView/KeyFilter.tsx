import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useText } from '../i18n/useText';
import type { FilterInputProps } from './hooks';

/** Which stage or segment a filter asks for, by its name. */
export default function KeyFilter({ name, options = [], 'aria-label': label }: FilterInputProps) {
  const t = useText();
  const field = useField<string>(name);
  return (
    <Combobox
      aria-label={label}
      value={field.value ?? ''}
      onChange={(key) => field.onChange(name, key)}
      noOptionsMessage={() => t('list.filter.noOptions')}
      clearLabel={t('filter.clear')}
    >
      {options.map(({ value, label: shown }) => (
        <ComboboxOption key={value} value={value}>
          {shown}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
