import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSite } from '../../api/site';
import { useTrend } from '../../api/trend';
import { useVocabulary } from '../../api/vocabulary';
import { EmptyNotice } from '../../components/EmptyNotice';
import { ErrorNotice } from '../../components/ErrorNotice';
import { FilterFold } from '../../components/FilterFold';
import { FilterSelect } from '../../components/FilterSelect';
import { Loading } from '../../components/Loading';
import { PageNav } from '../../components/PageNav';
import { Retriable } from '../../components/Retriable';
import { useAddressFilters } from '../../components/useAddressFilters';
import { useText } from '../../i18n/useText';
import { PartsCard } from './PartsCard';
import { daysAgo } from './points';
import { ScoreCard } from './ScoreCard';
import { WhatChanged } from './WhatChanged';

const FILTERS = ['journey', 'contentType', 'period'] as const;

/** Days that are looked back. */
const PERIODS = ['30', '90', '365', '1095'] as const;
const USUAL = '90';

/** How coverage came to be what it is: the score, each segment and stage, and what changed since. */
export default function TrendPage() {
  const t = useText();
  const { filters, change } = useAddressFilters(FILTERS);
  const { period = USUAL, ...asked } = filters;
  const vocabulary = useVocabulary();
  const site = useSite();
  const days = PERIODS.find((one) => one === period) ?? USUAL;
  const trend = useTrend({ ...asked, since: daysAgo(Number(days)) });
  const failed = [vocabulary, site, trend].filter(({ isError }) => isError);
  const error = failed[0]?.error;
  const counted = site.data?.contentTypes.filter((type) => type.counted) ?? [];
  const { data } = trend;

  return (
    <Page.Main>
      <Page.Title>{t('trend.title')}</Page.Title>
      <Layouts.Header
        title={t('trend.title')}
        subtitle={t('trend.subtitle')}
        secondaryAction={<PageNav />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={10}>
          <FilterFold active={Object.keys(filters).length}>
            <FilterSelect
              label={t('trend.period')}
              value={days}
              options={PERIODS.map((key) => ({
                key,
                name: t('trend.period.days', { days: Number(key) }),
              }))}
              onChange={(value) => change({ period: value === USUAL ? null : value })}
            />
            <FilterSelect
              label={t('filter.journey')}
              value={filters.journey ?? vocabulary.data?.defaultJourney ?? null}
              options={vocabulary.data?.journeys ?? []}
              onChange={(value) => change({ journey: value })}
            />
            <FilterSelect
              label={t('filter.contentType')}
              value={filters.contentType ?? null}
              options={counted.map(({ uid, name }) => ({ key: uid, name }))}
              all={t('filter.contentType.all')}
              onChange={(value) => change({ contentType: value })}
            />
          </FilterFold>
          <Retriable label={t('trend.title')}>
            {error ? (
              <ErrorNotice
                error={error}
                onRetry={() => void Promise.all(failed.map(({ refetch }) => refetch()))}
              />
            ) : null}
            {!error && !data && <Loading />}
            {!error && data && (
              <>
                {data.firstDay === null && (
                  <EmptyNotice level="h2" title={t('trend.empty.title')}>
                    {t('trend.empty.text')}
                  </EmptyNotice>
                )}
                <ScoreCard days={data.days} now={data.now} />
                <PartsCard
                  title={t('trend.segments')}
                  of="segments"
                  names={data.segments}
                  days={data.days}
                  now={data.now}
                />
                <PartsCard
                  title={t('trend.stages')}
                  of="stages"
                  names={data.stages}
                  days={data.days}
                  now={data.now}
                />
                {data.firstDay !== null && <WhatChanged filters={asked} />}
              </>
            )}
          </Retriable>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
