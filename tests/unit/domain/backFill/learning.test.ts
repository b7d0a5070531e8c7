import { learn } from '../../../../server/src/domain/backFill/classifier';
import type { Example } from '../../../../server/src/domain/backFill/classifier';
import { foldsOf } from '../../../../server/src/domain/backFill/folds';
import {
  learnTags,
  mostFrequent,
  NEEDED,
  THRESHOLD,
} from '../../../../server/src/domain/backFill/learnedTags';
import { likelihoods, temperatureOf } from '../../../../server/src/domain/backFill/likelihoods';
import { measure } from '../../../../server/src/domain/backFill/measured';
import { suggestionsFor } from '../../../../server/src/domain/backFill/suggestionsFor';
import type { Untagged } from '../../../../server/src/domain/backFill/suggestionsFor';
import { wordsOf } from '../../../../server/src/domain/backFill/wordsOf';

/** The whole work, without its pauses. */
function done<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const ABOUT: Record<string, string[]> = {
  awareness: ['queue', 'waiting', 'lunch', 'guests', 'rush', 'crowd'],
  decision: ['price', 'contract', 'invoice', 'offer', 'quote', 'terms'],
};
const FILLER = ['the', 'and', 'with', 'that', 'from'];

/** Entries about their stage, with words that every text has; some say nothing of it. */
const examples = (count: number, locale: string | null = 'en'): Example[] =>
  Array.from({ length: count }, (_, n) => {
    const label = n % 2 === 0 ? 'awareness' : 'decision';
    const own = ABOUT[label] ?? [];
    const words = [0, 1, 2].map((step) => own[(n * 5 + step * 7) % own.length] ?? '');
    return { words: [...FILLER, ...words, `w${n}`], labels: [label], group: `${n}`, locale };
  });

describe('the words of a text', () => {
  it.each([
    ['Prisen på 3.500 kr. – én gang', 'da', ['prisen', 'på', 'kr', 'én', 'gang']],
    ['それは値段です', 'ja', ['それ', 'は', '値段', 'です']],
    ['ราคาเท่าไหร่', 'th', ['ราคา', 'เท่า', 'ไหร่']],
    ["L'addition, s'il vous plaît", 'fr', ["l'addition", "s'il", 'vous', 'plaît']],
    ['a 🍕 b', 'en', []],
    ['One\r\ntwo', 'en', ['one', 'two']],
    ['Cafe\u0301', 'en', ['café']],
    ['The price', 'not_a_locale!', ['the', 'price']],
    ['The price', null, ['the', 'price']],
  ])('of “%s” in %s', (text, locale, words) => {
    expect(wordsOf(text, locale)).toEqual(words);
  });
});

describe('what is learned', () => {
  it('tells of new words what they go with, how sure it is, and by which words', () => {
    const tags = done(learnTags(examples(40)))?.('en');
    const found = tags?.suggested(['the', 'with', 'price', 'and', 'quote', 'unheard']);
    expect(found?.key).toBe('decision');
    expect(found?.confidence).toBeGreaterThan(0.8);
    expect([...(found?.words ?? [])].sort()).toEqual(['price', 'quote']);
    expect(tags?.suggested([...FILLER, 'queue', 'lunch'])?.key).toBe('awareness');
  });

  it('says nothing of words that it has never met, nor of a few alone', () => {
    const tags = done(learnTags(examples(40)))?.('en');
    expect(tags?.best(['unheard'])).toBeNull();
    expect(tags?.best([])).toBeNull();
    expect(tags?.best(['price', 'offer', 'quote', 'terms'])).toBeNull();
    // Of these it only knows that all have them.
    expect(tags?.suggested(FILLER)).toBeNull();
  });

  it('isn’t learned from too few entries, nor from one stage alone, nor from one example of another', () => {
    expect(done(learnTags(examples(NEEDED - 1)))).toBeNull();
    expect(done(learnTags(examples(NEEDED)))).not.toBeNull();
    const alone = examples(60).filter(({ labels }) => labels[0] === 'decision');
    expect(done(learnTags(alone))).toBeNull();
    const other = { ...alone[0]!, labels: ['awareness'], group: 'x' };
    expect(done(learnTags([...alone, other]))).toBeNull();
  });

  it('suggests nothing that is less likely than not', () => {
    const three = Array.from({ length: 60 }, (_, n): Example => {
      const [own, other] = [n % 3, (n + 1) % 3];
      const words = [...FILLER, `own${own}`, ...(n % 5 === 0 ? [`own${other}`] : []), `w${n}`];
      return { words, labels: [`stage${own}`], group: `${n}`, locale: 'en' };
    });
    const tags = done(learnTags(three))?.('en');
    expect(tags?.suggested([...FILLER, 'own1'])?.key).toBe('stage1');
    const torn = [...FILLER, 'own0', 'own1', 'own2'];
    expect(tags?.best(torn)?.confidence).toBeLessThan(0.5);
    expect(tags?.suggested(torn)).toBeNull();
  });

  it('suggests nothing for no other reason than that most have it', () => {
    const most = examples(60).filter((_, n) => n % 6 !== 1 && n % 6 !== 3);
    const tags = done(learnTags(most))?.('en');
    expect(tags?.best(FILLER)).toMatchObject({ key: 'awareness' });
    expect(tags?.best(FILLER)?.confidence).toBeGreaterThan(0.5);
    expect(tags?.suggested(FILLER)).toBeNull();
  });

  it('suggests nothing where it is no better than guessing, however sure it sounds', () => {
    // The words say nothing of the stage: they go round in another rhythm.
    const blind = examples(60).map((example, n) => ({
      ...example,
      words: [...FILLER, `x${n % 3}`, `y${n % 5}`, `z${n % 7}`],
      labels: [n % 4 === 0 ? 'decision' : 'awareness'],
    }));
    const tags = done(learnTags(blind))?.('en');
    expect(tags?.best([...FILLER, 'x0', 'y0'])).not.toBeNull();
    expect(tags?.suggested([...FILLER, 'x0', 'y0'])).toBeNull();
  });

  it('is judged in each language by that language’s entries', () => {
    const swedish = examples(20, 'sv').map((example) => ({
      ...example,
      group: `sv ${example.group}`,
      labels: [example.labels[0] === 'decision' ? 'awareness' : 'decision'],
    }));
    const learnedIn = done(learnTags([...examples(80), ...swedish]));
    expect(learnedIn?.('en').suggested([...FILLER, 'price', 'offer'])?.key).toBe('decision');
    expect(learnedIn?.('sv').suggested([...FILLER, 'price', 'offer'])).toBeNull();
  });

  it('takes a label called like a part of JavaScript for a label', () => {
    const odd = examples(40).map((example) => ({
      ...example,
      words: [...example.words, '__proto__', 'constructor'],
      labels: [example.labels[0] === 'decision' ? '__proto__' : 'unknown'],
    }));
    expect(done(learnTags(odd))?.('en').suggested(FILLER)).toBeNull();
    const found = done(learnTags(odd))?.('en').suggested([
      ...FILLER,
      'price',
      'offer',
      '__proto__',
    ]);
    expect(found?.key).toBe('__proto__');
  });

  it('knows no reasons in words that nearly all entries have', () => {
    const classifier = done(learn(examples(40)));
    expect(classifier?.reasons([...FILLER, 'price'], 'decision')).toEqual(['price']);
  });
});

