import { errors } from '@strapi/utils';
import type { z } from 'zod';
import { shorten } from '../domain/shorten';
import { check } from './problems';

/** The parsed input; a 400 that names every field that is wrong, what it got and what it takes, otherwise. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = check(schema, input);
  if ('data' in result) return result.data;
  throw new errors.ValidationError(result.message, {
    errors: result.problems.map(({ path, reason }) => ({
      path,
      message: reason,
      name: 'ValidationError',
    })),
  });
}

/** A 400 that names a value nobody knows, where it stood, and what is allowed there. */
export function unknownValue(
  field: string,
  value: string,
  allowed: Iterable<string>
): errors.ValidationError {
  const choice = [...allowed].join(', ') || '(nothing yet)';
  return refusal(field, `"${shorten(value)}" is unknown; allowed: ${choice}`);
}

/** A 400 that names a field and says why it is refused. */
export function refusal(field: string, reason: string): errors.ValidationError {
  const message = `${field}: ${reason}`;
  return new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
}
