import type { Core } from '@strapi/strapi';
import { candidatesQuery } from '../contracts/candidates';
import type { Candidate, CandidatesAnswer, CandidatesQuery } from '../contracts/candidates';
import { parse } from '../contracts/parse';
import { GENERAL } from '../domain/journey';
import { byNearness, isFor, nearnessOf } from '../domain/nearness';
import type { Cell, Nearness } from '../domain/nearness';
import type { Placement } from '../domain/placement';
import type { EntryRow } from '../queries/entries';
import type { EntriesOptions } from './entries';
import { pick } from './scope';
import type { Scope } from './scope';
import { service } from './service';
import { byKeys } from './standings';

/** As many as one looks through. */
const SHOWN = 12;
/** Looked through of each kind: some may be in the cell in another locale. */
const LOOKED_AT = 50;

interface Found {
  readonly row: EntryRow;
  readonly status: 'published' | 'draft';
  readonly version: Placement;
  readonly nearness: Nearness;
}

/** A cell with what the database calls its stage and its segment. */
interface Place extends Cell {
  readonly stageId: number;
  /** The segments that are meant; null for any. */
  readonly segmentIds: readonly (number | null)[] | null;
}

/** Entries that could fill a cell of the matrix by a tag or two. */
export const candidates = ({ strapi }: { strapi: Core.Strapi }) => {
  /** The newest of each kind that `nearnessOf` knows, of those that the caller may read and tag. */
  const rowsNear = async (
    { stageId, segmentIds }: Place,
    known: Scope,
    options: EntriesOptions
  ): Promise<readonly EntryRow[]> => {
    const { scope, among } = await service(strapi, 'taggable').within(known, options);
    const stageIds = scope.journey.stages.map(({ id }) => id);
    const place = stageIds.indexOf(stageId);
    const beside = stageIds.filter((_, n) => Math.abs(n - place) === 1);
    const nowhere = service(strapi, 'entries').untagged(scope);
    const atStage = { stages: [stageId], without: [] };
    const asked = [
      { ...atStage, segments: segmentIds, status: 'draft' as const },
      // Content for somebody doesn't become general by another tag.
      ...(segmentIds?.some((id) => id !== null)
        ? [{ ...atStage, segments: null, withoutSegments: segmentIds }]
        : []),
      { ...nowhere, segments: segmentIds },
      ...beside.map((id) => ({ stages: [id], segments: segmentIds, without: [stageId] })),
      { ...nowhere, segments: [null] },
    ];
    const pages = await Promise.all(
      asked.map((one) =>
        service(strapi, 'entries').page(
          scope,
          { each: 'document', status: null, among, ...one },
          { page: 1, pageSize: LOOKED_AT }
        )
      )
    );
    const rows = pages.flat();
    return [...new Map(rows.map((row) => [addressOf(row), row])).values()];
  };

  /** Those of the rows that are near, with their tags. */
  const near = async (
    rows: readonly EntryRow[],
    place: Place,
    scope: Scope
  ): Promise<readonly Found[]> => {
    const order = scope.journey.stages.map(({ key }) => key);
    const found: Found[] = [];
    for (const uid of new Set(rows.map((row) => row.uid))) {
      const own = rows.filter((row) => row.uid === uid);
      const documentIds = own.map(({ documentId }) => documentId);
      const versions = await service(strapi, 'placements').read(uid, documentIds);
      for (const row of own) {
        const version = versions.get(row.id);
        const nearness = version && nearnessOf(byKeys(version, scope), place, order);
        if (!version || !nearness || isCovered(row, place, [...versions.values()], scope)) continue;
        found.push({ row, version, nearness, status: row.published ? 'published' : 'draft' });
      }
    }
    return found;
  };

  return {
    /**
     * Entries that lack the least to be in a cell, of those that the caller may read and tag; the
     * nearest first.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async of(query: CandidatesQuery, options: EntriesOptions = {}): Promise<CandidatesAnswer> {
      const { stage, segment, ...asked } = parse(candidatesQuery, query);
      const scope = await service(strapi, 'scope').of(asked, options);
      const place = placeOf(stage, segment, scope);
      const found = [...(await near(await rowsNear(place, scope, options), place, scope))].sort(
        byNearness
      );
      const rows = found.map(({ row }) => row);
      const items = await service(strapi, 'entries').describe(rows, scope, options);
      const versions = new Map(found.map((one) => [addressOf(one.row), one]));
      const data = items.flatMap((item): Candidate[] => {
        const own = versions.get(addressOf({ uid: item.contentType, documentId: item.documentId }));
        if (!own || item.title === null || !item.editable) return [];
        return [{ ...item, nearness: own.nearness, ...tagsOf(own.version, scope) }];
      });
      return { data: data.slice(0, SHOWN) };
    },
  };
};

const addressOf = ({ uid, documentId }: Pick<EntryRow, 'uid' | 'documentId'>): string =>
  `${uid} ${documentId}`;

function placeOf(stage: string, segment: string | undefined, scope: Scope): Place {
  const { journey, allSegments } = scope;
  const [at] = pick('stage', [stage], journey.stages, ({ key }) => key);
  const keyOf = (one: (typeof allSegments)[number] | null): string => one?.key ?? GENERAL;
  const asked = segment === undefined ? undefined : [segment];
  const whom = pick('segment', asked, [...allSegments, null], keyOf);
  return {
    stage,
    stageId: at?.id ?? 0,
    segment: segment === GENERAL ? null : segment,
    segmentIds: asked ? whom.map((one) => one?.id ?? null) : null,
  };
}

/** Whether another of its locales that counts is in the cell already. */
const isCovered = (
  { documentId, published }: EntryRow,
  place: Place,
  versions: readonly Placement[],
  scope: Scope
): boolean =>
  published &&
  versions
    .filter(
      (version) =>
        version.documentId === documentId &&
        version.published &&
        (scope.localeFilter?.includes(version.locale ?? '') ?? true)
    )
    .map((version) => byKeys(version, scope))
    .some(({ stages, segments }) => stages.includes(place.stage) && isFor(segments, place.segment));

const tagsOf = (
  { stages, segments }: Placement,
  { journey, allSegments }: Scope
): Pick<Candidate, 'stages' | 'segments'> => ({
  stages: journey.stages
    .filter(({ id }) => stages.has(id))
    .map(({ key, name, color }) => ({ key, name, color })),
  segments: allSegments
    .filter(({ id }) => segments.has(id))
    .map(({ key, name }) => ({ key, name })),
});
