import { Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { RefObject } from 'react';
import type { CellQuery } from '../api/candidates';
import { useCandidates } from '../api/candidates';
import { AfterChoosing } from '../bulkTag/AfterChoosing';
import { useBulkRun } from '../bulkTag/useBulkRun';
import { EmptyNotice } from '../components/EmptyNotice';
import { ErrorNotice } from '../components/ErrorNotice';
import { Loading } from '../components/Loading';
import { Retriable } from '../components/Retriable';
import { useReturnFocus } from '../components/useReturnFocus';
import { useText } from '../i18n/useText';
import { LossWarning } from '../loss/LossWarning';
import { Candidates } from './Candidates';
import { addressOf, candidateKey, editFor } from './editFor';
import { TagFooter } from './TagFooter';

/** What is to be filled: a cell, and in words what it is of. */
export interface Place extends CellQuery {
  readonly purpose: string;
}

interface Props {
  place: Place;
  onClose: () => void;
  /** Takes the focus where the gap it was opened from is filled. */
  focusAfter: RefObject<HTMLElement>;
}

/** The entries that lack the least to fill a gap, to be tagged so where they are. */
export function TagExisting({ place: { purpose, ...cell }, onClose, focusAfter }: Props) {
  const t = useText();
  const returnFocus = useReturnFocus(focusAfter);
  const { data: candidates, error, refetch } = useCandidates(cell);
  const { state, run, undo, stop } = useBulkRun();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const entries = (candidates ?? [])
    .filter((candidate) => chosen.includes(candidateKey(candidate)))
    .map(addressOf);
  const edit = editFor(cell);
  const failed = state.step === 'choosing' ? state.error : undefined;

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <Modal.Header closeLabel={t('action.close')}>
          <Modal.Title>{t('existing.title')}</Modal.Title>
        </Modal.Header>
        {state.step === 'choosing' ? (
          <>
            <Modal.Body>
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Typography fontWeight="semiBold">{purpose}</Typography>
                {failed ? <ErrorNotice error={failed} /> : null}
                <Retriable label={t('existing.list')}>
                  {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
                  {!candidates && !error && <Loading />}
                  {candidates?.length === 0 && (
                    <EmptyNotice title={t('existing.empty.title')}>
                      {t('existing.empty.text')}
                    </EmptyNotice>
                  )}
                  {candidates && candidates.length > 0 && (
                    <Candidates candidates={candidates} chosen={chosen} onChoose={setChosen} />
                  )}
                </Retriable>
                {entries.length > 0 && <LossWarning input={{ action: 'retag', entries, edit }} />}
              </Flex>
            </Modal.Body>
            <TagFooter
              count={entries.length}
              onTag={() => void run(entries, edit)}
              onClose={onClose}
            />
          </>
        ) : (
          <AfterChoosing
            state={state}
            onUndo={(result) => void undo(result)}
            onStop={stop}
            onClose={onClose}
          />
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
