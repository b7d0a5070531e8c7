import { z } from 'zod';

/** NUL, which PostgreSQL refuses, or half of a surrogate pair, which databases replace. */
// eslint-disable-next-line no-control-regex
const UNSTORABLE = /[\u0000\p{Surrogate}]/u;

/** Text that every database keeps as it is. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine(
      (value) => !UNSTORABLE.test(value),
      'must be text without NUL characters and halves of characters'
    );
