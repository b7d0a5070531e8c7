import { Button, Modal } from '@strapi/design-system';
import type { BulkResult } from '../api/tagging';
import { useText } from '../i18n/useText';
import { Outcome } from './Outcome';
import { Progress } from './Progress';
import type { BulkState } from './useBulkRun';

interface Props {
  state: Exclude<BulkState, { step: 'choosing' }>;
  onUndo: (result: BulkResult) => void;
  onStop: () => void;
  onClose: () => void;
}

/** Tagging many entries while it goes on, and how it went; with the way back. */
export function AfterChoosing({ state, onUndo, onStop, onClose }: Props) {
  const t = useText();
  if (state.step === 'running') {
    return (
      <>
        <Modal.Body>
          <Progress {...state} />
        </Modal.Body>
        <Modal.Footer>
          <span />
          <Button variant="tertiary" disabled={state.stopping} onClick={onStop}>
            {t(state.stopping ? 'bulk.stopping' : 'bulk.stop')}
          </Button>
        </Modal.Footer>
      </>
    );
  }
  const undoable = state.step === 'done' && state.result.undo.versions.length > 0 && state.result;
  return (
    <>
      <Modal.Body>
        <Outcome state={state} />
      </Modal.Body>
      <Modal.Footer>
        {undoable ? (
          <Button variant="tertiary" onClick={() => onUndo(undoable)}>
            {t('bulk.undo')}
          </Button>
        ) : (
          <span />
        )}
        <Button onClick={onClose}>{t('action.close')}</Button>
      </Modal.Footer>
    </>
  );
}
