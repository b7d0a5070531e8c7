import { Flex, Typography } from '@strapi/design-system';
import { useJourneyCache } from '../api/JourneyProvider';
import { useTagsInList } from '../api/tagsInList';
import { useVocabulary } from '../api/vocabulary';
import { Chip } from '../components/Chip';
import { useStageName } from '../components/useStageName';
import { useText } from '../i18n/useText';

interface Props {
  contentType: string;
  documentId: string;
  locale?: string;
  updatedAt?: string;
}

/** The stages of an entry, and whom they are for. */
export default function TagsCell(props: Props) {
  const t = useText();
  const cache = useJourneyCache();
  const { data: vocabulary } = useVocabulary({}, cache);
  const stageName = useStageName(vocabulary?.journeys);
  const { data, isPending, isError } = useTagsInList(props, cache);
  if (isPending) return <Typography textColor="neutral500">…</Typography>;
  // What nobody could find out isn't "not tagged".
  if (isError) return <Typography textColor="danger600">{t('list.tags.error')}</Typography>;
  if (!data || data.stages.length === 0) {
    return <Typography textColor="neutral600">{t('matrix.untagged')}</Typography>;
  }
  const segments = data.segments.map(({ name }) => name).join(', ');
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="28rem">
      <Flex tag="ul" gap={1} wrap="wrap" aria-label={t('panel.stages')}>
        {data.stages.map((stage) => (
          <Chip key={stage.documentId} name={stageName(stage)} color={stage.color} />
        ))}
      </Flex>
      {segments !== '' && (
        <Typography variant="pi" textColor="neutral600" ellipsis maxWidth="28rem" title={segments}>
          {segments}
        </Typography>
      )}
    </Flex>
  );
}
