import type { Knex } from 'knex';

export interface Mark {
  /** Of the table with all marks. */
  readonly table: string;
  readonly subject: string;
  readonly writer: string;
}

/** Moves a writer's mark on. It starts anywhere, so that one made anew is never taken for an old one. */
export async function moveMark(db: Knex, { table, subject, writer }: Mark): Promise<void> {
  const moved = await db.from(table).where({ subject, writer }).increment('changes', 1);
  if (moved > 0) return;
  const changes = Math.floor(Math.random() * 2 ** 31);
  await db.from(table).insert({ subject, writer, changes });
}

/** What identifies the state of one subject, or of all together. */
export async function readMark(db: Knex, table: string, subject?: string): Promise<string> {
  const query = db.from(table);
  if (subject !== undefined) void query.where({ subject });
  const [row] = await query.sum({ sum: 'changes' }).count({ writers: '*' });
  return fingerprint(row);
}

/** The same for each subject that was ever marked. */
export async function readMarks(db: Knex, table: string): Promise<Map<string, string>> {
  const rows: { subject: string; sum: unknown; writers: unknown }[] = await db
    .from(table)
    .select('subject')
    .sum({ sum: 'changes' })
    .count({ writers: '*' })
    .groupBy('subject');
  return new Map(rows.map((row) => [row.subject, fingerprint(row)]));
}

const fingerprint = (row: { sum?: unknown; writers?: unknown } | undefined): string =>
  `${String(row?.sum)}/${String(row?.writers)}`;

/** Ids of the marks that other writers than these have left. */
export const marksOfOthers = (db: Knex, table: string, writers: string): Promise<number[]> =>
  db.from(table).whereNot('writer', 'like', `${writers}%`).pluck('id');

export async function deleteMark(db: Knex, table: string, id: number): Promise<void> {
  await db.from(table).where({ id }).delete();
}
