import type { RefObject } from 'react';
import { useState } from 'react';
import type { JourneyItem, StageItem } from '../../../../../server/src/contracts/vocabulary';
import { fieldMessages } from '../../../api/errors';
import { useAddStage, useUpdateStage } from '../../../api/stages';
import { FormModal } from '../../../components/FormModal';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';
import { draftOf, inputOf, isSameDraft, newDraft, problemsOf } from './stageDraft';
import type { DraftProblems, StageDraft } from './stageDraft';
import { StageFields } from './StageFields';

interface Props {
  journey: JourneyItem;
  /** The one to change; a new one without. */
  stage?: StageItem;
  onClose: () => void;
  focusAfter: RefObject<HTMLElement>;
}

/** A new stage, or a change of one. */
export function StageForm({ journey, stage, onClose, focusAfter }: Props) {
  const t = useText();
  const notify = useNotify();
  const add = useAddStage(journey.documentId);
  const update = useUpdateStage(stage?.documentId ?? '');
  const change = stage ? update : add;
  const [initial] = useState<StageDraft>(() => (stage ? draftOf(stage) : newDraft(journey.stages)));
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<DraftProblems>({});

  const save = async () => {
    const found = problemsOf(draft);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const input = inputOf(draft);
    try {
      if (stage) await update.mutateAsync(input);
      else await add.mutateAsync({ ...input, key: draft.key.trim() || undefined });
      notify.success(t('state.saved', { name: input.name }));
      onClose();
    } catch {
      // Shown in the form, from the change's own state.
    }
  };

  const said = fieldMessages(change.error, t);
  const errorOf = (field: keyof StageDraft) => {
    const problem = problems[field];
    return problem ? t(problem) : said[field];
  };

  return (
    <FormModal
      title={stage ? t('stages.edit', { name: stage.name }) : t('stages.add')}
      submitLabel={stage ? t('action.save') : t('action.add')}
      onSubmit={save}
      onClose={onClose}
      isChanged={!isSameDraft(draft, initial)}
      isPending={change.isPending}
      error={change.error}
      focusAfter={focusAfter}
    >
      <StageFields
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        errorOf={errorOf}
        isNew={!stage}
      />
    </FormModal>
  );
}
