import { z } from 'zod';
import { REFUSALS } from '../domain/refusals';

/** NUL, which PostgreSQL refuses, or half of a surrogate pair, which databases replace. */
// eslint-disable-next-line no-control-regex
const UNSTORABLE = /[\u0000\p{Surrogate}]/u;

/** Text that every database keeps as it is. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !UNSTORABLE.test(value), REFUSALS.unstorable);
