import { Button } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import { entriesIn } from '../api/tagging';
import { useJourneyCache } from '../api/JourneyProvider';
import { useLastRun } from '../bulkTag/lastRun';
import { useUndoLast } from '../bulkTag/useUndoLast';
import { useText } from '../i18n/useText';
import { focusList } from './focusList';

/** Over a list in which many entries were tagged just now: the way back, when the dialog is closed. */
export default function UndoTagging() {
  const t = useText();
  const { slug } = useParams();
  const run = useLastRun(useJourneyCache());
  const { undoLast } = useUndoLast();
  if (!run || run.undo.versions[0]?.contentType !== slug) return null;
  const { undo, undone } = run;
  return (
    <Button
      variant="tertiary"
      loading={undone !== undefined}
      onClick={() => void undoLast().then(() => focusList())}
    >
      {undone === undefined
        ? t('bulk.undo.last')
        : t('bulk.progress', { done: undone, total: entriesIn(undo) })}
    </Button>
  );
}
