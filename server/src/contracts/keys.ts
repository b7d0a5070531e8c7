import { z } from 'zod';

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
export const keys = list('must be a key, or keys with commas between them');

const NAMES = 'must be a name, or names with commas between them';

/** What of an entry is shown, as in Strapi's own lists: `title,slug`, `['title', 'slug']`, `*`. */
export const fields = list(NAMES);

/** Which relations, media and components are shown, as in Strapi's own lists. */
export const populate = z.union(
  [list(NAMES), z.record(z.string(), z.unknown())],
  `${NAMES}, or an object by name`
);

/** A number in a query comes as text: digits, nothing that JavaScript would also take for a number. */
const whole = (max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.number().int().min(1).max(max)
  );

export const page = whole(1_000_000).default(1);
/** Strapi's own limits hold. */
export const size = whole(1_000_000).optional();
export const pageSize = (max: number, normal: number) => whole(max).default(normal);
