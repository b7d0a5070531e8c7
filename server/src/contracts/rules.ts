import { z } from 'zod';
import { CONDITION_KINDS, OPERATORS } from '../domain/backFill/condition';
import type { Condition, ConditionKind } from '../domain/backFill/condition';
import { because, REFUSALS } from '../domain/refusals';
import { text } from './text';

const filled = (max: number) => text(max).trim().min(1, REFUSALS.empty).optional();

const conditionFields = z.strictObject({
  kind: z.enum(CONDITION_KINDS),
  field: filled(255),
  /** DocumentId of what the entry is related to. */
  target: filled(255),
  operator: z.enum(OPERATORS).optional(),
  value: filled(500),
  /** `blog/**`; see `domain/backFill/matchesGlob.ts`. */
  pattern: filled(500),
});

type Part = Exclude<keyof z.output<typeof conditionFields>, 'kind'>;

const PARTS: Readonly<Record<ConditionKind, readonly Part[]>> = {
  always: [],
  relation: ['field', 'target'],
  field: ['field', 'operator', 'value'],
  path: ['field', 'pattern'],
};

/** Each kind with all of its parts, and none of another's. */
const condition = conditionFields
  .superRefine((value, context) => {
    const parts = PARTS[value.kind];
    const wrong = (part: string, params: object) =>
      context.addIssue({ code: 'custom', path: [part], params: { ...params } });
    for (const part of parts) {
      if (value[part] === undefined) wrong(part, because('conditionNeeds', { kind: value.kind }));
    }
    for (const part of Object.keys(value)) {
      if (part === 'kind' || parts.includes(part as Part)) continue;
      const allowed = ['kind', ...parts].join(', ');
      wrong(part, because('conditionLacks', { kind: value.kind, allowed }));
    }
  })
  .transform((value) => value as Condition);

const keys = z.array(z.string()).max(100).default([]);

/** A rule, whole: what is left out is empty then. */
export const ruleInput = z
  .strictObject({
    /** Uid; null for all content types. */
    contentType: z.string().nullable().default(null),
    condition,
    /** Whose stages are meant; the default journey where left out. */
    journey: z.string().optional(),
    stages: keys,
    segments: keys,
  })
  .refine(({ stages, segments }) => stages.length + segments.length > 0, {
    path: ['stages'],
    message: REFUSALS.ruleGivesNothing,
  });

export type RuleInput = z.input<typeof ruleInput>;

/** A rule as it is stored, with what its condition says of other entries in words. */
export interface RuleItem {
  documentId: string;
  contentType: string | null;
  condition: Condition;
  /** Keys. */
  journey: string;
  stages: string[];
  segments: string[];
  /** Title of what a relation has to lead to; null where there is none, or the user may not read it. */
  targetTitle: string | null;
}

/** Attributes of a content type that conditions can be about. */
export interface RuleFields {
  /** Relations, each with the uid of what it leads to. */
  relation: { name: string; target: string }[];
  /** Texts, and lists of them. */
  field: string[];
  /** Slugs and other texts that a path can be kept in; the likeliest first. */
  path: string[];
}

export interface RulesAnswer {
  /** In their order: the first that holds and names a stage decides. */
  rules: RuleItem[];
  /** By uid of the content types that the user may know of. */
  fields: Record<string, RuleFields>;
}

export type { Condition, ConditionKind, Operator } from '../domain/backFill/condition';
