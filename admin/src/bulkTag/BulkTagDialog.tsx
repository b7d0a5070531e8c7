import { Modal } from '@strapi/design-system';
import type { Address } from '../api/tagging';
import { useVocabulary } from '../api/vocabulary';
import { ErrorNotice } from '../components/ErrorNotice';
import { Loading } from '../components/Loading';
import { AfterChoosing } from './AfterChoosing';
import { Choosing } from './Choosing';
import { useBulkRun } from './useBulkRun';

/** Entries to tag: those selected, and what the list has beyond them. */
export interface Selection {
  readonly selected: readonly Address[];
  /** Everything that the list's filter finds; left out where that is the same. */
  readonly all?: { readonly count: number; readonly find: () => Promise<readonly Address[]> };
}

interface Props {
  selection: Selection;
  onClose: () => void;
  /** When it goes after something was done. */
  onTagged?: () => void;
}

/** What stands in the dialog, under its title: choose, watch, and read how it went. */
export function BulkTagDialog({ selection, onClose, onTagged }: Props) {
  const { data: vocabulary, error, refetch } = useVocabulary();
  const { state, run, undo, stop } = useBulkRun(onTagged);

  if (!vocabulary) {
    return (
      <Modal.Body>
        {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Loading />}
      </Modal.Body>
    );
  }
  if (state.step === 'choosing') {
    return (
      <Choosing
        selection={selection}
        vocabulary={vocabulary}
        error={state.error}
        onApply={(entries, edit) => void run(entries, edit)}
        onClose={onClose}
      />
    );
  }
  return (
    <AfterChoosing
      state={state}
      onUndo={(result) => void undo(result)}
      onStop={stop}
      onClose={onClose}
    />
  );
}
