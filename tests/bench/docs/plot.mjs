import { MEASURES } from '../probes/index.mjs';

const WIDTH = 860;
/** Where the names end and the dots begin. */
const LEFT = 210;
const RIGHT = 40;
const TOP = 64;
const ROW = 26;
/** What the axis has room for, in shares of a limit; what is beyond stands at its end. */
const [LOW, HIGH] = [0.01, 1000];
const TICKS = [0.01, 0.1, 1, 10, 100, 1000];

const DATABASES = { sqlite: 'SQLite', postgres: 'PostgreSQL' };
const RADII = { 10_000: 3.5, 100_000: 5.5, 1_000_000: 8 };

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #32324d; }
  .small { font-size: 11px; fill: #666687; }
  .grid { stroke: #dcdce4; }
  .limit { stroke: #32324d; stroke-width: 1.5; }
  .sqlite { fill: #4945ff; }
  .postgres { fill: #d9822f; }
  .none { fill: #8e8ea9; }
  circle { fill-opacity: 0.8; }
  @media (prefers-color-scheme: dark) {
    text { fill: #eaeaef; }
    .small { fill: #a5a5ba; }
    .grid { stroke: #4a4a6a; }
    .limit { stroke: #eaeaef; }
    .sqlite { fill: #8c8aff; }
    .postgres { fill: #f2a65e; }
  }`;

/**
 * How much of its limit each measure uses up: a dot for each database and size, left of the line what
 * keeps within.
 * @param {readonly import('../results.mjs').Result[]} results
 */
export function plot(results) {
  const rows = MEASURES.filter(
    ({ id, limit }) => limit && results.some((result) => result.id === id)
  );
  const bottom = TOP + rows.length * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 40}" role="img" aria-label="How much of its limit each measure uses up">`,
    `<style>${STYLE}\n</style>`,
    ...legend(),
    ...TICKS.flatMap((tick) => axis(tick, bottom)),
    ...rows.flatMap((measure, index) => row(measure, results, TOP + (index + 0.5) * ROW)),
    '</svg>\n',
  ].join('\n');
}

function axis(tick, bottom) {
  const x = place(tick);
  return [
    `<line class="${tick === 1 ? 'limit' : 'grid'}" x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${bottom}"/>`,
    `<text class="small" text-anchor="middle" x="${x}" y="${bottom + 18}">${tick === 1 ? 'limit' : `${tick} ×`}</text>`,
  ];
}

function row({ id, limitFrom = 0 }, results, y) {
  const shown = results
    .filter((result) => result.id === id && (result.size ?? Infinity) >= limitFrom)
    // Small ones on top of large ones.
    .sort((a, b) => (b.size ?? 0) - (a.size ?? 0));
  return [
    `<text text-anchor="end" x="${LEFT - 16}" y="${y + 4}">${id}</text>`,
    ...shown.map((result) =>
      result.share === null
        ? `<text class="small" x="${place(1) + 6}" y="${y + 4}">${result.note}</text>`
        : dot(result, place(result.share), y)
    ),
  ];
}

const dot = ({ database, size }, x, y) =>
  `<circle class="${database ?? 'none'}" cx="${x}" cy="${y}" r="${RADII[size] ?? 5}"/>`;

function legend() {
  const entries = [
    ...Object.entries(DATABASES).map(([database, name]) => [{ database, size: 100_000 }, name]),
    ...Object.keys(RADII).map((size) => [
      { size },
      `${Number(size).toLocaleString('en')} documents`,
    ]),
  ];
  const step = (WIDTH - LEFT - RIGHT) / entries.length;
  return entries.flatMap(([result, name], index) => {
    const x = LEFT + index * step;
    return [dot(result, x, 24), `<text class="small" x="${x + 14}" y="28">${name}</text>`];
  });
}

/** Where a share stands on the axis. */
function place(share) {
  const part = Math.log(share / LOW) / Math.log(HIGH / LOW);
  const within = Math.min(Math.max(part, 0), 1);
  return Math.round((LEFT + within * (WIDTH - LEFT - RIGHT)) * 10) / 10;
}
