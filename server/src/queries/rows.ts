import type { Knex } from 'knex';

/** Locks rows until the transaction ends: whoever is about to link to them waits for it. */
export async function lockRows(
  db: Knex,
  table: { readonly name: string },
  ids: readonly number[]
): Promise<void> {
  await db
    .from(table.name)
    .whereIn('id', [...ids])
    .orderBy('id')
    .forUpdate()
    .select('id');
}
