import makeClassifier from 'wink-naive-bayes-text-classifier';

/** What somebody has tagged: its words, and the keys that it got. */
export interface Example {
  readonly words: readonly string[];
  /** Keys; it is an example of each. */
  readonly labels: readonly string[];
  /** What belongs together, as translations of a document do: never half learned, half asked. */
  readonly group: string;
  /** Its locale; what was learned may be right in one and wrong in another. */
  readonly locale: string | null;
}

export interface Score {
  readonly label: string;
  /** The higher the likelier; comparable among texts of any length. */
  readonly score: number;
}

/** Tells which label words go with, as it has learned from examples. */
export interface Classifier {
  /** The likeliest first; none where it knows too few of the words. */
  scores(words: readonly string[]): Score[];
  /** The words that speak most for the label, the strongest first. */
  reasons(words: readonly string[], label: string): string[];
}

/** Before each label: where the library can't tell, it answers `unknown`, as a stage may be called. */
const OURS = '=';
/** So few examples of a label say nothing of it. */
const FEWEST_OF_LABEL = 3;
/** Below that the library refuses to learn. */
const FEWEST_WORDS = 10;
/** Fewer words that it knows say too little of a text: one of them would decide. */
const FEWEST_KNOWN = 5;
/** So many words are shown. */
const REASONS = 4;
/** So much (log2) the odds of a label have to rise with a word: `and` and `the` go with all of them. */
const SPEAKS = 1;
/** Examples between two pauses. */
const PIECE = 50;

/**
 * Learns from examples, with pauses.
 * @returns null where there is too little to tell any two labels apart
 */
export function* learn(examples: readonly Example[]): Generator<void, Classifier | null> {
  const counts = new Map<string, number>();
  for (const label of examples.flatMap(({ labels }) => labels)) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= FEWEST_OF_LABEL).map(([label]) => label);
  const library = makeClassifier();
  // Whether a word is there says more of short texts than how often.
  library.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
  const known = new Set<string>();
  let learned = 0;
  for (const [index, { words, labels }] of examples.entries()) {
    for (const label of labels.filter((one) => kept.includes(one))) {
      library.learn(words, OURS + label);
      for (const word of words) known.add(word);
      learned += 1;
    }
    if (index % PIECE === 0) yield;
  }
  if (kept.length < 2 || known.size < FEWEST_WORDS) return null;
  library.consolidate();

  const oddsOf = (words: readonly string[]): { label: string; odds: number }[] =>
    library
      .computeOdds(words)
      .filter(([name]) => name.startsWith(OURS))
      .map(([name, odds]) => ({ label: name.slice(OURS.length), odds }));
  const inVocabulary = (words: readonly string[]): string[] =>
    [...new Set(words)].filter((word) => known.has(word));
  const priorOf = (label: string): number => {
    const own = counts.get(label) ?? 0;
    return Math.log2(own) - Math.log2(learned - own);
  };
  return {
    scores(words) {
      const own = inVocabulary(words);
      if (own.length < FEWEST_KNOWN) return [];
      const length = Math.sqrt(new Set(words).size);
      return oddsOf(own).map(({ label, odds }) => ({ label, score: odds / length }));
    },
    reasons(words, label) {
      const prior = priorOf(label);
      return inVocabulary(words)
        .map((word) => {
          const found = oddsOf([word]).find((one) => one.label === label);
          return { word, weight: (found?.odds ?? prior) - prior };
        })
        .filter(({ weight }) => weight >= SPEAKS)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, REASONS)
        .map(({ word }) => word);
    },
  };
}
