import { Button, Modal } from '@strapi/design-system';
import type { MouseEvent } from 'react';
import type { BulkResult } from '../api/tagging';
import { useText } from '../i18n/useText';
import { Outcome } from './Outcome';
import { Progress } from './Progress';
import type { BulkState } from './useBulkRun';
import { useStaysOpen } from './useStaysOpen';

interface Props {
  state: Exclude<BulkState, { step: 'choosing' }>;
  onUndo: (result: BulkResult) => void;
  onStop: () => void;
  onClose: () => void;
}

/**
 * Tagging many entries while it goes on, and how it went; with the way back. The second half of a double
 * click doesn't close it, whether it meets a button or the page beside.
 */
export function AfterChoosing({ state, onUndo, onStop, onClose }: Props) {
  const t = useText();
  useStaysOpen();
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
        <Button onClick={unlessDoubled(onClose)}>{t('action.close')}</Button>
      </Modal.Footer>
    </>
  );
}

/** Not on the second half of a double click on the button that stood there before. */
const unlessDoubled =
  (act: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail < 2) act();
  };
