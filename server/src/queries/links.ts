import type { Knex } from 'knex';
import type { LinkTable } from './tables';

/** Documents of which any version is linked to `target`. */
export async function countLinked(
  db: Knex,
  table: string,
  links: LinkTable,
  target: number
): Promise<number> {
  const [answer] = await db
    .from({ t: table })
    .join({ l: links.name }, `l.${links.row}`, 't.id')
    .where(`l.${links.target}`, target)
    .countDistinct({ entries: 't.document_id' });
  return Number(answer?.entries ?? 0);
}

/** How many documents are linked to exactly these. */
export interface Combination {
  readonly targets: readonly number[];
  readonly entries: number;
}

/** How many documents are linked to which of `targets`, all versions taken together. */
export async function countCombinations(
  db: Knex,
  table: string,
  links: LinkTable,
  targets: readonly number[]
): Promise<Combination[]> {
  if (targets.length === 0) return [];
  const column = (target: number): string => `has_${target}`;
  const columns = targets.map(column);
  const documents = db
    .from({ t: table })
    .join({ l: links.name }, `l.${links.row}`, 't.id')
    .whereIn(`l.${links.target}`, [...targets])
    .groupBy('t.document_id')
    .select(
      targets.map((target) =>
        db.raw('max(case when ?? = ? then 1 else 0 end) as ??', [
          `l.${links.target}`,
          target,
          column(target),
        ])
      )
    );
  const rows: Record<string, unknown>[] = await db
    .from(documents.as('d'))
    .select(columns)
    .count({ entries: '*' })
    .groupBy(columns);
  return rows.map((row) => ({
    targets: targets.filter((target) => Number(row[column(target)]) === 1),
    entries: Number(row.entries),
  }));
}

/** The next documents of which any version is linked to one of `targets`, by documentId. */
export const nextLinked = (
  db: Knex,
  table: string,
  links: LinkTable,
  targets: readonly number[],
  { after, limit }: { after: string; limit: number }
): Promise<string[]> =>
  db
    .from({ t: table })
    .join({ l: links.name }, `l.${links.row}`, 't.id')
    .whereIn(`l.${links.target}`, [...targets])
    .where('t.document_id', '>', after)
    .distinct('t.document_id')
    .orderBy('t.document_id')
    .limit(limit)
    .pluck('t.document_id');
