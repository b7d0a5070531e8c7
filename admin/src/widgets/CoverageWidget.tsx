import { Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { JourneyProvider } from '../api/JourneyProvider';
import { useGaps, useMatrix } from '../api/reports';
import { useVocabulary } from '../api/vocabulary';
import { usePercent } from '../i18n/usePercent';
import { useText } from '../i18n/useText';
import { GapBadge } from '../pages/Matrix/GapBadge';
import { gapAddress } from '../pages/Matrix/gapAddress';
import { gapText } from '../gaps/gapText';
import { PLUGIN_ID } from '../pluginId';
import { Bar, WidgetFrame, WidgetList } from './widgetParts';

const WORST = 3;

/** On the home page: how much of the journey is covered, and what is missed most. */
export const CoverageWidget = () => (
  <JourneyProvider>
    <Guarded />
  </JourneyProvider>
);

function Guarded() {
  const t = useText();
  const { data: vocabulary, error } = useVocabulary();
  if (error) return <Widget.Error />;
  if (!vocabulary) return <Widget.Loading />;
  if (vocabulary.journeys.length > 0) return <Coverage />;
  return <Widget.NoData>{t('widget.noJourney')}</Widget.NoData>;
}

function Coverage() {
  const t = useText();
  const percent = usePercent();
  const matrix = useMatrix({ columns: 'contentType' });
  const gaps = useGaps({});
  if (matrix.error || gaps.error) return <Widget.Error />;
  if (!matrix.data || !gaps.data) return <Widget.Loading />;
  if (matrix.data.columns.length === 0) {
    return <Widget.NoData>{t('matrix.empty.columns.text')}</Widget.NoData>;
  }
  const { score } = matrix.data.totals;
  const share = percent(score);
  return (
    <WidgetFrame>
      <Typography variant="beta" tag="p">
        {t('score.covered', { share })}
      </Typography>
      <Bar aria-hidden>
        <span style={{ inlineSize: `${score * 100}%` }} />
      </Bar>
      {gaps.data.length === 0 ? (
        <Typography textColor="neutral600">{t('gaps.empty.text')}</Typography>
      ) : (
        <WidgetList aria-label={t('widget.coverage.worst')}>
          {gaps.data.slice(0, WORST).map((gap) => (
            <li key={gapAddress(gap)}>
              <GapBadge kind={gap.kind} />{' '}
              <Link tag={NavLink} to={gapAddress(gap)} style={{ display: 'inline' }}>
                {gapText(gap, t)}
              </Link>
            </li>
          ))}
        </WidgetList>
      )}
      <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}`}>
        {t('widget.coverage.open', { count: gaps.data.length })}
      </Link>
    </WidgetFrame>
  );
}
