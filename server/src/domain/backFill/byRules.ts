import { holds } from './condition';
import type { Condition, Values } from './condition';

/** Which tags to suggest where a condition holds. */
export interface Rule {
  readonly documentId: string;
  /** Uid; null for all content types. */
  readonly contentType: string | null;
  readonly condition: Condition;
  /** Keys. */
  readonly journey: string;
  readonly stages: readonly string[];
  readonly segments: readonly string[];
}

/** A key, and the rule that gave it. */
export interface Given {
  readonly key: string;
  readonly rule: Rule;
}

/** What rules say of an entry: the stages of the first that names any, and the segments of all. */
export interface GivenByRules {
  readonly stages: readonly Given[];
  readonly segments: readonly Given[];
}

/**
 * What the rules, in their order, say of an entry.
 * @param isOpen whether a stage or segment may be given: it isn't where somebody has said no to it
 */
export function byRules(
  rules: readonly Rule[],
  entry: { readonly contentType: string; readonly values: Values },
  isOpen: (field: 'stages' | 'segments', key: string) => boolean = () => true
): GivenByRules {
  const holding = rules.filter(
    ({ contentType, condition }) =>
      (contentType === null || contentType === entry.contentType) && holds(condition, entry.values)
  );
  const given = (rule: Rule, field: 'stages' | 'segments'): Given[] =>
    rule[field].filter((key) => isOpen(field, key)).map((key) => ({ key, rule }));
  const segments = new Map<string, Given>();
  for (const one of holding.flatMap((rule) => given(rule, 'segments'))) {
    if (!segments.has(one.key)) segments.set(one.key, one);
  }
  const stages = holding.map((rule) => given(rule, 'stages')).find(({ length }) => length > 0);
  return { stages: stages ?? [], segments: [...segments.values()] };
}
