import type { Knex } from 'knex';

/** A table of links to the rows of a content type, and the column that names the row. */
export interface LinksOf {
  readonly name: string;
  readonly row: string;
}

export async function countRows(db: Knex, table: string): Promise<number> {
  const [answer] = await db.from(table).count({ rows: '*' });
  return Number(answer?.rows ?? 0);
}

/** Documents of `table` that any version links to something. */
export async function countTagged(
  db: Knex,
  table: string,
  links: readonly LinksOf[]
): Promise<number> {
  const query = db.from(table).countDistinct({ entries: 'document_id' });
  for (const { name, row } of links) void query.orWhereIn('id', db.from(name).select(row));
  const [answer] = await query;
  return Number(answer?.entries ?? 0);
}

export async function emptyTable(db: Knex, table: string): Promise<void> {
  await db.from(table).delete();
}

/** Drops a table that no other refers to. */
export async function dropTable(schema: Knex.SchemaBuilder, table: string): Promise<void> {
  await schema.dropTable(table);
}
