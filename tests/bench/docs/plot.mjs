import { isMeantFor } from '../limits.mjs';
import { MEASURES } from '../probes/index.mjs';

const WIDTH = 860;
/** Where the names end and the dots begin. */
const LEFT = 210;
const RIGHT = 40;
const TOP = 64;
const ROW = 32;

const DATABASES = { sqlite: 'SQLite', postgres: 'PostgreSQL' };
/** Each database has a lane of its own in a row. */
const LANES = { sqlite: -6, postgres: 6 };
const RADII = { 10_000: 2.5, 100_000: 4.5, 1_000_000: 7 };

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
  const axis = axisFor(results.map(({ share }) => share).filter(Boolean));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 40}" role="img" aria-label="How much of its limit each measure uses up">`,
    `<style>${STYLE}\n</style>`,
    ...legend(),
    ...axis.ticks.flatMap((tick) => line(tick, axis.place(tick), bottom)),
    ...rows.flatMap((measure, index) =>
      row(measure, results, axis.place, TOP + (index + 0.5) * ROW)
    ),
    '</svg>\n',
  ].join('\n');
}

/** Powers of ten around all shares, and where on the axis a share stands. */
function axisFor(shares) {
  const low = Math.floor(Math.log10(Math.min(0.1, ...shares)));
  const high = Math.ceil(Math.log10(Math.max(10, ...shares)));
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  const place = (share) => {
    const part = (Math.log10(Math.max(share, 10 ** low)) - low) / (high - low);
    return Math.round((LEFT + part * (WIDTH - LEFT - RIGHT)) * 10) / 10;
  };
  return { ticks: ticks.map((exponent) => Number(`1e${exponent}`)), place };
}

const line = (tick, x, bottom) => [
  `<line class="${tick === 1 ? 'limit' : 'grid'}" x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${bottom}"/>`,
  `<text class="small" text-anchor="middle" x="${x}" y="${bottom + 18}">${tick === 1 ? 'limit' : `${tick} ×`}</text>`,
];

function row({ id, limitFrom }, results, place, y) {
  const shown = results
    .filter((result) => result.id === id && isMeantFor(result.size, limitFrom))
    // Small ones on top of large ones.
    .sort((a, b) => (b.size ?? 0) - (a.size ?? 0));
  return [
    `<text text-anchor="end" x="${LEFT - 16}" y="${y + 4}">${id}</text>`,
    ...shown.map((result) => {
      const lane = y + (LANES[result.database] ?? 0);
      return result.share === null
        ? `<text class="small" x="${place(1) + 6}" y="${lane + 4}">${result.note}</text>`
        : dot(result, place(result.share), lane);
    }),
  ];
}

const dot = ({ database, size }, x, y) =>
  `<circle class="${database ?? 'none'}" cx="${x}" cy="${y}" r="${RADII[size] ?? 4.5}"/>`;

function legend() {
  const entries = [
    ...Object.entries(DATABASES).map(([database, name]) => [{ database, size: 100_000 }, name]),
    ...Object.keys(RADII).map((size) => [{ size }, Number(size).toLocaleString('en')]),
  ];
  return [
    ...entries.flatMap(([result, name], index) => {
      const x = LEFT + index * 105;
      return [dot(result, x, 24), `<text class="small" x="${x + 14}" y="28">${name}</text>`];
    }),
    `<text class="small" x="${LEFT + entries.length * 105 - 14}" y="28">documents</text>`,
  ];
}
