import type { Tags } from '../../../server/src/contracts/tags';
import { useTags } from '../api/tags';
import { useVocabulary } from '../api/vocabulary';
import { ErrorNotice } from '../components/ErrorNotice';
import { Notice } from '../components/Notice';
import { useStageName } from '../components/useStageName';
import { useText } from '../i18n/useText';
import type { EntryFacts } from './contentManager';

interface Props {
  contentType: string;
  entry: EntryFacts;
  /** Which version the panel shows. */
  shown: 'draft' | 'published';
  /** documentIds of the stages and segments that it shows. */
  tags: readonly string[];
}

/** Says where the draft and the published version of an entry are tagged differently, and how. */
export function OtherTags({ contentType, entry, shown, tags }: Props) {
  const t = useText();
  const { data: vocabulary } = useVocabulary();
  const stageName = useStageName(vocabulary?.journeys);
  const other = useTags(contentType, entry, shown === 'draft' ? 'published' : 'draft');
  if (other.error) {
    return <ErrorNotice error={other.error} onRetry={() => void other.refetch()} />;
  }
  if (!other.data || !vocabulary) return null;
  const others = idsOf(other.data);
  const [draft, published] = shown === 'draft' ? [tags, others] : [others, tags];
  const stages = vocabulary.journeys.flatMap(({ key, stages: own }) =>
    own.map(({ documentId, name }) => ({ documentId, name: stageName({ name, journey: key }) }))
  );
  const all = [...stages, ...vocabulary.segments];
  const namesIn = (ids: readonly string[], without: readonly string[]): string =>
    all
      .filter(({ documentId: id }) => ids.includes(id) && !without.includes(id))
      .map(({ name }) => name)
      .join(', ');
  const added = namesIn(draft, published);
  const removed = namesIn(published, draft);
  if (!added && !removed) return null;
  return (
    <Notice
      tone="neutral"
      title={t(shown === 'draft' ? 'panel.differs.draft' : 'panel.differs.published')}
      items={[
        added && t('history.added', { names: added }),
        removed && t('history.removed', { names: removed }),
      ].filter((item) => item !== '')}
    />
  );
}

const idsOf = ({ stages, segments }: Tags): string[] =>
  [...stages, ...segments].map(({ documentId }) => documentId);
