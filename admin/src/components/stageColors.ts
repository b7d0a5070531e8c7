/** Colours to choose from, the server's own (domain/palette): each reads on white and on dark. */
export const STAGE_COLORS = [
  { value: '#7b79ff', name: 'color.violet' },
  { value: '#0c75af', name: 'color.blue' },
  { value: '#328048', name: 'color.green' },
  { value: '#be5d01', name: 'color.orange' },
  { value: '#9736e8', name: 'color.purple' },
  { value: '#c2317f', name: 'color.pink' },
  { value: '#00838f', name: 'color.teal' },
  { value: '#8a6d00', name: 'color.ochre' },
] as const;

/** The colour that the server gives to the stage at that position of a new journey. */
export const stageColor = (position: number): string =>
  (STAGE_COLORS[position % STAGE_COLORS.length] ?? STAGE_COLORS[0]).value;
