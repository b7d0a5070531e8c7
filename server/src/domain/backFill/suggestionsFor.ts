import { GENERAL } from '../journey';
import { byRules } from './byRules';
import type { Given, Rule } from './byRules';
import type { Values } from './condition';
import type { LearnedTag } from './learnedTags';

type Field = 'stages' | 'segments';

/** A key that an entry may be given, and why. */
export interface Suggested {
  readonly key: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly by: 'rule' | 'learned';
  readonly words: readonly string[];
  readonly rule: Rule | null;
}

/** An entry that nobody has tagged yet, with all that speaks for tags of it. */
export interface Untagged {
  readonly contentType: string;
  readonly values: Values;
  /** Keys that it carries already: what is carried isn't suggested. */
  readonly carried: Readonly<Record<Field, ReadonlySet<string>>>;
  /** Keys that somebody has said no to. */
  readonly rejected: Readonly<Record<Field, ReadonlySet<string>>>;
  readonly learned: Readonly<Record<Field, LearnedTag | null>>;
}

/** What to suggest for an entry: what rules say comes before what was learned. */
export function suggestionsFor(
  entry: Untagged,
  rules: readonly Rule[]
): Readonly<Record<Field, readonly Suggested[]>> {
  const isOpen = (field: Field, key: string): boolean =>
    key !== GENERAL && !entry.carried[field].has(key) && !entry.rejected[field].has(key);
  const given = byRules(rules, entry, isOpen);
  const of = (field: Field): readonly Suggested[] => {
    // Whoever has chosen some has left out the others.
    if (field === 'stages' && entry.carried.stages.size > 0) return [];
    if (given[field].length > 0) return given[field].map(fromRule);
    const learned = entry.carried[field].size > 0 ? null : entry.learned[field];
    return learned && isOpen(field, learned.key) ? [{ ...learned, by: 'learned', rule: null }] : [];
  };
  return { stages: of('stages'), segments: of('segments') };
}

const fromRule = ({ key, rule }: Given): Suggested => ({
  key,
  confidence: 1,
  by: 'rule',
  words: [],
  rule,
});
