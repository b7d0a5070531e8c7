import type { TextKey } from '../i18n/message';

interface Target {
  /** As they are typed; empty for none. */
  readonly targetMin: string;
  readonly targetMax: string;
}

/** What keeps a target that is being typed from being saved, by field. */
export function targetProblems({
  targetMin,
  targetMax,
}: Target): Partial<Record<keyof Target, TextKey>> {
  const problems: Partial<Record<keyof Target, TextKey>> = {};
  if (!isNumber(targetMin)) problems.targetMin = 'error.wholeNumber';
  if (!isNumber(targetMax)) problems.targetMax = 'error.wholeNumber';
  const { targetMin: min, targetMax: max } = targetOf({ targetMin, targetMax });
  if (min !== null && max !== null && max < min) problems.targetMax = 'stages.error.maxBelowMin';
  return problems;
}

/** The same as the server takes it. */
export const targetOf = ({ targetMin, targetMax }: Target) => ({
  targetMin: numberOf(targetMin),
  targetMax: numberOf(targetMax),
});

/** The same as it is typed. */
export const targetTextOf = (
  stored: Readonly<Record<keyof Target, number | null>> | undefined
): Target => ({
  targetMin: stored?.targetMin?.toString() ?? '',
  targetMax: stored?.targetMax?.toString() ?? '',
});

/** Whether it is a whole number, or nothing yet. */
export const isNumber = (text: string): boolean => /^\d*$/.test(text.trim());

/** Null for nothing. */
export const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));
