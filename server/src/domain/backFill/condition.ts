import { matchesGlob } from './matchesGlob';

export const CONDITION_KINDS = ['always', 'relation', 'field', 'path'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

export const OPERATORS = ['equals', 'contains'] as const;
export type Operator = (typeof OPERATORS)[number];

/** What has to be so of an entry for a rule to hold. */
export type Condition =
  | { readonly kind: 'always' }
  /** It is related to that document. */
  | { readonly kind: 'relation'; readonly field: string; readonly target: string }
  /** A text, or one of a list of texts, is this or has this in it. */
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly operator: Operator;
      readonly value: string;
    }
  /** A slug or path is like this: `blog/**`. */
  | { readonly kind: 'path'; readonly field: string; readonly pattern: string };

/** Attributes by name; of relations the documentIds of what they lead to. */
export type Values = Readonly<Record<string, unknown>>;

/** Whether it is so of an entry with these values. */
export function holds(condition: Condition, values: Values): boolean {
  if (condition.kind === 'always') return true;
  const value = values[condition.field];
  switch (condition.kind) {
    case 'relation':
      return textsIn(value).includes(condition.target);
    case 'field': {
      const wanted = bare(condition.value);
      const isWanted = (text: string): boolean =>
        condition.operator === 'equals' ? bare(text) === wanted : bare(text).includes(wanted);
      return textsIn(value).some(isWanted);
    }
    case 'path':
      return textsIn(value).some((path) => matchesGlob(path, condition.pattern));
  }
}

/** Editors write `News` here and `news` there. */
const bare = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** So deep lists and objects of tags are looked into. */
const DEEPEST = 4;

/** The texts of an attribute: its own, or those in a list or object, as tags are kept in JSON. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null || depth >= DEEPEST) return [];
  return Object.values(value).flatMap((part) => textsIn(part, depth + 1));
}
