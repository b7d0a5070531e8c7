/** Of each language: making one takes long. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(locale, { granularity: 'word' });
  } catch {
    // A code of the site's own, such as `en_INTRANET`.
    made = new Intl.Segmenter('und', { granularity: 'word' });
  }
  segmenters.set(locale, made);
  return made;
}

/** One character is a word in these scripts, as a rule; elsewhere it is none that says anything. */
const WORDS_OF_ONE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;
const NUMBER = /^[\p{N}.,:%]+$/u;

/**
 * The words of a text in any language, in small letters and in their order; also where no spaces stand
 * between them.
 */
export function wordsOf(text: string, locale: string | null): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterFor(locale ?? 'und').segment(text)) {
    if (!isWordLike || NUMBER.test(segment)) continue;
    const word = segment.normalize('NFC').toLowerCase();
    if ([...word].length > 1 || WORDS_OF_ONE.test(word)) words.push(word);
  }
  return words;
}
