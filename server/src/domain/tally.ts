/** How many distinct documents, by what visitors get of them. `stale` is a part of `published`. */
export interface Counts {
  readonly published: number;
  readonly draft: number;
  readonly stale: number;
}

/**
 * What was counted together.
 * - `all`: every document;
 * - `tagged`: those with a stage of the journey;
 * - `segment`: those with one, by the segment that the same version carries (`segment: null` for none);
 * - `untagged`: those without, by segment (`segment: null` for those that carry none);
 * - `stage`: those at one stage, within the segments asked for;
 * - `cell`: those at one stage for one segment (`segment: null` is general content).
 */
export type TallyPart = 'all' | 'tagged' | 'segment' | 'untagged' | 'stage' | 'cell';

/**
 * Over what a document was judged.
 * - `document`: once, over all the locales asked for; `locale` is null;
 * - `locale`: once in each locale; `locale` is null where the content type is not localised.
 */
export type TallyScope = 'document' | 'locale';

/** One number of the database's answer: documents of one content type in one place. */
export interface Tally extends Counts {
  readonly scope: TallyScope;
  readonly part: TallyPart;
  readonly contentType: string;
  readonly stage: string | null;
  readonly segment: string | null;
  readonly locale: string | null;
}

/** The same by database ids, with what of it is fresh. */
export interface TallyRow {
  readonly scope: TallyScope;
  readonly part: TallyPart;
  readonly stage: number | null;
  readonly segment: number | null;
  readonly locale: string | null;
  readonly published: number;
  readonly draft: number;
  readonly fresh: number;
}

export const NOTHING: Counts = { published: 0, draft: 0, stale: 0 };
