import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

const UNITS: Record<string, string> = { string: ' characters', array: ' items' };

/** What is allowed, in words; a schema's own message comes before. */
export function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = WORDS[issue.expected] ?? issue.expected;
      return issue.input === undefined ? `is required: ${kind}` : `must be ${kind}`;
    }
    case 'invalid_value':
      return issue.values.length === 1
        ? `must be ${String(issue.values[0])}`
        : `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${UNITS[issue.origin] ?? ''}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${UNITS[issue.origin] ?? ''}`;
    default:
      return 'is not valid';
  }
}
