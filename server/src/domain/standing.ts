import { IN_LOCALE, ON_SITE } from './leads';
import type { PlacementRow } from './placement';

/** Where a version stands, as its fields say. */
export interface StandingRow extends PlacementRow {
  /** Of the stage. */
  readonly journeyId: number | null;
}

/** What the other versions of the document make of a row. */
export interface Judged {
  /** 1 where reports count the version: it is published, or nothing is in its locale. */
  readonly counts: 0 | 1;
  readonly leads: number;
}

/** The first row of each group gets the bit. */
type Lead = readonly [bit: number, groupOf: (row: StandingRow) => string | number];

const LEADS_IN_LOCALE: readonly Lead[] = [
  [IN_LOCALE.cell, ({ entryId, stageId, segmentId }) => `${entryId}/${stageId}/${segmentId}`],
  [IN_LOCALE.stage, ({ entryId, stageId }) => `${entryId}/${stageId}`],
  [IN_LOCALE.all, ({ entryId }) => entryId],
  [IN_LOCALE.tagged, ({ entryId, journeyId }) => `${entryId}/${journeyId}`],
  [IN_LOCALE.segment, ({ entryId, segmentId }) => `${entryId}/${segmentId}`],
  [
    IN_LOCALE.taggedSegment,
    ({ entryId, journeyId, segmentId }) => `${entryId}/${journeyId}/${segmentId}`,
  ],
];

/** Only rows that count on the site as a whole get these. */
const LEADS_ON_SITE: readonly Lead[] = [
  [ON_SITE.cell, ({ documentId, stageId, segmentId }) => `${documentId}/${stageId}/${segmentId}`],
  [ON_SITE.stage, ({ documentId, stageId }) => `${documentId}/${stageId}`],
  [ON_SITE.all, ({ documentId }) => documentId],
  [ON_SITE.tagged, ({ documentId, journeyId }) => `${documentId}/${journeyId}`],
];

/**
 * Judges rows with all versions of their documents among them, those first that are to be first: of
 * what is published the freshest.
 */
export function judge<Row extends StandingRow>(rows: readonly Row[]): (Row & Judged)[] {
  const published = rows.filter((row) => row.published);
  const documents = new Set(published.map(({ documentId }) => documentId));
  const inLocales = new Set(published.map(localeKey));
  const inLocale = LEADS_IN_LOCALE.map(leader);
  const onSite = LEADS_ON_SITE.map(leader);
  return rows.map((row) => {
    const isOnSite = row.published || !documents.has(row.documentId);
    const leaders = isOnSite ? [...inLocale, ...onSite] : inLocale;
    return {
      ...row,
      counts: row.published || !inLocales.has(localeKey(row)) ? 1 : 0,
      leads: leaders.reduce((leads, bitOf) => leads + bitOf(row), 0),
    };
  });
}

/** The bit for who comes first of its group, 0 for the others. */
function leader([bit, groupOf]: Lead): (row: StandingRow) => number {
  const seen = new Set<string | number>();
  return (row) => {
    const group = groupOf(row);
    if (seen.has(group)) return 0;
    seen.add(group);
    return bit;
  };
}

const localeKey = ({ documentId, locale }: StandingRow): string => `${documentId}/${locale ?? ''}`;
