import { Flex, Typography } from '@strapi/design-system';
import type { Tags } from '../../../server/src/contracts/tags';
import type { Vocabulary } from '../../../server/src/contracts/vocabulary';
import { useText } from '../i18n/useText';
import type { EntryFacts } from './contentManager';
import { EffectsHint } from './EffectsHint';
import { useTagField } from './entryForm';
import type { Initial } from './entryForm';
import { OtherTags } from './OtherTags';
import { SegmentField } from './SegmentField';
import { StageField } from './StageField';
import { TagHistory } from './TagHistory';

interface Props {
  contentType: string;
  entry: EntryFacts | undefined;
  /** Where it is saved, or will be. */
  address: { documentId?: string; locale?: string };
  status: 'draft' | 'published';
  vocabulary: Vocabulary;
  /** What the entry carries, or starts with. */
  shown: Tags | undefined;
  /** documentIds of stages that the server gives a new entry. */
  given: readonly string[];
  /** To publish. */
  requiresStage: boolean;
  /** Name of the locale that it starts with the tags of. */
  copiedFrom: string | undefined;
  disabled: boolean;
  seesReports: boolean;
}

/** Two fields, saved with the entry, and what would come of them. */
export function TagForm(props: Props) {
  const { contentType, entry, address, status, vocabulary, shown, copiedFrom } = props;
  const { given, requiresStage, disabled, seesReports } = props;
  const t = useText();
  const initial = (
    list: readonly { documentId: string }[] = [],
    more: readonly string[] = []
  ): Initial => ({
    tags: [...list.map(({ documentId }) => documentId), ...more],
    saved: entry !== undefined,
  });
  const [stages, selectStages] = useTagField('journeyStages', initial(shown?.stages, given));
  const [segments, selectSegments] = useTagField('journeySegments', initial(shown?.segments));
  const hasPublished = entry?.status === 'published' || entry?.status === 'modified';
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {copiedFrom !== undefined && (
        <Typography variant="pi" textColor="neutral600">
          {t('panel.newLocale', { locale: copiedFrom })}
        </Typography>
      )}
      <StageField
        journeys={vocabulary.journeys}
        selected={stages}
        onChange={selectStages}
        disabled={disabled}
        required={requiresStage}
      />
      <SegmentField
        segments={vocabulary.segments}
        selected={segments}
        onChange={selectSegments}
        disabled={disabled}
      />
      {seesReports && !disabled && (
        <EffectsHint
          contentType={contentType}
          entry={entry}
          address={address}
          tags={{ stages, segments }}
        />
      )}
      {entry && (hasPublished || status === 'published') && (
        <OtherTags
          contentType={contentType}
          entry={entry}
          shown={status}
          tags={[...stages, ...segments]}
        />
      )}
      {entry && status === 'draft' && <TagHistory contentType={contentType} entry={entry} />}
    </Flex>
  );
}
