import type { Knex } from 'knex';
import { at, byTime, isFallback, placesOf, readShown } from './content';
import type { ContentRequest, ContentRow, Place } from './content';
import type { PlacementsTable } from './standing';

export interface NextRows {
  /** Id of the first stage ahead that has any; null where none has. */
  readonly stage: number | null;
  readonly rows: ContentRow[];
}

/** A version's placement, and how far ahead it is: two for each stage, one more for what is general. */
interface Found {
  readonly id: unknown;
  readonly distance: unknown;
}

/**
 * The newest entries of the first of the stages, in the order in which they are asked for,
 * that has any; what speaks to the segments asked for comes before what is general. All stages are
 * asked for at once: each place comes in order off the index.
 */
export async function findNext(
  db: Knex,
  placements: PlacementsTable,
  request: ContentRequest,
  limit: number
): Promise<NextRows> {
  const newest = byTime('desc');
  const columns = ['content_type', 'entry_id', 'since'];
  const places = placesOf(request).map((place) => {
    const entries = at(db, placements, request, place)
      .select([...columns, 'id'])
      .orderBy(newest)
      .limit(limit);
    const distance = db.raw(String(distanceTo(place, request)));
    return db.from(entries.as('p')).select('*', { distance });
  });
  if (places.length === 0) return { stage: null, rows: [] };
  const found: Found[] = await db
    .from(db.queryBuilder().unionAll(places).as('c'))
    .groupBy(columns)
    .select(columns)
    .min({ id: 'id', distance: 'distance' })
    .orderBy([{ column: 'distance' }, ...newest])
    .limit(limit);
  const [first] = found;
  if (!first) return { stage: null, rows: [] };
  const there = found.filter((entry) => stageOf(entry) === stageOf(first));
  const ids = there.map(({ id }) => Number(id));
  const page = db.from(placements.name).whereIn('id', ids).select('id');
  return {
    stage: request.stages[stageOf(first)] ?? null,
    rows: await readShown(db, placements, page, { request, order: newest }),
  };
}

const distanceTo = (place: Place, request: ContentRequest): number =>
  2 * request.stages.indexOf(place.stage) + (isFallback(place, request) ? 1 : 0);

const stageOf = ({ distance }: Found): number => Math.floor(Number(distance) / 2);
