import type {
  ContentTypeRule,
  ContentTypeRules,
} from '../../../../../server/src/contracts/contentTypeRules';
import type { Site } from '../../../../../server/src/contracts/site';
import type { Settings, SettingsInput } from '../../../../../server/src/contracts/vocabulary';
import type { TextKey } from '../../../i18n/message';
import { changedIn, isTooFew } from './rulesDraft';

/** What is counted, and what is asked of entries, as it stands in the form. */
export interface CountingDraft {
  which: 'all' | 'list';
  /** Uids; kept while `which` is `all`, so that nothing is lost by looking. */
  ticked: string[];
  staleAfterDays: string;
  rules: ContentTypeRules;
}

export const countingOf = (settings: Settings, types: Site['contentTypes']): CountingDraft => ({
  which: settings.countedContentTypes === 'all' ? 'all' : 'list',
  ticked: types.filter(({ counted }) => counted).map(({ uid }) => uid),
  staleAfterDays: String(settings.staleAfterDays),
  rules: settings.contentTypeRules,
});

export const countingInput = (draft: CountingDraft, saved: CountingDraft): SettingsInput => ({
  countedContentTypes: draft.which === 'all' ? 'all' : draft.ticked,
  staleAfterDays: Number(draft.staleAfterDays),
  contentTypeRules: changedRules(draft, saved),
});

/** Of the types that have a rule, in the form or as it is saved. */
const changedRules = (
  { rules }: CountingDraft,
  { rules: saved }: CountingDraft
): Record<string, ContentTypeRule> => {
  const uids = [...new Set([...Object.keys(rules), ...Object.keys(saved)])];
  return changedIn(uids, rules, saved);
};

/** Whether both would store the same. */
export const isSame = (one: CountingDraft, other: CountingDraft): boolean =>
  fingerprint(one) === fingerprint(other) && Object.keys(changedRules(one, other)).length === 0;

const fingerprint = ({ which, ticked, staleAfterDays }: CountingDraft): string =>
  JSON.stringify([which === 'all' || [...ticked].sort(), staleAfterDays.trim()]);

/** What keeps the draft from being saved. */
export function countingProblems(draft: CountingDraft): {
  ticked?: TextKey;
  staleAfterDays?: TextKey;
  rules?: TextKey;
} {
  const days = Number(draft.staleAfterDays);
  return {
    ...(draft.which === 'list' &&
      draft.ticked.length === 0 && { ticked: 'contentTypes.noneTicked' as const }),
    ...(!(/^\d+$/.test(draft.staleAfterDays.trim()) && days >= 1) && {
      staleAfterDays: 'contentTypes.error.days' as const,
    }),
    ...(Object.values(draft.rules).some(isTooFew) && {
      rules: 'contentTypes.error.days' as const,
    }),
  };
}
