import { Button, Flex, Grid, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { TrendAnswer, TrendDay, TrendPart } from '../../../../server/src/contracts/trend';
import { Card } from '../../components/Card';
import { useText } from '../../i18n/useText';
import { changeText } from './changeText';
import { PartsTable } from './PartsTable';
import { pointsOf, withNow } from './points';
import { TrendChart } from './TrendChart';
import { usePercent } from '../../i18n/usePercent';

interface Props extends Pick<TrendAnswer, 'days' | 'now'> {
  title: string;
  /** What of each day is shown. */
  of: 'segments' | 'stages';
  names: TrendAnswer['segments'];
}

/** A small chart for each segment or stage, all of one scale, so that they can be compared. */
export function PartsCard({ title, of, names, days, now }: Props) {
  const t = useText();
  const all = withNow(days, now);
  const [isTable, setTable] = useState(false);
  if (names.length === 0) return null;
  return (
    <Card
      title={title}
      intro={t('trend.parts.help')}
      actions={
        <Button variant="tertiary" size="S" onClick={() => setTable(!isTable)}>
          {t(isTable ? 'trend.chart' : 'trend.table')}
        </Button>
      }
    >
      {isTable ? (
        <PartsTable label={title} of={of} names={names} days={all} />
      ) : (
        <Grid.Root gap={5} tag="ul">
          {names.map((name) => (
            <Grid.Item
              key={name.key}
              col={3}
              s={6}
              xs={12}
              tag="li"
              direction="column"
              alignItems="stretch"
            >
              <PartChart name={name.name} parts={all.map((day) => partOf(day, of, name.key))} />
            </Grid.Item>
          ))}
        </Grid.Root>
      )}
    </Card>
  );
}

interface DayOfPart {
  readonly day: string;
  readonly part: TrendPart | undefined;
}

const partOf = (day: TrendDay, of: Props['of'], key: string): DayOfPart => ({
  day: day.day,
  part: day[of].find((part) => part.key === key),
});

function PartChart({ name, parts }: { name: string; parts: readonly DayOfPart[] }) {
  const t = useText();
  const percent = usePercent();
  const last = parts.at(-1)?.part?.score ?? null;
  const [first] = parts.slice(0, -1).flatMap(({ part }) => part?.score ?? []);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography fontWeight="semiBold" tag="h3" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {last === null
          ? t('trend.notWanted')
          : [percent(last), first === undefined ? '' : changeText(first, last, t)]
              .filter(Boolean)
              .join(' · ')}
      </Typography>
      <TrendChart
        points={pointsOf(parts.map(({ day, part }) => ({ day, value: part?.score ?? null })))}
        label={name}
        format={percent}
        max={1}
        isSmall
      />
    </Flex>
  );
}
