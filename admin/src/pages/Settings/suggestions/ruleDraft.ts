import type {
  Condition,
  ConditionKind,
  Operator,
  RuleFields,
  RuleInput,
  RuleItem,
} from '../../../../../server/src/contracts/rules';

/** A rule as the form has it: all parts at once, also those that its kind doesn't need. */
export interface RuleDraft {
  readonly contentType: string | null;
  readonly kind: ConditionKind;
  readonly field: string;
  readonly operator: Operator;
  readonly value: string;
  readonly target: string;
  readonly pattern: string;
  readonly journey: string;
  readonly stages: readonly string[];
  readonly segments: readonly string[];
}

/** Kinds that are about the entries of one content type alone. */
export const OF_ONE_TYPE: readonly ConditionKind[] = ['always', 'relation'];

export function draftOf(rule: RuleItem | undefined, journey: string): RuleDraft {
  const empty = { field: '', operator: 'equals' as const, value: '', target: '', pattern: '' };
  if (!rule) {
    const rest = { journey, stages: [], segments: [] };
    return { ...empty, contentType: null, kind: 'path', ...rest };
  }
  const { contentType, condition, stages, segments } = rule;
  return { ...empty, ...condition, contentType, journey: rule.journey, stages, segments };
}

/** What conditions of that kind can be about, of a content type or of any of them. */
export function fieldsFor(
  { kind, contentType }: Pick<RuleDraft, 'kind' | 'contentType'>,
  fields: Readonly<Record<string, RuleFields>>
): string[] {
  if (kind === 'always') return [];
  const own = contentType === null ? Object.values(fields) : [fields[contentType]];
  const names = own.flatMap((one) =>
    kind === 'relation' ? (one?.relation.map(({ name }) => name) ?? []) : (one?.[kind] ?? [])
  );
  return [...new Set(names)];
}

/** With a field that there is: the one chosen, otherwise the likeliest. */
export function withField(
  draft: RuleDraft,
  fields: Readonly<Record<string, RuleFields>>
): RuleDraft {
  const names = fieldsFor(draft, fields);
  return names.includes(draft.field) ? draft : { ...draft, field: names[0] ?? '', target: '' };
}

/** What still has to be filled in. */
export type Missing = 'value' | 'pattern' | 'target' | 'tags';

const NEEDED: Readonly<Record<ConditionKind, readonly Exclude<Missing, 'tags'>[]>> = {
  always: [],
  relation: ['target'],
  field: ['value'],
  path: ['pattern'],
};

export const missingIn = (draft: RuleDraft): Missing[] => [
  ...NEEDED[draft.kind].filter((part) => draft[part].trim() === ''),
  ...(draft.stages.length + draft.segments.length === 0 ? ['tags' as const] : []),
];

export function inputOf(draft: RuleDraft): RuleInput {
  const { contentType, journey, stages, segments } = draft;
  return {
    contentType,
    condition: conditionOf(draft),
    journey,
    stages: [...stages],
    segments: [...segments],
  };
}

function conditionOf({ kind, field, operator, value, target, pattern }: RuleDraft): Condition {
  switch (kind) {
    case 'always':
      return { kind };
    case 'relation':
      return { kind, field, target };
    case 'field':
      return { kind, field, operator, value };
    case 'path':
      return { kind, field, pattern };
  }
}
