/**
 * What a measure may come to. `most`: its ratio to the baseline, or its figure where there is none;
 * `least`: how many times faster than the baseline it has to be.
 * @typedef {{ kind: 'most' | 'least', value: number, unit: string }} Limit
 */

/** @returns {Limit} */
export const atMost = (value, unit = '×') => ({ kind: 'most', value, unit });
/** @returns {Limit} */
export const timesFaster = (value) => ({ kind: 'least', value, unit: '× faster' });

/**
 * How much of the limit is used up: 1 is just within it, 2 is twice too much.
 * @param {Limit} limit
 * @param {number} figure
 */
export const shareOf = (limit, figure) =>
  limit.kind === 'most' ? figure / limit.value : limit.value / figure;

/** Whether a limit holds for so many documents; null where their number doesn't matter. */
export const isMeantFor = (size, limitFrom = 0) => size === null || size >= limitFrom;

/** @param {Limit | null} limit */
export const showLimit = (limit) =>
  limit ? `${limit.kind === 'most' ? '≤' : '≥'} ${limit.value}${spaced(limit.unit)}` : '';

/** @param {number} figure */
export const showFigure = (figure, unit) => `${roundTo3(figure)}${spaced(unit)}`;

const spaced = (unit) => (unit.startsWith('×') ? unit : ` ${unit}`);

/** Three digits that mean something. */
export const roundTo3 = (number) =>
  number >= 100 ? Math.round(number).toLocaleString('en') : String(Number(number.toPrecision(3)));
