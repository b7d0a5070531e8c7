import type { z } from 'zod';
import { check } from './problems';
import { invalid } from './refused';

/** The parsed input; a 400 that names every field that is wrong, what it got and what it takes, otherwise. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = check(schema, input);
  if ('data' in result) return result.data;
  const refused = result.problems.map(({ reason, ...problem }) => ({
    ...problem,
    message: reason,
  }));
  throw invalid(result.message, refused);
}
