import { useState } from 'react';
import { NOTHING } from './useTagging';
import type { Tags } from './useTagging';

interface Collected {
  /** Whether there is anything, in any row and journey. */
  isAny: boolean;
  /** Of a row, by its key. */
  of(row: string): Tags;
  set(row: string, tags: Tags): void;
  drop(rows: readonly string[]): void;
}

/** What is chosen and not saved yet: it waits while other rows are saved, or others are shown. */
export function useCollected(journey = ''): Collected {
  const [all, setAll] = useState<ReadonlyMap<string, Tags>>(new Map());
  // The stages of one journey aren't those of another.
  const idOf = (row: string): string => `${journey} ${row}`;
  return {
    isAny: [...all.values()].some(({ stages, segments }) => stages.length + segments.length > 0),
    of: (row) => all.get(idOf(row)) ?? NOTHING,
    set: (row, tags) => setAll((before) => new Map(before).set(idOf(row), tags)),
    drop: (rows) =>
      setAll((before) => {
        const done = new Set(rows.map(idOf));
        return new Map([...before].filter(([id]) => !done.has(id)));
      }),
  };
}
