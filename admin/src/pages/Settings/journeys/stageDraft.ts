import type { StageInput, StageItem } from '../../../../../server/src/contracts/vocabulary';
import { itemsOf, textsOf } from '../../../components/list/listItems';
import type { ListItem } from '../../../components/list/listItems';
import { stageColor } from '../../../components/stageColors';
import {
  isNumber,
  numberOf,
  targetOf,
  targetProblems,
  targetTextOf,
} from '../../../components/targetText';
import type { TextKey } from '../../../i18n/message';

/** A stage as it stands in the form: numbers are text as long as they are typed. */
export interface StageDraft {
  name: string;
  /** Empty: made of the name. */
  key: string;
  phase: StageItem['phase'];
  color: string;
  description: string;
  goal: string;
  questions: ListItem[];
  formats: ListItem[];
  channels: ListItem[];
  /** Empty: at least one, and no limit. */
  targetMin: string;
  targetMax: string;
  /** Empty: as for the content type or the site. */
  staleAfterDays: string;
}

export type DraftProblems = Partial<Record<keyof StageDraft, TextKey>>;

/** A stage after all others. */
export const newDraft = (others: readonly StageItem[]): StageDraft => ({
  name: '',
  key: '',
  phase: others.at(-1)?.phase ?? 'before',
  color: stageColor(others.length),
  description: '',
  goal: '',
  questions: [],
  formats: [],
  channels: [],
  targetMin: '',
  targetMax: '',
  staleAfterDays: '',
});

export const draftOf = (stage: StageItem): StageDraft => ({
  name: stage.name,
  key: stage.key,
  phase: stage.phase,
  color: stage.color,
  description: stage.description ?? '',
  goal: stage.goal ?? '',
  questions: itemsOf(stage.questions),
  formats: itemsOf(stage.formats),
  channels: itemsOf(stage.channels),
  ...targetTextOf(stage),
  staleAfterDays: stage.staleAfterDays?.toString() ?? '',
});

/** Whether the same stands in all fields. */
export const isSameDraft = (one: StageDraft, other: StageDraft): boolean =>
  fingerprint(one) === fingerprint(other);

const fingerprint = ({ questions, formats, channels, ...texts }: StageDraft): string =>
  JSON.stringify([texts, textsOf(questions), textsOf(formats), textsOf(channels)]);

/** What keeps the draft from being saved, by field. */
export function problemsOf(draft: StageDraft): DraftProblems {
  const problems: DraftProblems = targetProblems(draft);
  if (!isNumber(draft.staleAfterDays)) problems.staleAfterDays = 'error.wholeNumber';
  if (draft.name.trim() === '') problems.name = 'error.nameMissing';
  return problems;
}

/** As the server takes it, without the key, which only a new stage may bring. */
export const inputOf = (draft: StageDraft): Omit<StageInput, 'key'> => ({
  name: draft.name.trim(),
  phase: draft.phase,
  color: draft.color,
  description: draft.description.trim() || null,
  goal: draft.goal.trim() || null,
  questions: textsOf(draft.questions),
  formats: textsOf(draft.formats),
  channels: textsOf(draft.channels),
  ...targetOf(draft),
  staleAfterDays: numberOf(draft.staleAfterDays),
});
