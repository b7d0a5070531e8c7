import type { Site } from '../../../../../server/src/contracts/site';
import type { Settings, SettingsInput } from '../../../../../server/src/contracts/vocabulary';
import type { TextKey } from '../../../i18n/message';

/** What is counted, as it stands in the form. */
export interface CountingDraft {
  which: 'all' | 'list';
  /** Uids; kept while `which` is `all`, so that nothing is lost by looking. */
  ticked: string[];
  staleAfterDays: string;
}

export const countingOf = (settings: Settings, types: Site['contentTypes']): CountingDraft => ({
  which: settings.countedContentTypes === 'all' ? 'all' : 'list',
  ticked: types.filter(({ counted }) => counted).map(({ uid }) => uid),
  staleAfterDays: String(settings.staleAfterDays),
});

export const countingInput = ({ which, ticked, staleAfterDays }: CountingDraft): SettingsInput => ({
  countedContentTypes: which === 'all' ? 'all' : ticked,
  staleAfterDays: Number(staleAfterDays),
});

/** Whether both would store the same. */
export const isSame = (one: CountingDraft, other: CountingDraft): boolean =>
  fingerprint(one) === fingerprint(other);

const fingerprint = ({ which, ticked, staleAfterDays }: CountingDraft): string =>
  JSON.stringify([which === 'all' || [...ticked].sort(), staleAfterDays.trim()]);

/** What keeps the draft from being saved. */
export function countingProblems(draft: CountingDraft): {
  ticked?: TextKey;
  staleAfterDays?: TextKey;
} {
  const days = Number(draft.staleAfterDays);
  return {
    ...(draft.which === 'list' &&
      draft.ticked.length === 0 && { ticked: 'contentTypes.noneTicked' as const }),
    ...(!(/^\d+$/.test(draft.staleAfterDays.trim()) && days >= 1) && {
      staleAfterDays: 'contentTypes.error.days' as const,
    }),
  };
}
