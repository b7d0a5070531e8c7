import type {
  ContentTypeRule,
  ContentTypeRules,
  StageName,
} from '../../../../../server/src/contracts/contentTypeRules';

/** In a list to choose a stage from: none of them. */
export const NO_STAGE = '-';

/** Keys are plain: no slash is in any of them. */
export const valueOf = (name: StageName | null): string =>
  name ? `${name.journey}/${name.stage}` : NO_STAGE;

export function stageNamed(value: string): StageName | null {
  const [journey, stage] = value.split('/');
  return journey && stage ? { journey, stage } : null;
}

export const ruleIn = (rules: ContentTypeRules, uid: string): ContentTypeRule =>
  rules[uid] ?? { defaultStage: null, requireStage: false, staleAfterDays: null };

/** The rules of these types that differ from those that are saved. */
export const changedIn = (
  uids: readonly string[],
  rules: ContentTypeRules,
  saved: ContentTypeRules
): Record<string, ContentTypeRule> =>
  Object.fromEntries(
    uids
      .filter((uid) => fingerprint(ruleIn(rules, uid)) !== fingerprint(ruleIn(saved, uid)))
      .map((uid) => [uid, ruleIn(rules, uid)])
  );

const fingerprint = ({ defaultStage, requireStage, staleAfterDays }: ContentTypeRule): string =>
  JSON.stringify([valueOf(defaultStage), requireStage, staleAfterDays]);

/** Whether the days until stale can't be saved. */
export const isTooFew = ({ staleAfterDays }: ContentTypeRule): boolean => staleAfterDays === 0;
