import { Link } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { JourneyProvider } from '../api/JourneyProvider';
import { useVocabulary } from '../api/vocabulary';
import { useText } from '../i18n/useText';
import { EntryRow } from '../pages/Matrix/EntryRow';
import { PLUGIN_ID } from '../pluginId';
import { useOwnToTag } from './useOwnToTag';
import { useUpdatableTypes } from './useUpdatableTypes';
import { WidgetFrame, WidgetList } from './widgetParts';

/** As many as a widget has room for. */
const SHOWN = 5;

/** On the home page: the newest entries without a stage that are the user's to tag. */
export const ToTagWidget = () => (
  <JourneyProvider>
    <Guarded />
  </JourneyProvider>
);

function Guarded() {
  const t = useText();
  const vocabulary = useVocabulary();
  const types = useUpdatableTypes();
  if (vocabulary.error || types.error) return <Widget.Error />;
  if (!vocabulary.data || !types.data) return <Widget.Loading />;
  if (vocabulary.data.journeys.length === 0) {
    return <Widget.NoData>{t('widget.noJourney')}</Widget.NoData>;
  }
  if (types.data.length === 0) return <Widget.NoData>{t('widget.toTag.noTypes')}</Widget.NoData>;
  return <ToTag />;
}

function ToTag() {
  const t = useText();
  const { error, own, seen, total } = useOwnToTag();
  if (error) return <Widget.Error />;
  if (!own) return <Widget.Loading />;
  if (own.length === 0) {
    return (
      <Widget.NoData>
        {seen < total ? t('widget.toTag.noneOfNewest', { count: seen }) : t('widget.toTag.none')}
      </Widget.NoData>
    );
  }
  // How many of the others are the user's nobody knows.
  const count = own.length === seen ? total : 0;
  return (
    <WidgetFrame>
      <WidgetList aria-label={t('widget.toTag.title')}>
        {own.slice(0, SHOWN).map((entry) => (
          <EntryRow
            key={[entry.contentType, entry.documentId, entry.locale].join(' ')}
            entry={entry}
          />
        ))}
      </WidgetList>
      <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}/to-tag`}>
        {t('widget.toTag.all', { count })}
      </Link>
    </WidgetFrame>
  );
}
