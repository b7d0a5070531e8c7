import type { Judged, StandingRow } from './standing';

/** A row of the placements, as it is written or ought to be. */
export type Written = Omit<StandingRow, 'journeyId'> &
  Judged & { readonly since: unknown; readonly freshSince: unknown };

const VALUES = [
  'documentId',
  'locale',
  'published',
  'counts',
  'stageId',
  'segmentId',
  'since',
  'freshSince',
  'leads',
] as const;

/** What is to be written into rows that stay. */
export type Patch = Partial<Pick<Written, (typeof VALUES)[number]>>;

/** What makes the rows that are written those that ought to be. */
export interface Amendment<Row> {
  readonly missing: readonly Row[];
  /** Ids. */
  readonly surplus: readonly number[];
  /** Ids of rows that want the same, and what they want. */
  readonly changed: readonly { readonly ids: readonly number[]; readonly patch: Patch }[];
}

type Stored = Written & { readonly id: number };

/**
 * Keeps as much as can be: each index is written for the rows that differ alone, and where it has a
 * column of what differs.
 */
export function amendment<Row extends Written>(
  stored: readonly Stored[],
  wanted: readonly Row[]
): Amendment<Row> {
  const left = new Map<number, Stored[]>();
  for (const row of stored) {
    const rows = left.get(row.entryId);
    if (rows) rows.push(row);
    else left.set(row.entryId, [row]);
  }
  /** Those of a version that nothing was found for yet; the first that `isLike` says is taken. */
  const take = (entryId: number, isLike: (row: Stored) => boolean): Stored | undefined => {
    const rows = left.get(entryId) ?? [];
    const index = rows.findIndex(isLike);
    return index < 0 ? undefined : rows.splice(index, 1)[0];
  };
  const patches = new Map<string, { ids: number[]; patch: Patch }>();
  const pair = ({ id, ...before }: Stored, after: Row): void => {
    const patch = patchOf(before, after);
    const key = JSON.stringify(patch);
    if (key === '{}') return;
    const same = patches.get(key);
    if (same) same.ids.push(id);
    else patches.set(key, { ids: [id], patch });
  };
  // The likest first: none is taken from another that has more of it.
  let rest: readonly Row[] = wanted;
  for (const isLike of [sameCell, sameSegment, () => true]) {
    rest = rest.filter((row) => {
      const found = take(row.entryId, (one) => isLike(one, row));
      if (found) pair(found, row);
      return !found;
    });
  }
  return {
    missing: rest,
    surplus: [...left.values()].flat().map(({ id }) => id),
    changed: [...patches.values()],
  };
}

const sameSegment = (a: Written, b: Written): boolean => a.segmentId === b.segmentId;

const sameCell = (a: Written, b: Written): boolean => sameSegment(a, b) && a.stageId === b.stageId;

const patchOf = (before: Written, after: Written): Patch =>
  Object.fromEntries(
    VALUES.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]])
  );
