import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Site } from '../../../../server/src/contracts/site';
import type { Vocabulary } from '../../../../server/src/contracts/vocabulary';
import type { ToTagFilters as Filters } from '../../api/toTag';
import { FilterFold } from '../../components/FilterFold';
import { displayLocale } from '../../i18n/displayLocale';
import { useText } from '../../i18n/useText';

interface Props {
  filters: Filters;
  vocabulary: Vocabulary | undefined;
  site: Site | undefined;
  /** Uids of the content types that there may be something of. */
  types: readonly string[];
  onChange: (name: keyof Filters, value: string | null) => void;
}

interface Option {
  readonly key: string;
  readonly name: string;
}

const ALL = 'all';

/** The matrix leads here with lists, too. */
const SEVERAL = ',';

const namesOf = (keys: string, options: readonly Option[]): string =>
  options
    .filter(({ key }) => keys.split(SEVERAL).includes(key))
    .map(({ name }) => name)
    .join(', ');

/** Which entries to work on; the address keeps it. */
export function ToTagFilters({ filters, vocabulary, site, types, onChange }: Props) {
  const t = useText();
  const select = (
    name: keyof Filters,
    label: string,
    options: readonly Option[],
    all: string | null,
    value: string
  ) => {
    const isSeveral = value.includes(SEVERAL);
    if (options.length < 2) return null;
    return (
      <Field.Root width="22rem">
        <Field.Label>{label}</Field.Label>
        <SingleSelect
          value={value}
          onChange={(chosen) => onChange(name, chosen === ALL ? null : String(chosen))}
        >
          {all !== null && <SingleSelectOption value={ALL}>{all}</SingleSelectOption>}
          {isSeveral && (
            <SingleSelectOption value={value}>{namesOf(value, options)}</SingleSelectOption>
          )}
          {options.map((option) => (
            <SingleSelectOption key={option.key} value={option.key}>
              {option.name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    );
  };
  return (
    <FilterFold active={Object.keys(filters).length}>
      {select(
        'journey',
        t('filter.journey'),
        vocabulary?.journeys ?? [],
        null,
        filters.journey ?? vocabulary?.defaultJourney ?? ''
      )}
      {select(
        'contentType',
        t('filter.contentType'),
        (site?.contentTypes ?? [])
          .filter(({ uid }) => types.includes(uid))
          .map(({ uid, name }) => ({ key: uid, name })),
        t('filter.contentType.all'),
        filters.contentType ?? ALL
      )}
      {select(
        'locale',
        t('filter.locale'),
        (site?.locales ?? []).map((locale) => ({ key: locale.code, name: displayLocale(locale) })),
        t('filter.locale.all'),
        filters.locale ?? ALL
      )}
      {select(
        'segment',
        t('filter.segment'),
        [...(vocabulary?.segments ?? []), { key: 'general', name: t('segment.general') }],
        t('filter.segment.all'),
        filters.segment ?? ALL
      )}
    </FilterFold>
  );
}
