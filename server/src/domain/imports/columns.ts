/** Headings that mean a field, without blanks, signs and capitals. */
export type Columns = Readonly<Record<string, readonly string[]>>;

export const TAG_COLUMNS = {
  contentType: ['contenttype', 'type', 'model'],
  documentId: ['documentid', 'id', 'entryid'],
  locale: ['locale', 'language', 'lang'],
  slug: ['slug'],
  url: ['url', 'link', 'address', 'page', 'permalink'],
  stages: ['stages', 'stage', 'journeystages', 'journeystage'],
  segments: ['segments', 'segment', 'journeysegments', 'personas', 'persona', 'audience'],
} as const satisfies Columns;

export const PLAN_COLUMNS = {
  journey: ['journey'],
  stage: TAG_COLUMNS.stages,
  segment: TAG_COLUMNS.segments,
  contentType: TAG_COLUMNS.contentType,
  locale: TAG_COLUMNS.locale,
  target: ['target', 'wanted', 'plan'],
  targetMin: ['targetmin', 'min', 'minimum'],
  targetMax: ['targetmax', 'max', 'maximum'],
  notApplicable: ['notapplicable', 'na', 'whynot'],
  trigger: ['trigger', 'problem'],
  questions: ['questions', 'question'],
  searchTerms: ['searchterms', 'searchterm', 'keywords'],
  message: ['message'],
  measuringPoint: ['measuringpoint', 'kpi'],
  channels: ['channels', 'channel'],
  formats: ['formats', 'format'],
  owner: ['owner', 'responsible'],
  dueDate: ['duedate', 'due', 'deadline'],
} as const satisfies Columns;

/** Of our own list of gaps, which looks like a plan. */
export const GAP_COLUMNS = { kind: ['kind'], gap: ['gap', 'between'] } as const satisfies Columns;

/** What the panel calls columns, in any of its languages, by field. */
export type Called = Readonly<Record<string, readonly string[]>>;

/** Letters and digits alone: `Content type:` is `contenttype`. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The place of each field's column; of two, the first. */
export function columnsIn<Field extends string>(
  headings: readonly string[],
  columns: Readonly<Record<Field, readonly string[]>>,
  called: Called
): Map<Field, number> {
  const found = new Map<Field, number>();
  const fields = Object.keys(columns) as Field[];
  for (const [place, heading] of headings.entries()) {
    const word = bare(heading);
    const field = fields.find((one) =>
      [...columns[one], ...(called[one] ?? []).map(bare)].includes(word)
    );
    if (field && word !== '' && !found.has(field)) found.set(field, place);
  }
  return found;
}
