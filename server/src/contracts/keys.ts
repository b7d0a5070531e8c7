import { z } from 'zod';

const KEYS = 'must be a key, or keys with commas between them';

const list = z
  .union([z.string(), z.array(z.string())], KEYS)
  .transform((value) =>
    (Array.isArray(value) ? value : [value])
      .flatMap((part) => part.split(','))
      .map((part) => part.trim())
  )
  .refine((keys) => keys.every(Boolean), KEYS);

/** A key, or several: `smb`, `smb,general`, `['smb', 'general']`. */
export const keys = list;

/** A number in a query comes as text: digits, nothing that JavaScript would also take for a number. */
const whole = (max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.number().int().min(1).max(max)
  );

export const page = whole(1_000_000).default(1);
export const pageSize = (max: number, normal: number) => whole(max).default(normal);
