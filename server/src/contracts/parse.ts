import { errors } from '@strapi/utils';
import { z } from 'zod';

/** The parsed input; a 400 that names every field that is wrong, and what it takes, otherwise. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const details = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => detail([...issue.path, key], unknownField(schema)))
      : [detail(issue.path, issue.message)]
  );
  const message = details
    .map(({ path, message: reason }) => (path.length ? `${path.join('.')}: ${reason}` : reason))
    .join('; ');
  throw new errors.ValidationError(message, { errors: details });
}

const detail = (path: readonly PropertyKey[], message: string) => ({
  path: path.map(String),
  message,
  name: 'ValidationError',
});

const unknownField = (schema: z.ZodType): string =>
  schema instanceof z.ZodObject
    ? `is unknown; allowed: ${Object.keys(schema.shape).join(', ')}`
    : 'is unknown';

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