describe('confidence', () => {
  const scores = [
    { label: 'a', score: 4 },
    { label: 'b', score: 1 },
  ];

  it('adds up to one, and is the surer the cooler', () => {
    const shares = likelihoods(scores, 1).map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(likelihoods(scores, 0.2)[0]?.share).toBeGreaterThan(shares[0] ?? 1);
  });

  it('is as high as it was right when it was tried out', () => {
    const trials = Array.from({ length: 100 }, (_, n) => ({
      scores,
      right: [n < 70 ? 'a' : 'b'],
      locale: null,
    }));
    const [first] = likelihoods(scores, temperatureOf(trials));
    expect(first?.share).toBeGreaterThan(0.65);
    expect(first?.share).toBeLessThan(0.75);
    expect(THRESHOLD).toBe(0.5);
  });
});

describe('parts to try out on', () => {
  it('hold each entry once, translations together, whatever the order', () => {
    const twice = examples(30).flatMap((one) => [one, { ...one, locale: 'da' }]);
    const folds = foldsOf(twice, 5);
    expect(folds.flatMap(({ asked }) => asked)).toHaveLength(60);
    for (const { learned, asked } of folds) {
      const groups = new Set(asked.map(({ group }) => group));
      expect(learned.filter(({ group }) => groups.has(group))).toEqual([]);
    }
    const renamed = [...twice].reverse().map((one) => ({ ...one, group: `other ${one.group}` }));
    const wordsOfParts = (all: typeof folds) =>
      all.map(({ asked }) => asked.map(({ words }) => words.join()).sort());
    expect(wordsOfParts(foldsOf(renamed, 5))).toEqual(wordsOfParts(folds));
  });

  it('are measured against always saying the most frequent', () => {
    const measured = done(measure(examples(60), 10, (_, learned) => learned)).get('en');
    expect(measured).toMatchObject({ asked: 60 });
    expect(measured?.right).toBeGreaterThan(50);
    expect(measured?.suggestedRight).toBeGreaterThan((measured?.suggested ?? 0) * 0.8);
    expect(measured?.guessedRight).toBeLessThanOrEqual(30);
    expect(mostFrequent(examples(21))).toBe('awareness');
  });
});

describe('a suggestion', () => {
  const none = { stages: new Set<string>(), segments: new Set<string>() };
  const learned = { key: 'a', confidence: 0.8, words: ['w'] };
  const entry: Untagged = {
    contentType: 'page',
    values: {},
    carried: none,
    rejected: none,
    learned: { stages: learned, segments: { ...learned, key: 'smb' } },
  };
  const rule = {
    documentId: 'r',
    contentType: null,
    condition: { kind: 'always' as const },
    journey: 'j',
    stages: ['b'],
    segments: [],
  };
  const said = (of: ReturnType<typeof suggestionsFor>) =>
    [...of.stages, ...of.segments].map(({ key, by }) => `${key} ${by}`);

  it('comes from a rule before what is learned, each field by itself', () => {
    expect(said(suggestionsFor(entry, [rule]))).toEqual(['b rule', 'smb learned']);
    expect(said(suggestionsFor(entry, []))).toEqual(['a learned', 'smb learned']);
  });

  it('isn’t made again once somebody has said no', () => {
    const stages = new Set(['b']);
    const once = { ...entry, rejected: { ...none, stages } };
    expect(said(suggestionsFor(once, [rule]))).toEqual(['a learned', 'smb learned']);
    const both = { stages: new Set(['a', 'b']), segments: new Set(['smb']) };
    expect(said(suggestionsFor({ ...entry, rejected: both }, [rule]))).toEqual([]);
  });

  it('adds nothing to what somebody has chosen, and is never “general”', () => {
    const tagged = { stages: new Set(['c']), segments: new Set(['big']) };
    expect(said(suggestionsFor({ ...entry, carried: tagged }, [rule]))).toEqual([]);
    const general = { ...entry.learned, segments: { ...learned, key: 'general' } };
    expect(said(suggestionsFor({ ...entry, learned: general }, []))).toEqual(['a learned']);
  });
});
