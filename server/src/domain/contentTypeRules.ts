/** A stage by its journey's key and its own. */
export interface StageName {
  journey: string;
  stage: string;
}

/** What is asked of the entries of one content type. */
export interface ContentTypeRule {
  /** The stage of new entries that name none. */
  defaultStage: StageName | null;
  /** Whether only entries with a stage, of whichever journey, can be published. */
  requireStage: boolean;
  /** Whole days after which its published entries are stale; null: as the site's setting says. */
  staleAfterDays: number | null;
}

/** By the content types' uids; those that nothing is asked of are left out. */
export type ContentTypeRules = Readonly<Record<string, ContentTypeRule>>;

export const NO_RULE: ContentTypeRule = {
  defaultStage: null,
  requireStage: false,
  staleAfterDays: null,
};

/** Of each content type in `changes` what is said there, and everything else as it was. */
export function changedRules(
  rules: ContentTypeRules,
  changes: Readonly<Record<string, Partial<ContentTypeRule>>>
): ContentTypeRules {
  const changed = Object.entries(changes).map(([uid, change]): [string, ContentTypeRule] => [
    uid,
    { ...NO_RULE, ...ruleOf(rules, uid), ...change },
  ]);
  return withoutEmpty({ ...rules, ...Object.fromEntries(changed) });
}

/** What there is to know, to say which rules can be kept. */
export interface Known {
  readonly journeys: readonly { key: string; stages: readonly { key: string }[] }[];
  /** Content types with the fields. */
  readonly types: readonly { uid: string; draftAndPublish: boolean }[];
}

/**
 * The rules without what has gone since they were made: content types, stages, draft & publish. Where
 * there is no stage at all, none can be required.
 */
export function rulesInForce(
  rules: ContentTypeRules,
  { journeys, types }: Known
): ContentTypeRules {
  const isThere = (name: StageName): boolean =>
    journeys.some(
      ({ key, stages }) => key === name.journey && stages.some((stage) => stage.key === name.stage)
    );
  const hasStages = journeys.some(({ stages }) => stages.length > 0);
  const kept = types.flatMap(({ uid, draftAndPublish }): [string, ContentTypeRule][] => {
    const rule = ruleOf(rules, uid);
    if (!rule) return [];
    const defaultStage = rule.defaultStage && isThere(rule.defaultStage) ? rule.defaultStage : null;
    const requireStage = rule.requireStage && draftAndPublish && hasStages;
    return [[uid, { ...NO_RULE, ...rule, defaultStage, requireStage }]];
  });
  return withoutEmpty(Object.fromEntries(kept));
}

export const ruleOf = (rules: ContentTypeRules, uid: string): ContentTypeRule | undefined =>
  Object.hasOwn(rules, uid) ? rules[uid] : undefined;

const withoutEmpty = (rules: ContentTypeRules): ContentTypeRules =>
  Object.fromEntries(
    Object.entries(rules).filter(
      ([, { defaultStage, requireStage, staleAfterDays = null }]) =>
        defaultStage !== null || requireStage || staleAfterDays !== null
    )
  );
