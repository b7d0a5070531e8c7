import type { Site } from '../../../../server/src/contracts/site';
import type { Vocabulary } from '../../../../server/src/contracts/vocabulary';
import type { ToReviewFilters as Filters } from '../../api/toReview';
import { FilterFold } from '../../components/FilterFold';
import { FilterSelect } from '../../components/FilterSelect';
import { displayLocale } from '../../i18n/displayLocale';
import { useText } from '../../i18n/useText';

interface Props {
  filters: Filters;
  vocabulary: Vocabulary | undefined;
  site: Site | undefined;
  onChange: (name: keyof Filters, value: string | null) => void;
}

/** Days from now that can be looked ahead; by default as many as the server's. */
const WITHIN = ['0', '30', '90', '365'] as const;
const USUAL = '30';

/** Which entries to look over; the address keeps it. */
export function ToReviewFilters({ filters, vocabulary, site, onChange }: Props) {
  const t = useText();
  const journeys = vocabulary?.journeys ?? [];
  const home = filters.journey ?? vocabulary?.defaultJourney;
  const stages = journeys.find(({ key }) => key === home)?.stages ?? [];
  const counted = site?.contentTypes.filter((type) => type.counted) ?? [];
  const locales = site?.locales ?? [];
  const segments = vocabulary?.segments ?? [];
  return (
    <FilterFold active={Object.keys(filters).length}>
      <FilterSelect
        label={t('toReview.by')}
        value={filters.within ?? USUAL}
        options={WITHIN.map((days) => ({
          key: days,
          name: t('toReview.within', { days: Number(days) }),
        }))}
        onChange={(value) => onChange('within', value === USUAL ? null : value)}
      />
      <FilterSelect
        label={t('filter.journey')}
        value={filters.journey ?? null}
        options={journeys}
        all={t('toReview.journey.all')}
        onChange={(value) => onChange('journey', value)}
      />
      <FilterSelect
        label={t('stages.stage')}
        value={filters.stage ?? null}
        options={stages}
        all={t('toReview.stage.all')}
        onChange={(value) => onChange('stage', value)}
      />
      <FilterSelect
        label={t('filter.segment')}
        value={filters.segment ?? null}
        options={[...segments, { key: 'general', name: t('segment.general') }]}
        all={t('filter.segment.all')}
        onChange={(value) => onChange('segment', value)}
      />
      <FilterSelect
        label={t('filter.contentType')}
        value={filters.contentType ?? null}
        options={counted.map(({ uid, name }) => ({ key: uid, name }))}
        all={t('filter.contentType.all')}
        onChange={(value) => onChange('contentType', value)}
      />
      <FilterSelect
        label={t('filter.locale')}
        value={filters.locale ?? null}
        options={locales.map((locale) => ({ key: locale.code, name: displayLocale(locale) }))}
        all={t('filter.locale.all')}
        onChange={(value) => onChange('locale', value)}
      />
    </FilterFold>
  );
}
