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

/**
 * Judges rows with all versions of their documents among them, those first that are to be first: of
 * what is published the newest.
 */
export function judge<Row extends StandingRow>(rows: readonly Row[]): (Row & Judged)[] {
  const published = new Set(
    rows
      .filter((row) => row.published)
      .flatMap((row) => [key(row.documentId), key(row.documentId, row.locale ?? '')])
  );
  const seen = new Set<string>();
  const first = (...group: readonly unknown[]): boolean => {
    const name = key(...group);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  };
  return rows.map((row) => {
    const { entryId, documentId, locale, stageId, journeyId, segmentId } = row;
    const counts = row.published || !published.has(key(documentId, locale ?? ''));
    const onSite = row.published || !published.has(key(documentId));
    const sum = (
      bits: Readonly<Record<string, number>>,
      name: string,
      within: readonly unknown[]
    ): number => {
      const groups: Readonly<Record<string, readonly unknown[]>> = {
        cell: [stageId, segmentId],
        stage: [stageId],
        all: [],
        tagged: [journeyId],
        segment: [segmentId],
        taggedSegment: [journeyId, segmentId],
      };
      return Object.entries(bits).reduce(
        (leads, [bit, value]) =>
          first(name, bit, ...within, ...(groups[bit] ?? [])) ? leads + value : leads,
        0
      );
    };
    const leads =
      sum(IN_LOCALE, 'locale', [entryId]) + (onSite ? sum(ON_SITE, 'site', [documentId]) : 0);
    return { ...row, counts: counts ? 1 : 0, leads };
  });
}

const key = (...group: readonly unknown[]): string => group.join('/');
