import type { Score } from './classifier';

export interface Likelihood {
  readonly label: string;
  /** From 0 to 1; those of all labels add up to 1. */
  readonly share: number;
}

/** What was asked of a classifier that hadn't learned it, and what would have been right. */
export interface Trial {
  readonly scores: readonly Score[];
  readonly right: readonly string[];
  readonly locale: string | null;
}

/** Scores as shares: the cooler, the surer of the first. */
export function likelihoods(scores: readonly Score[], temperature: number): Likelihood[] {
  const highest = Math.max(...scores.map(({ score }) => score));
  const weights = scores.map(({ label, score }) => ({
    label,
    weight: Math.exp((score - highest) / temperature),
  }));
  const sum = weights.reduce((all, { weight }) => all + weight, 0);
  return weights
    .map(({ label, weight }) => ({ label, share: weight / sum }))
    .sort((a, b) => b.share - a.share);
}

const TEMPERATURES = Array.from({ length: 25 }, (_, step) => 0.1 * 1.25 ** step);
/** Nothing is impossible: one surprise mustn't outweigh everything. */
const LEAST = 1e-6;

/** The temperature at which the shares say of the trials how often they were right. */
export function temperatureOf(trials: readonly Trial[]): number {
  const loss = (temperature: number): number =>
    trials.reduce((sum, { scores, right }) => {
      const share = likelihoods(scores, temperature)
        .filter(({ label }) => right.includes(label))
        .reduce((all, one) => all + one.share, 0);
      return sum - Math.log(Math.max(LEAST, share));
    }, 0);
  let best = { temperature: 1, loss: Infinity };
  for (const temperature of TEMPERATURES) {
    const own = loss(temperature);
    if (own < best.loss) best = { temperature, loss: own };
  }
  return best.temperature;
}
