import { z } from 'zod';
import { because, sentence } from '../domain/refusals';
import type { Refusal } from '../domain/refusals';
import { shorten } from '../domain/shorten';
import { reasonOf } from './reason';

/** One thing that is wrong with some input. */
export interface Problem extends Refusal {
  readonly path: readonly string[];
  /** What is allowed there. */
  readonly reason: string;
  /** `field: reason (got value)`. */
  readonly message: string;
}

/** A message stays readable, however much is wrong. */
const MOST_PROBLEMS = 10;

/** The parsed input, or everything that is wrong with it. */
export function check<T extends z.ZodType>(
  schema: T,
  input: unknown,
  /** What the whole of it is called. */
  root = 'input'
): { data: z.output<T> } | { problems: Problem[]; message: string } {
  const problem = (
    path: readonly PropertyKey[],
    why: Refusal,
    { value, reason = sentence(why) }: { value?: unknown; reason?: string } = {}
  ): Problem => {
    const names = path.map((part) => shorten(String(part)));
    const message = `${names.join('.') || root}: ${reason}${got(value, reason)}`;
    return { path: names, reason, message, ...why };
  };
  const result = schema.safeParse(input, {
    error: (issue) => sentence(reasonOf(issue, issue.input)),
  });
  if (result.success) return { data: result.data };
  const problems = result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const why = because('unknownField', { allowed: fieldsOf(schema, issue.path) });
      return issue.keys.map((key) => problem([...issue.path, key], why));
    }
    const value = valueAt(input, issue.path);
    if (issue.path.length === 0 && schema instanceof z.ZodObject) {
      return problem([], because('noObject', { allowed: fieldsOf(schema, []) }), { value });
    }
    const why = reasonOf(issue, value);
    return problem(issue.path, why, { value, reason: issue.message });
  });
  const first = problems.slice(0, MOST_PROBLEMS);
  const more = problems.length > first.length ? [`and ${problems.length - first.length} more`] : [];
  const message = [...first.map((one) => one.message), ...more].join('; ');
  return { problems: first, message };
}

/** The value, unless it isn't there or the reason quotes it anyway. */
function got(value: unknown, reason: string): string {
  if (value === undefined) return '';
  const quoted = quote(value);
  return reason.includes(quoted) ? '' : ` (got ${quoted})`;
}

/** Names of the fields of the object that stands at `path`. */
function fieldsOf(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let inner = bare(schema);
  for (const part of path) {
    if (inner instanceof z.ZodObject) inner = bare(inner.shape[String(part)]);
    else if (inner instanceof z.ZodArray) inner = bare(inner.element);
    else inner = inner instanceof z.ZodRecord ? bare(inner.valueType) : undefined;
  }
  const names = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  return names.join(', ') || '(nothing)';
}

/** What is taken where something is given. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return bare(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? bare(schema.out) : schema;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function quote(value: unknown): string {
  try {
    return shorten(JSON.stringify(value) ?? String(value));
  } catch {
    // Nested too deep, in a circle, or of a kind that JSON doesn't have.
    return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
  }
}
