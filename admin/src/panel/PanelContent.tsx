import { Link, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { NavLink, useLocation, useMatch } from 'react-router-dom';
import { useNewLocaleTags, useTags } from '../api/tags';
import { useVocabulary } from '../api/vocabulary';
import { ErrorNotice } from '../components/ErrorNotice';
import { useText } from '../i18n/useText';
import { startTagsOf } from '../newEntry/address';
import type { NewEntryQuery } from '../newEntry/address';
import type { EntryFacts } from './contentManager';
import { useStart } from './entryForm';
import { PanelLoading } from './PanelLoading';
import { TagForm } from './TagForm';
import { useEntryLocale } from './useEntryLocale';

interface Props {
  contentType: string;
  /** Undefined where it isn't saved yet. */
  entry: EntryFacts | undefined;
  /** documentId of an entry that has versions in other locales only. */
  elsewhere: string | undefined;
  status: 'draft' | 'published';
  /** Whether the user may tag at all, on this tab; the entry has a say as well. */
  editable: boolean;
  /** Whether the user may know of gaps. */
  seesReports: boolean;
}

const NOTHING = { journeys: [], segments: [] };

/** What is asked for and what is copied; nothing where nothing is asked for. */
const besides = (
  asked: readonly string[],
  copied: readonly { documentId: string }[]
): readonly string[] =>
  asked.length > 0 ? [...copied.map(({ documentId }) => documentId), ...asked] : [];

/** What is tagged, once it is known. */
export function PanelContent(props: Props) {
  const { contentType, entry, elsewhere, status, editable, seesReports } = props;
  const t = useText();
  const vocabulary = useVocabulary();
  const tags = useTags(contentType, entry, status);
  const locale = useEntryLocale();
  const isNewLocale = !entry && elsewhere !== undefined;
  const start = useNewLocaleTags(contentType, {
    documentId: isNewLocale ? elsewhere : undefined,
    locale,
  });
  const [{ query }] = useQueryParams<NewEntryQuery>();
  // A clone has the tags of its original.
  const isClone = useMatch('/content-manager/:collectionType/:slug/clone/:origin') !== null;
  const isNew = !entry && !isNewLocale && !isClone && vocabulary.data !== undefined;
  // The one entry of a single type may be there already: it gets them as a change.
  const isSingle = useMatch('/content-manager/single-types/:slug') !== null;
  const { key: visit } = useLocation();
  const carried = tags.data ?? start.data;
  const isAsked = (isNew || (isSingle && carried !== undefined)) && editable;
  const asked = startTagsOf(isAsked ? query : {}, vocabulary.data ?? NOTHING, carried);
  // In a locale that is new, a change says all that the entry is to have: what is copied as well.
  const { stages: copied = [], segments: copiedSegments = [] } = (isNewLocale && start.data) || {};
  useStart('journeyStages', besides(asked.stages, copied), isSingle ? visit : null);
  useStart('journeySegments', besides(asked.segments, copiedSegments), isSingle ? visit : null);
  const error = vocabulary.error ?? tags.error ?? start.error;
  if (error) {
    const failed = [vocabulary, tags, start].filter(({ isError }) => isError);
    const retry = () => void Promise.all(failed.map(({ refetch }) => refetch()));
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!vocabulary.data || (entry && !tags.data) || (isNewLocale && !start.data)) {
    return <PanelLoading />;
  }
  if (vocabulary.data.journeys.length === 0) {
    return (
      <Typography textColor="neutral600">
        {t('panel.noJourney')}{' '}
        <Link tag={NavLink} to="/plugins/journey">
          {t('panel.noJourney.link')}
        </Link>
      </Typography>
    );
  }
  const rule = vocabulary.data.rules[contentType];
  // What the address asks for is said in the form; a stage to start with is the server's to give.
  const given = isNew && asked.stages.length === 0 && rule?.defaultStage ? [rule.defaultStage] : [];
  return (
    <TagForm
      contentType={contentType}
      entry={entry}
      address={{ documentId: entry?.documentId ?? elsewhere, locale: entry?.locale ?? locale }}
      status={status}
      vocabulary={vocabulary.data}
      shown={entry ? tags.data : start.data}
      given={given}
      requiresStage={rule?.requireStage ?? false}
      copiedFrom={entry ? undefined : start.data?.from?.name}
      disabled={!editable || tags.data?.editable === false}
      seesReports={seesReports}
    />
  );
}
