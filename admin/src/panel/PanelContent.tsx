import { Flex, Link, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useNewLocaleTags, useTags } from '../api/tags';
import { useVocabulary } from '../api/vocabulary';
import { ErrorNotice } from '../components/ErrorNotice';
import { Loading } from '../components/Loading';
import { useText } from '../i18n/useText';
import { startTagsOf } from '../newEntry/address';
import type { NewEntryQuery } from '../newEntry/address';
import type { PanelProps } from './contentManager';
import { useStart } from './entryForm';
import type { Initial } from './entryForm';
import { SegmentField } from './SegmentField';
import { StageField } from './StageField';
import { TagHistory } from './TagHistory';
import { useEntryLocale } from './useEntryLocale';

interface Props {
  contentType: string;
  /** Undefined where it isn't saved yet. */
  entry: PanelProps['document'];
  /** documentId of an entry that has versions in other locales only. */
  elsewhere: string | undefined;
  status: 'draft' | 'published';
  /** Whether the user may tag at all, on this tab; the entry has a say as well. */
  editable: boolean;
}

/** Two fields, saved with the entry. */
export function PanelContent({ contentType, entry, elsewhere, status, editable }: Props) {
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
  const isNew = !entry && !isNewLocale && editable && vocabulary.data !== undefined;
  const asked = isNew ? startTagsOf(query, vocabulary.data) : { stages: [], segments: [] };
  useStart('journeyStages', asked.stages);
  useStart('journeySegments', asked.segments);
  const error = vocabulary.error ?? tags.error ?? start.error;
  if (error) {
    const failed = [vocabulary, tags, start].filter(({ isError }) => isError);
    const retry = () => void Promise.all(failed.map(({ refetch }) => refetch()));
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!vocabulary.data || (entry && !tags.data) || (isNewLocale && !start.data)) return <Loading />;
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
  const shown = entry ? tags.data : start.data;
  const disabled = !editable || tags.data?.editable === false;
  const initial = (list: readonly { documentId: string }[] = []): Initial => ({
    tags: list.map(({ documentId }) => documentId),
    saved: entry !== undefined,
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {!entry && start.data?.from && (
        <Typography variant="pi" textColor="neutral600">
          {t('panel.newLocale', { locale: start.data.from.name })}
        </Typography>
      )}
      <StageField
        journeys={vocabulary.data.journeys}
        initial={initial(shown?.stages)}
        disabled={disabled}
      />
      <SegmentField
        segments={vocabulary.data.segments}
        initial={initial(shown?.segments)}
        disabled={disabled}
      />
      {entry && status === 'draft' && <TagHistory contentType={contentType} entry={entry} />}
    </Flex>
  );
}
