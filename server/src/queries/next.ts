import type { Knex } from 'knex';
import { at, byTime, isFallback, partsOf, readShown, timesIn } from './content';
import type { ContentRequest, ContentRow, Part } from './content';
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
 * asked for at once: each place comes in order off the index. `offset` passes over entries of all of them.
 */
export async function findNext(
  db: Knex,
  placements: PlacementsTable,
  request: ContentRequest,
  { limit, offset = 0 }: { limit: number; offset?: number }
): Promise<NextRows> {
  const newest = byTime('desc');
  const columns = ['content_type', 'entry_id', 'since'];
  const places = partsOf(request).map((part) => {
    const entries = at(db, placements, request, part)
      .select([...columns, 'id'])
      .orderBy(newest)
      .limit((offset + limit) * timesIn(part));
    const distance = db.raw(String(distanceTo(part, request)));
    return db.from(entries.as('p')).select('*', { distance });
  });
  if (places.length === 0) return { stage: null, rows: [] };
  const found: Found[] = await db
    .from(db.queryBuilder().unionAll(places).as('c'))
    .groupBy(columns)
    .select(columns)
    .min({ id: 'id', distance: 'distance' })
    .orderBy([{ column: 'distance' }, ...newest])
    .limit(limit)
    .offset(offset);
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

const distanceTo = (part: Part, request: ContentRequest): number =>
  2 * request.stages.indexOf(part.stage) + (isFallback(part, request) ? 1 : 0);

const stageOf = ({ distance }: Found): number => Math.floor(Number(distance) / 2);
