import { performance } from 'node:perf_hooks';

/** @typedef {() => unknown} Run */

/**
 * Times runs that take turns, so that whatever else the machine does slows all of them down. Every
 * other round goes backwards: nobody always comes first.
 * @param {Record<string, Run>} runs by name
 * @param {object} [options]
 * @param {Run} [options.before] comes before each round, untimed
 * @param {number} [options.warmUp] rounds that don't count
 * @param {number} [options.most] rounds that count
 * @param {number} [options.least] fewer than `most` when `seconds` are over, but not fewer than these
 * @param {number} [options.seconds] for all of it
 * @returns {Promise<Record<string, number[]>>} milliseconds of each round, by name
 */
export async function takeTurns(
  runs,
  { before, warmUp = 3, most = 41, least = 3, seconds = 20 } = {}
) {
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  const end = performance.now() + seconds * 1000;
  const late = () => performance.now() > end;
  const round = async (number, record) => {
    await before?.();
    const turns = Object.entries(runs);
    for (const [name, run] of number % 2 ? turns.reverse() : turns) {
      const start = performance.now();
      await run();
      record(name, performance.now() - start);
    }
  };
  for (let number = 0; number < warmUp && !(late() && number > 0); number += 1) {
    await round(number, () => undefined);
  }
  for (let number = 0; number < most && !(late() && number >= least); number += 1) {
    await round(number, (name, time) => times[name].push(time));
  }
  return times;
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
