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

/** Links every row of `from` to `to` instead; a row that has both keeps the one it has. */
export async function moveLinks(
  db: Knex,
  links: LinkTable,
  from: number,
  to: number
): Promise<void> {
  // MySQL won't read the table it updates, but for a table derived from it.
  const already = db.from(links.name).select({ id: links.row }).where(links.target, to).as('has');
  await db
    .from(links.name)
    .where(links.target, from)
    .whereNotIn(links.row, db.from(already).select('id'))
    .update({ [links.target]: to });
  await db.from(links.name).where(links.target, from).delete();
}
