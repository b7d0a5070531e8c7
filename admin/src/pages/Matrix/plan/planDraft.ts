import type { PlanInput, PlanItem } from '../../../../../server/src/contracts/plan';
import type { StageItem } from '../../../../../server/src/contracts/vocabulary';
import { itemsOf, textsOf } from '../../../components/list/listItems';
import type { ListItem } from '../../../components/list/listItems';
import { targetOf, targetProblems, targetTextOf } from '../../../components/targetText';
import type { TextKey } from '../../../i18n/message';

/** Fields of a plan that are text, in the form too. */
export const PLAN_TEXTS = ['trigger', 'message', 'measuringPoint', 'owner', 'dueDate'] as const;
export const PLAN_LISTS = ['questions', 'searchTerms', 'channels', 'formats'] as const;

type Texts = Record<(typeof PLAN_TEXTS)[number], string>;
type Lists = Record<(typeof PLAN_LISTS)[number], ListItem[]>;

/** A plan as it stands in the form: numbers are text as long as they are typed. */
export interface PlanDraft extends Texts, Lists {
  /** Empty: as many as the stage wants. */
  targetMin: string;
  targetMax: string;
  /** Whether nothing is wanted here, and why. */
  isNotApplicable: boolean;
  notApplicable: string;
}

export type PlanProblems = Partial<Record<keyof PlanDraft, TextKey>>;

/** What is planned already; where there is no brief yet, what the stage says of its content. */
export function draftOf(plan: PlanItem | undefined, stage: StageItem): PlanDraft {
  const lists = plan && hasBrief(plan) ? plan : { ...stage, searchTerms: [] };
  return {
    ...targetTextOf(plan),
    isNotApplicable: plan?.notApplicable != null,
    notApplicable: plan?.notApplicable ?? '',
    trigger: plan?.trigger ?? '',
    message: plan?.message ?? '',
    measuringPoint: plan?.measuringPoint ?? '',
    owner: plan?.owner ?? '',
    dueDate: plan?.dueDate ?? '',
    questions: itemsOf(lists.questions),
    searchTerms: itemsOf(lists.searchTerms),
    channels: itemsOf(lists.channels),
    formats: itemsOf(lists.formats),
  };
}

/** Targets alone, as a spreadsheet brings them in, are no brief. */
const hasBrief = (plan: PlanItem): boolean =>
  ['trigger', 'message', 'measuringPoint'].some((name) => plan[name as keyof PlanItem]) ||
  PLAN_LISTS.some((name) => plan[name].length > 0);

/** What the server takes: all of it. */
export function inputOf(draft: PlanDraft): Omit<PlanInput, 'stage'> {
  const texts = PLAN_TEXTS.map((name) => [name, draft[name].trim() || null]);
  const lists = PLAN_LISTS.map((name) => [name, textsOf(draft[name])]);
  return {
    ...Object.fromEntries([...texts, ...lists]),
    ...targetOf(draft),
    notApplicable: draft.isNotApplicable ? draft.notApplicable.trim() : null,
  };
}

/** What keeps the draft from being saved, by field. */
export function problemsOf(draft: PlanDraft): PlanProblems {
  const problems: PlanProblems = targetProblems(draft);
  if (draft.isNotApplicable && draft.notApplicable.trim() === '') {
    problems.notApplicable = 'plan.error.reasonMissing';
  }
  return problems;
}

export const isSameDraft = (one: PlanDraft, other: PlanDraft): boolean =>
  fingerprint(one) === fingerprint(other);

const fingerprint = (draft: PlanDraft): string =>
  JSON.stringify([draft.isNotApplicable, inputOf(draft)]);
