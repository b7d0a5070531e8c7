import { roundTo3, showFigure, showLimit } from '../limits.mjs';
import { MEASURES } from '../probes/index.mjs';
import { sign } from '../table.mjs';

const NAMES = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

/**
 * The generated part of docs/performance.md.
 * @param {readonly import('../results.mjs').Result[]} results
 */
export function figures(results, machine) {
  const dates = results.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return [
    `Measured ${first === last ? `on ${first}` : `from ${first} to ${last}`}: ${sayMachine(machine)}.`,
    ...placesOf(results).map((place) => `${heading(place)}\n\n${markdown(rowsOf(results, place))}`),
  ].join('\n\n');
}

const sayMachine = ({ cpu, memory, system, node, strapi, sqlite, postgres }) =>
  [
    `${cpu}, ${memory}`,
    system,
    `Node ${node}`,
    `Strapi ${strapi}`,
    `SQLite ${sqlite}`,
    ...(postgres ? [`PostgreSQL ${postgres.split(' ')[0]}`] : []),
  ].join('; ');

/** Where there are results: each database with its sizes, then once, then what no database has part in. */
function placesOf(results) {
  const places = new Map();
  for (const { database, size } of results) {
    places.set(JSON.stringify([database, size]), { database, size });
  }
  const rank = ({ database, size }) => [
    Object.keys(NAMES).indexOf(database) + (database === null ? 10 : 0),
    size ?? Infinity,
  ];
  return [...places.values()].sort((a, b) => {
    const [[databaseA, sizeA], [databaseB, sizeB]] = [rank(a), rank(b)];
    return databaseA - databaseB || (sizeA === sizeB ? 0 : sizeA - sizeB);
  });
}

function heading({ database, size }) {
  if (database === null) return '### Without a database';
  const documents = size === null ? 'whatever the size' : `${size.toLocaleString('en')} documents`;
  return `### ${NAMES[database]}, ${documents}`;
}

function rowsOf(results, { database, size }) {
  const rows = MEASURES.flatMap((measure) => {
    const result = results.find(
      (one) => one.id === measure.id && one.database === database && one.size === size
    );
    return result ? [rowOf(measure, result)] : [];
  });
  return [['', 'measured', 'against', 'medians', 'comes to', 'limit', ''], ...rows];
}

function rowOf(measure, result) {
  const { subject, baseline, figure, unit, note } = result;
  const times = subject === undefined ? '' : `${roundTo3(subject)} ms : ${roundTo3(baseline)} ms`;
  return [
    `\`${measure.id}\``,
    measure.title + (figure !== null && note ? ` (${note})` : ''),
    measure.against ?? '',
    times,
    showFigure(figure, unit),
    showLimit(measure.limit),
    sign(measure, result),
  ];
}

function markdown([head, ...rows]) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
