import { Typography } from '@strapi/design-system';
import type { ChangedStage, TagChange } from '../../../server/src/contracts/changes';
import { useVocabulary } from '../api/vocabulary';
import { useStageName } from '../components/useStageName';
import { useText } from '../i18n/useText';
import { useChangeWords } from './useChangeWords';

/** One change: what came, what went, who did it, when and how. */
export function TagChangeItem({ change }: { change: TagChange }) {
  const t = useText();
  const { who, when, how } = useChangeWords();
  const stageName = useStageName(useVocabulary().data?.journeys);
  const added = onlyIn(change, 'after', stageName);
  const removed = onlyIn(change, 'before', stageName);
  return (
    <li>
      {added.length > 0 && (
        <Typography variant="pi" tag="p" textColor="neutral800">
          {t('history.added', { names: added.join(', ') })}
        </Typography>
      )}
      {removed.length > 0 && (
        <Typography variant="pi" tag="p" textColor="neutral800">
          {t('history.removed', { names: removed.join(', ') })}
        </Typography>
      )}
      <Typography variant="pi" tag="p" textColor="neutral600">
        {[who(change), when(change), how(change)].filter(Boolean).join(' · ')}
      </Typography>
    </li>
  );
}

/** Names of the stages and segments on one side of the change alone. */
function onlyIn(
  { stages, segments }: TagChange,
  side: 'before' | 'after',
  stageName: (stage: ChangedStage) => string
): string[] {
  const other = side === 'after' ? 'before' : 'after';
  return [
    ...stages[side]
      .filter(
        (stage) =>
          !stages[other].some(({ key, journey }) => key === stage.key && journey === stage.journey)
      )
      .map(stageName),
    ...segments[side]
      .filter((segment) => !segments[other].some(({ key }) => key === segment.key))
      .map(({ name }) => name),
  ];
}
