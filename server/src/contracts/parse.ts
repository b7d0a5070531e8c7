import { errors } from '@strapi/utils';
import type { z } from 'zod';

/** The parsed input; a 400 that names every field that is wrong, and what it takes, otherwise. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const details = result.error.issues.map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    return {
      path: [...issue.path, ...unknown].map(String),
      message: issue.message,
      name: 'ValidationError',
    };
  });
  const message = details
    .map(({ path, message: reason }) => (path.length ? `${path.join('.')}: ${reason}` : reason))
    .join('; ');
  throw new errors.ValidationError(message, { errors: details });
}

/** A 400 that names a value nobody knows, where it stood, and what is allowed there. */
export function unknownValue(
  field: string,
  value: string,
  allowed: Iterable<string>
): errors.ValidationError {
  const message = `${field}: "${value}" is unknown; allowed: ${[...allowed].join(', ') || '(nothing yet)'}`;
  return new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
}
