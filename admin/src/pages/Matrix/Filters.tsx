import {
  Button,
  Field,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useSite } from '../../api/site';
import { useVocabulary } from '../../api/vocabulary';
import { FilterFold } from '../../components/FilterFold';
import { displayLocale } from '../../i18n/displayLocale';
import { useText } from '../../i18n/useText';
import type { Filter, useReportAddress } from './useReportAddress';

interface Props {
  address: ReturnType<typeof useReportAddress>;
  /** What is done with the report, beside them. */
  beside?: ReactNode;
}

/** Narrow the report down; the address keeps it. */
export function Filters({ address, beside }: Props) {
  const t = useText();
  const { data: site } = useSite();
  const { data: vocabulary } = useVocabulary();
  const { filters, setFilter } = address;
  const active = Object.keys(filters).length;
  const group = useRef<HTMLDivElement>(null);
  const clear = () => {
    address.clearFilters();
    // The button goes, and would take the focus with it.
    group.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
  };

  return (
    <FilterFold ref={group} active={active} beside={beside}>
      {vocabulary && vocabulary.journeys.length > 1 && (
        <Field.Root>
          <Field.Label>{t('filter.journey')}</Field.Label>
          <SingleSelect
            value={filters.journey ?? vocabulary.defaultJourney ?? ''}
            onChange={(key) => setFilter('journey', [String(key)])}
          >
            {vocabulary.journeys.map(({ key, name }) => (
              <SingleSelectOption key={key} value={key}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <KeyFilter
        name="locale"
        label={t('filter.locale')}
        placeholder={t('filter.locale.all')}
        address={address}
        options={site?.locales.map((locale) => ({ key: locale.code, name: displayLocale(locale) }))}
      />
      <KeyFilter
        name="segment"
        label={t('filter.segment')}
        placeholder={t('filter.segment.all')}
        address={address}
        options={
          vocabulary && [...vocabulary.segments, { key: 'general', name: t('segment.general') }]
        }
      />
      <KeyFilter
        name="contentType"
        label={t('filter.contentType')}
        placeholder={t('filter.contentType.all')}
        address={address}
        options={site?.contentTypes
          .filter(({ counted }) => counted)
          .map(({ uid, name }) => ({ key: uid, name }))}
      />
      {active > 0 && (
        <Button variant="ghost" size="L" onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
    </FilterFold>
  );
}

interface KeyFilterProps extends Pick<Props, 'address'> {
  name: Filter;
  label: string;
  placeholder: string;
  options: { key: string; name: string }[] | undefined;
}

function KeyFilter({ name, label, placeholder, options = [], address }: KeyFilterProps) {
  const t = useText();
  if (options.length < 2) return null;
  const chosen = address.filters[name]?.split(',') ?? [];
  const names = options.filter(({ key }) => chosen.includes(key)).map((option) => option.name);
  return (
    <Field.Root width="20rem">
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        placeholder={placeholder}
        value={chosen}
        onChange={(keys) => address.setFilter(name, keys)}
        onClear={() => address.setFilter(name, [])}
        clearLabel={t('filter.clearOne', { name: label })}
        customizeContent={() => names.join(', ')}
      >
        {options.map((option) => (
          <MultiSelectOption key={option.key} value={option.key}>
            {option.name}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Field.Root>
  );
}
