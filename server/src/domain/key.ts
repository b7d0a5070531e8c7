import { RESERVED_KEYS } from './journey';
import { because } from './refusals';
import type { Refusal } from './refusals';
import { shorten } from './shorten';

export const KEY_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const KEY_MAX_LENGTH = 64;

/** Why `key` can't be a key; `null` where it can. */
export function keyProblem(key: string): Refusal | null {
  if (RESERVED_KEYS.includes(key)) {
    return because('keyReserved', { key, reserved: RESERVED_KEYS.join(', ') });
  }
  if (key.length > KEY_MAX_LENGTH || !KEY_PATTERN.test(key)) {
    return because('keyMalformed', { key: shorten(key), max: KEY_MAX_LENGTH });
  }
  return null;
}

const LETTERS: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
};

/** A key made of a name, free among `taken` and not reserved: `Stamgæster & venner` → `stamgaester-venner`. */
export function keyFromName(name: string, taken: Iterable<string> = []): string {
  const used = new Set([...taken, ...RESERVED_KEYS]);
  const base =
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[æøåäöüß]/g, (letter) => LETTERS[letter] ?? letter)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, KEY_MAX_LENGTH - 4)
      .replace(/^-+|-+$/g, '') || 'item';
  let key = base;
  for (let n = 2; used.has(key); n += 1) key = `${base}-${n}`;
  return key;
}
