import type { Vocabulary } from '../../../server/src/contracts/vocabulary';
import type { Sheet } from '../../../server/src/domain/imports/fileRow';
import { recognise } from '../../../server/src/domain/imports/recognise';
import type { Recognised } from '../../../server/src/domain/imports/recognise';
import type { Words } from './called';

/** A sheet, and what it is taken for; null where nothing of it can be brought in. */
export interface Part {
  readonly name: string;
  readonly found: Recognised | null;
}

/** What is to be brought in: a file, or what was pasted. */
export interface Source {
  /** Of the file; empty where it was pasted. */
  readonly name: string;
  readonly parts: readonly Part[];
}

/** Each sheet as what it is, by the names that there are in any journey. */
export function sourceOf(
  name: string,
  sheets: readonly Sheet[],
  { called, general }: Words,
  { journeys, segments }: Pick<Vocabulary, 'journeys' | 'segments'>
): Source {
  const known = {
    stages: distinct(journeys.flatMap(({ stages }) => stages)),
    segments: [
      ...segments,
      ...distinct(['general', ...general].map((one) => ({ key: one, name: one }))),
    ],
  };
  const parts = sheets.map((sheet) => ({
    name: sheet.name,
    found: recognise(sheet, called, known),
  }));
  return { name, parts };
}

/** Journeys may call their stages alike: here it matters that there is one. */
const distinct = <One extends { key: string }>(all: readonly One[]): One[] => [
  ...new Map(all.map((one) => [one.key, one])).values(),
];
