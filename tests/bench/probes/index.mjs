import { adminSize } from './adminSize.mjs';
import { apply } from './apply.mjs';
import { content } from './content.mjs';
import { entries } from './entries.mjs';
import { growth } from './growth.mjs';
import { list } from './list.mjs';
import { memory } from './memory.mjs';
import { publish } from './publish.mjs';
import { report } from './report.mjs';
import { reportCount } from './reportCount.mjs';
import { reportUnchanged } from './reportUnchanged.mjs';
import { start } from './start.mjs';

/**
 * Something to be measured, shown as a row of the table for each database and size.
 * @typedef {object} Measure
 * @property {string} id
 * @property {string} title
 * @property {string | null} against
 * @property {import('../limits.mjs').Limit | null} limit null: for information
 * @property {number} [limitFrom] documents from which on the limit holds
 * @property {import('../limits.mjs').Limit} [guard] what a quick run goes by instead: what it comes to now, rounded up
 *
 * What one measuring gives: times in milliseconds, turn by turn, or a figure.
 * @typedef {{ subject: number[], baseline: number[], note?: string } | { figure: number, note?: string }} Sample
 *
 * One or more measures that are taken together.
 * @typedef {object} Probe
 * @property {'size' | 'database' | 'run' | 'results'} each what it is taken once for
 * @property {readonly Measure[]} measures
 * @property {(context: object) => Promise<Record<string, Sample>>} run
 */

/**
 * In the order in which they are taken: what looks at a fresh process comes first, what changes the
 * documents last.
 * @type {readonly Probe[]}
 */
export const PROBES = [
  memory,
  report,
  reportUnchanged,
  reportCount,
  list,
  content,
  entries,
  apply,
  growth,
  publish,
  start,
  adminSize,
];

export const MEASURES = PROBES.flatMap(({ measures }) => measures);
