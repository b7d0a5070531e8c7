import { Box, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { PlanItem } from '../../../../../server/src/contracts/plan';
import type { StageItem } from '../../../../../server/src/contracts/vocabulary';
import { fieldMessages } from '../../../api/errors';
import { useSavePlan } from '../../../api/plans';
import { FormModal } from '../../../components/FormModal';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';
import { draftOf, inputOf, isSameDraft, problemsOf } from './planDraft';
import type { PlanDraft, PlanProblems } from './planDraft';
import { PlanFields } from './PlanFields';

/** A cell that is planned, and what it is called. */
export interface PlannedPlace {
  readonly journey: string;
  readonly stage: StageItem;
  readonly segment: string;
  readonly contentType: string | null;
  readonly locale: string | null;
  readonly title: string;
}

interface Props {
  place: PlannedPlace;
  /** What is planned there already. */
  plan?: PlanItem;
  onClose: () => void;
}

/** What is wanted of a cell, and the brief for who writes it. */
export function PlanForm({ place: { stage, title, ...place }, plan, onClose }: Props) {
  const t = useText();
  const notify = useNotify();
  const change = useSavePlan();
  // As it was when the form began: what somebody else plans meanwhile isn't written over.
  const [initialPlan] = useState(plan ?? null);
  const [initial] = useState<PlanDraft>(() => draftOf(plan, stage));
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<PlanProblems>({});

  const save = async () => {
    const found = problemsOf(draft);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    try {
      const planned = { ...place, ...inputOf(draft), stage: stage.key };
      await change.mutateAsync({ ...planned, replaces: initialPlan });
      notify.success(t('state.saved', { name: title }));
      onClose();
    } catch {
      // Shown in the form, from the change's own state.
    }
  };

  const said = fieldMessages(change.error, t);
  const errorOf = (field: keyof PlanDraft) => {
    const problem = problems[field];
    return problem ? t(problem) : said[field];
  };

  return (
    <FormModal
      title={t('plan.title', { place: title })}
      submitLabel={t('action.save')}
      onSubmit={save}
      onClose={onClose}
      isChanged={!isSameDraft(draft, initial)}
      isPending={change.isPending}
      error={change.error}
    >
      {(place.contentType !== null || place.locale !== null) && (
        <Box paddingBottom={4}>
          <Typography textColor="neutral600">{t('plan.narrow')}</Typography>
        </Box>
      )}
      <PlanFields
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        errorOf={errorOf}
      />
    </FormModal>
  );
}
