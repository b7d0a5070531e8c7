import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { TrendAnswer } from '../../../../server/src/contracts/trend';
import { Card } from '../../components/Card';
import { useText } from '../../i18n/useText';
import { changeText } from './changeText';
import { DaysTable } from './DaysTable';
import { pointsOf, timeOf, withNow } from './points';
import { TrendChart } from './TrendChart';
import { useDayText } from './useDayText';
import { usePercent } from '../../i18n/usePercent';

/** The score of every day, as a line or as a table of all numbers. */
export function ScoreCard({ days, now }: Pick<TrendAnswer, 'days' | 'now'>) {
  const t = useText();
  const percent = usePercent();
  const dayText = useDayText();
  const [isTable, setTable] = useState(false);
  const first = days[0];
  const all = withNow(days, now);
  return (
    <Card
      title={t('trend.score')}
      intro={t('trend.score.help')}
      actions={
        <Button variant="tertiary" size="S" onClick={() => setTable(!isTable)}>
          {t(isTable ? 'trend.chart' : 'trend.table')}
        </Button>
      }
    >
      <Flex gap={2} alignItems="baseline" wrap="wrap">
        <Typography variant="alpha" tag="p">
          {percent(now.score)}
        </Typography>
        {first && (
          <Typography textColor="neutral600">
            {t('trend.since', {
              change: changeText(first.score, now.score, t),
              day: dayText(timeOf(first.day)),
            })}
          </Typography>
        )}
      </Flex>
      {isTable ? (
        <DaysTable days={all} />
      ) : (
        <TrendChart
          points={pointsOf(all.map(({ day, score }) => ({ day, value: score })))}
          label={t('trend.score')}
          format={percent}
          max={1}
        />
      )}
    </Card>
  );
}
