/** Colours for stages without one of their own; each reads on white and on dark (3:1 and more). */
const PALETTE = [
  '#7b79ff',
  '#0c75af',
  '#328048',
  '#be5d01',
  '#9736e8',
  '#c2317f',
  '#00838f',
  '#8a6d00',
];

export const stageColor = (position: number): string =>
  PALETTE[position % PALETTE.length] ?? '#7b79ff';
