import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useTags } from '../api/tags';
import { useVocabulary } from '../api/vocabulary';
import { ErrorNotice } from '../components/ErrorNotice';
import { Loading } from '../components/Loading';
import { useText } from '../i18n/useText';
import type { PanelProps } from './contentManager';
import { SegmentField } from './SegmentField';
import { StageField } from './StageField';

interface Props {
  contentType: string;
  entry: PanelProps['document'];
  status: 'draft' | 'published';
  /** Whether the user may tag at all, on this tab; the entry has a say as well. */
  editable: boolean;
}

/** Two fields, saved with the entry. */
export function PanelContent({ contentType, entry, status, editable }: Props) {
  const t = useText();
  const vocabulary = useVocabulary();
  const tags = useTags(contentType, entry, status);
  const error = vocabulary.error ?? tags.error;
  if (error) {
    const retry = () => void Promise.all([vocabulary.refetch(), tags.refetch()]);
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!vocabulary.data || (entry && !tags.data)) return <Loading />;
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
  const saved = tags.data ?? { stages: [], segments: [], editable: true };
  const disabled = !editable || !saved.editable;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <StageField
        journeys={vocabulary.data.journeys}
        saved={saved.stages.map(({ documentId }) => documentId)}
        disabled={disabled}
      />
      <SegmentField
        segments={vocabulary.data.segments}
        saved={saved.segments.map(({ documentId }) => documentId)}
        disabled={disabled}
      />
    </Flex>
  );
}
