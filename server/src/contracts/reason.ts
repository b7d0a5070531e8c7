import type { z } from 'zod';
import { because, refusalSaying } from '../domain/refusals';
import type { Refusal } from '../domain/refusals';

type Issue = z.core.$ZodIssue | Parameters<z.core.$ZodErrorMap>[0];

const WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

const TOO_SMALL: Record<string, 'tooShort' | 'tooFew'> = { string: 'tooShort', array: 'tooFew' };
const TOO_BIG: Record<string, 'tooLong' | 'tooMany'> = { string: 'tooLong', array: 'tooMany' };

/** Why `input` is refused; a schema's own reason comes before. */
export function reasonOf(issue: Issue, input: unknown): Refusal {
  const own = refusalSaying(issue.message) ?? (issue.code === 'custom' && issue.params);
  if (own) return own as Refusal;
  switch (issue.code) {
    case 'invalid_type': {
      const kind = WORDS[issue.expected] ?? issue.expected;
      return because(input === undefined ? 'required' : 'wrongKind', { kind });
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String).join(', ');
      return because(issue.values.length === 1 ? 'onlyValue' : 'oneOf', { allowed });
    }
    case 'too_small':
      return because(TOO_SMALL[issue.origin] ?? 'tooSmall', { min: Number(issue.minimum) });
    case 'too_big':
      return because(TOO_BIG[issue.origin] ?? 'tooBig', { max: Number(issue.maximum) });
    default:
      return because('invalid');
  }
}
