import type { Translate } from '../i18n/useText';

/** The first few of many sentences, and how many more there are. */
export const firstOf = (sentences: readonly string[], most: number, t: Translate): string[] =>
  sentences.length > most
    ? [...sentences.slice(0, most), t('effects.more', { count: sentences.length - most })]
    : [...sentences];
