import { Flex, Grid, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import type { ExplainedGap } from '../../../../server/src/contracts/trend';
import { useWhatChanged } from '../../api/trend';
import type { TrendFilters } from '../../api/trend';
import { Card } from '../../components/Card';
import { ErrorNotice } from '../../components/ErrorNotice';
import { FilterSelect } from '../../components/FilterSelect';
import { Loading } from '../../components/Loading';
import { useText } from '../../i18n/useText';
import { ChangedGap } from './ChangedGap';
import { changeText } from './changeText';
import { daysAgo, timeOf } from './points';
import { useDayText } from './useDayText';
import { usePercent } from '../../i18n/usePercent';

/** Days ago. */
const SINCE = ['1', '7', '30', '90', '365'] as const;

/** Which gaps opened and closed since a day, and the entries that did it. */
export function WhatChanged({ filters }: { filters: Omit<TrendFilters, 'since'> }) {
  const t = useText();
  const percent = usePercent();
  const dayText = useDayText();
  const [days, setDays] = useState<string>('7');
  const changed = useWhatChanged({ ...filters, since: daysAgo(Number(days)) });
  const { data, error, refetch } = changed;
  return (
    <Card
      title={t('trend.changes')}
      intro={
        data &&
        t('trend.changes.intro', {
          day: dayText(timeOf(data.since.day)),
          before: percent(data.score.before),
          after: percent(data.score.after),
          change: changeText(data.score.before, data.score.after, t),
        })
      }
      actions={
        <FilterSelect
          label={t('trend.changes.since')}
          value={days}
          options={SINCE.map((key) => ({
            key,
            name: t('trend.changes.ago', { days: Number(key) }),
          }))}
          onChange={(value) => setDays(value ?? '7')}
        />
      }
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && data === undefined && <Loading />}
      {data === null && <Typography textColor="neutral600">{t('trend.changes.none')}</Typography>}
      {data && (
        <Grid.Root gap={6} aria-busy={changed.isFetching}>
          <Part title={t('trend.closed', { count: data.closed.length })} gaps={data.closed} />
          <Part title={t('trend.opened', { count: data.opened.length })} gaps={data.opened} />
        </Grid.Root>
      )}
    </Card>
  );
}

function Part({ title, gaps }: { title: string; gaps: readonly ExplainedGap[] }) {
  const id = useId();
  return (
    <Grid.Item col={6} s={12} direction="column" alignItems="stretch" gap={2}>
      <Typography id={id} tag="h3" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      <Flex tag="ul" aria-labelledby={id} direction="column" alignItems="stretch" gap={4}>
        {gaps.map((one) => (
          <ChangedGap key={keyOf(one)} changed={one} />
        ))}
      </Flex>
    </Grid.Item>
  );
}

const keyOf = ({ gap: { kind, stage, segment, contentType } }: ExplainedGap): string =>
  [kind, stage?.key, segment?.key, contentType].join(' ');
