import { shareOf } from './limits.mjs';
import { median } from './rounds.mjs';

/**
 * @typedef {object} Result
 * @property {string} id of the measure
 * @property {string | null} database
 * @property {number | null} size in documents
 * @property {number} [subject] median in milliseconds
 * @property {number} [baseline] median in milliseconds
 * @property {number} [rounds]
 * @property {number} figure the ratio, or what else the measure's limit is about
 * @property {string} unit
 * @property {number | null} share of the limit that is used up; null without a limit
 * @property {string} [note]
 * @property {string} date
 */

/**
 * @param {import('./probes/index.mjs').Measure} measure
 * @param {import('./probes/index.mjs').Sample} sample
 * @returns {Result}
 */
export function resultOf(measure, sample, { database = null, size = null, date }) {
  const { id } = measure;
  const { limit } = measure;
  const unit = limit?.unit ?? measure.unit ?? '×';
  const timed = sample.subject ? timesOf(sample) : {};
  const figure = sample.figure ?? ratioOf(timed, limit);
  if (!Number.isFinite(figure)) throw new Error(`${id}: there is no figure`);
  const share = limit ? shareOf(limit, figure) : null;
  return { id, database, size, ...timed, figure, unit, share, note: sample.note, date };
}

const timesOf = ({ subject, baseline }) => ({
  subject: median(subject),
  baseline: median(baseline),
  rounds: Math.min(subject.length, baseline.length),
});

const ratioOf = ({ subject, baseline }, limit) =>
  limit?.kind === 'least' ? baseline / subject : subject / baseline;
