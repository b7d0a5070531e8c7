import { z } from 'zod';
import { REFUSALS } from '../domain/refusals';

const list = (wrong: string) =>
  z
    .union([z.string(), z.array(z.string())], wrong)
    .transform((value) =>
      (Array.isArray(value) ? value : [value])
        .flatMap((part) => part.split(','))
        .map((part) => part.trim())
    )
    .refine((parts) => parts.every(Boolean), wrong);

/** A key, or several: `smb`, `smb,general`, `['smb', 'general']`. */
export const keys = list(REFUSALS.noKeys);

/** What of an entry is shown, as in Strapi's own lists: `title,slug`, `['title', 'slug']`, `*`. */
export const fields = list(REFUSALS.noNames);

/** Which relations, media and components are shown, as in Strapi's own lists. */
export const populate = z.union(
  [list(REFUSALS.noNames), z.record(z.string(), z.unknown())],
  REFUSALS.noNamesOrObject
);

/** A number in a query comes as text: digits, nothing that JavaScript would also take for a number. */
export const whole = (max: number, min = 1) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.number().int().min(min).max(max)
  );

export const page = whole(1_000_000).default(1);
/** Strapi's own limits hold. */
export const size = whole(1_000_000).optional();
export const pageSize = (max: number, normal: number) => whole(max).default(normal);
