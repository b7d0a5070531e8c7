import { isMeantFor, roundTo3, showFigure, showLimit } from './limits.mjs';
import { MEASURES } from './probes/index.mjs';

const HEADINGS = ['measure', 'database', 'documents', 'it', 'against', 'comes to', 'limit', ''];

/** Results as lines of text, a column each. @param {readonly import('./results.mjs').Result[]} results */
export function table(results) {
  const rows = [HEADINGS, ...results.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()
    )
    .join('\n');
}

/** @param {import('./results.mjs').Result} result */
export function cells(result) {
  const measure = MEASURES.find(({ id }) => id === result.id);
  const { database, size, subject, baseline, figure, unit } = result;
  return [
    result.id,
    database ?? '',
    size?.toLocaleString('en') ?? '',
    time(subject),
    time(baseline),
    showFigure(figure, unit),
    showLimit(measure.limit),
    sign(measure, result),
  ];
}

const time = (milliseconds) => (milliseconds === undefined ? '' : `${roundTo3(milliseconds)} ms`);

/** Whether a limit is kept; in brackets where it is meant for more documents; empty where there is none. */
export function sign({ limit, limitFrom }, { share, size }) {
  if (!limit) return '';
  const kept = share <= 1 ? '✓' : '✗';
  return isMeantFor(size, limitFrom) ? kept : `(${kept})`;
}
