import type { Knex } from 'knex';
import { staleDays } from '../domain/freshness';
import type { StaleAfter } from '../domain/freshness';

/**
 * When a placement became fresh, moved by as many days as its own limit is shorter than the site's: so
 * all compare with the site's, and the order is that in which they become stale. Where nobody has a limit
 * of their own it is the column as it is.
 */
export function freshSince(db: Knex, staleAfter: StaleAfter, alias?: string): Knex.Raw {
  const column = (name: string): string => (alias ? `${alias}.${name}` : name);
  const since = db.raw('??', [column('fresh_since')]);
  const days = daysLess(db, staleAfter, column);
  if (days === null) return since;
  const moved: Readonly<Record<string, string>> = {
    postgresql: "(? - ? * interval '24 hours')",
    mysql: '(? - interval ? day)',
    sqlite3: `(? - ? * 86400000)`,
  };
  return db.raw(moved[db.client.dialect as string]!, [since, days]);
}

/** How many days sooner than by the site's limit a placement is stale; null where all go by that. */
function daysLess(
  db: Knex,
  staleAfter: StaleAfter,
  column: (name: string) => string
): Knex.Raw | null {
  const { site, types, stages } = staleAfter;
  const ofType = (type: string | null): Knex.Raw => {
    const otherwise = site - staleDays(staleAfter, type, null);
    if (stages.size === 0) return db.raw(`${otherwise}`);
    const cases = [...stages.keys()].map(
      (stage) => `when ${stage} then ${site - staleDays(staleAfter, type, stage)}`
    );
    return db.raw(`case ?? ${cases.join(' ')} else ${otherwise} end`, [column('stage_id')]);
  };
  if (types.size === 0) return stages.size === 0 ? null : db.raw('(?)', [ofType(null)]);
  const cases = [...types.keys()].flatMap((type) => [type, ofType(type)]);
  return db.raw(`(case ?? ${[...types.keys()].map(() => 'when ? then ?').join(' ')} else ? end)`, [
    column('content_type'),
    ...cases,
    ofType(null),
  ]);
}
