import { Link } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { JourneyProvider } from '../api/JourneyProvider';
import { useToTag } from '../api/toTag';
import { useVocabulary } from '../api/vocabulary';
import { useTaggableTypes } from '../components/useTaggableTypes';
import { useText } from '../i18n/useText';
import { EntryRow } from '../pages/Matrix/EntryRow';
import { PLUGIN_ID } from '../pluginId';
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
  const types = useTaggableTypes();
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
  const { data, error } = useToTag({}, { pageSize: SHOWN });
  const [page] = data?.pages ?? [];
  if (error) return <Widget.Error />;
  if (!page) return <Widget.Loading />;
  if (page.data.length === 0) return <Widget.NoData>{t('widget.toTag.none')}</Widget.NoData>;
  return (
    <WidgetFrame>
      <WidgetList aria-label={t('widget.toTag.title')}>
        {page.data.map((entry) => (
          <EntryRow
            key={[entry.contentType, entry.documentId, entry.locale].join(' ')}
            entry={entry}
          />
        ))}
      </WidgetList>
      <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}/to-tag`}>
        {t('widget.toTag.all', { count: page.meta.pagination.total })}
      </Link>
    </WidgetFrame>
  );
}
