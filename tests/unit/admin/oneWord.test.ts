import da from '../../../admin/src/translations/da.json';
import en from '../../../admin/src/translations/en.json';
import no from '../../../admin/src/translations/no.json';
import sv from '../../../admin/src/translations/sv.json';

interface Word {
  /** What the English texts say. */
  english: RegExp;
  /** The one word for it. */
  one: RegExp;
  /** Others that it goes by elsewhere. */
  others: RegExp;
}

const ENTRY = /\bentr(y|ies)\b/i;
const STAGE = /\bstages?\b/i;
const JOURNEY = /(?<!\?)\bjourneys?\b(?! *(→|\}|=))/;
const TAG = /\b(tag|tags|tagged|tagging)\b/i;
const GAP = /\bgaps?\b/i;

const LANGUAGES: Record<string, { texts: Record<string, string>; words: Record<string, Word> }> = {
  da: {
    texts: da,
    words: {
      entry: { english: ENTRY, one: /emne/i, others: /\b(element|indlæg|opslag|post(er)?\b)/i },
      stage: { english: STAGE, one: /trin/i, others: /\b(etape|stadi(e|er|et)\b)/i },
      journey: { english: JOURNEY, one: /kunderejse/i, others: /\brejse/i },
      tag: { english: TAG, one: /mærk/i, others: /(?<!\{)\b(tags?|tagg\w*|etiket)\b/i },
      gap: { english: GAP, one: /hul/i, others: /\b(mangel|mangler på|kløft)/i },
    },
  },
  no: {
    texts: no,
    words: {
      entry: {
        english: ENTRY,
        one: /oppføring/i,
        others: /\b(element|innlegg|emne|(?<!e-)post(er)?\b)/i,
      },
      stage: { english: STAGE, one: /steg/i, others: /\b(trinn|etappe)/i },
      journey: { english: JOURNEY, one: /kundereise/i, others: /\breise/i },
      tag: { english: TAG, one: /merk/i, others: /(?<!\{)\b(tags?|tagg\w*|etikett)\b/i },
      gap: { english: GAP, one: /hull/i, others: /\b(mangel|gap|kløft)/i },
    },
  },
  sv: {
    texts: sv,
    words: {
      entry: { english: ENTRY, one: /post/i, others: /\b(element|inlägg|objekt)/i },
      stage: { english: STAGE, one: /steg/i, others: /\b(etapp|skede)/i },
      journey: { english: JOURNEY, one: /kundres/i, others: /\bres(a|an|or|orna)\b/i },
      tag: { english: TAG, one: /tagg/i, others: /\b(märk\w*|etikett)/i },
      gap: { english: GAP, one: /luck/i, others: /\b(brist|hål\b|gap)/i },
    },
  },
};

const english: Record<string, string> = en;

/** What is filled in, in braces, is no word of ours. */
const bare = (text: string): string => text.replace(/\{\w+(?=[,}])/g, '{');

const CASES = Object.entries(LANGUAGES).flatMap(([language, { texts, words }]) =>
  Object.entries(words).map(([word, rules]) => ({ language, word, texts, ...rules }))
);

describe.each(CASES)('$language has one word for $word', (rules) => {
  const { texts, one, others } = rules;

  it('and no other', () => {
    const wrong = Object.entries(texts).filter(([, text]) => others.test(bare(text)));
    expect(wrong).toEqual([]);
  });

  it('and says it where the English text does', () => {
    const silent = Object.entries(texts).filter(
      ([key, text]) => rules.english.test(bare(english[key] ?? '')) && !one.test(text)
    );
    expect(silent.map(([key, text]) => `${key}: ${english[key]} | ${text}`)).toEqual([]);
  });
});
