import { z } from 'zod';

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    (Array.isArray(value) ? value : [value])
      .flatMap((part) => part.split(','))
      .map((part) => part.trim())
  )
  .refine((keys) => keys.every(Boolean), 'must be a key, or keys with commas between them');

/** A key, or several: `smb`, `smb,general`, `['smb', 'general']`. */
export const keys = list;

export const page = z.coerce.number().int().min(1).default(1);
export const pageSize = (max: number, normal: number) =>
  z.coerce.number().int().min(1).max(max).default(normal);
