import { Button, Flex, Modal } from '@strapi/design-system';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Vocabulary } from '../../../server/src/contracts/vocabulary';
import type { Address, BulkEdit } from '../api/tagging';
import { ErrorNotice } from '../components/ErrorNotice';
import { LossWarning } from '../loss/LossWarning';
import { useLosses } from '../loss/useLosses';
import { useText } from '../i18n/useText';
import type { Selection } from './BulkTagDialog';
import { ChoiceForm } from './ChoiceForm';
import { editOf, NO_CHOICE } from './editOf';
import { Preview } from './Preview';
import { usePreview } from './usePreview';
import { useSeesReports } from '../components/useSeesReports';

interface Props {
  selection: Selection;
  vocabulary: Vocabulary;
  /** What kept the last attempt from beginning. */
  error?: unknown;
  onApply: (entries: readonly Address[], edit: BulkEdit) => void;
  onClose: () => void;
}

/** Which entries to tag and how, and what that would change. */
export function Choosing({ selection, vocabulary, error, onApply, onClose }: Props) {
  const t = useText();
  const [wantsAll, setWantsAll] = useState(false);
  const [journey, setJourney] = useState(vocabulary.defaultJourney ?? undefined);
  const [stages, setStages] = useState(NO_CHOICE);
  const [segments, setSegments] = useState(NO_CHOICE);
  const edit = editOf(journey, stages, segments);
  const seesReports = useSeesReports();
  const { selected, all } = selection;
  const found = useQuery({
    queryKey: ['/tags', 'all-of-list'],
    queryFn: () => all?.find() ?? [],
    enabled: wantsAll,
    staleTime: Infinity,
    gcTime: 0,
  });
  const entries = wantsAll ? found.data : selected;
  const problem = error ?? (wantsAll ? found.error : null);
  const isAsked = edit !== null && entries !== undefined;
  const retagging = { action: 'retag' as const, entries: [...(entries ?? [])], edit: edit ?? {} };
  const preview = usePreview(entries, edit);
  const losses = useLosses(retagging, isAsked && seesReports);
  const isForeseeing = edit !== null && [found, preview, losses].some(isAwaited);

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {problem ? <ErrorNotice error={problem} /> : null}
          <ChoiceForm
            {...{ selection, vocabulary, journey, stages, segments, wantsAll }}
            onJourney={setJourney}
            onStages={setStages}
            onSegments={setSegments}
            onWantsAll={setWantsAll}
          />
          <div>
            {seesReports && isAsked && <LossWarning input={retagging} />}
            <Preview preview={preview} isAsked={edit !== null} />
          </div>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          disabled={!isAsked}
          loading={isForeseeing}
          onClick={() => edit && entries && onApply(entries, edit)}
        >
          {t('bulk.apply')}
        </Button>
      </Modal.Footer>
    </>
  );
}

/** It will say something soon, and has said nothing yet; or it has failed, and is tried again. */
const isAwaited = (query: Pick<UseQueryResult, 'isFetching' | 'data' | 'isPlaceholderData'>) =>
  query.isFetching && (query.data === undefined || query.isPlaceholderData);
