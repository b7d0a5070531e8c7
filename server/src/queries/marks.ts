import type { Knex } from 'knex';

/** Whose mark it is, and of what. */
interface Mark {
  readonly subject: string;
  readonly writer: string;
}

/**
 * Moves a mark on. SQLite gives the id of a mark that was taken back, with its savepoint, to the next.
 * @returns whether it is still there
 */
export const moveMark = async (db: Knex, table: string, id: number, mark: Mark): Promise<boolean> =>
  (await db
    .from(table)
    .where({ id, ...mark })
    .increment('changes', 1)) > 0;

/** Makes a mark. It starts anywhere, so that one made anew is never taken for an old one. @returns its id */
export async function addMark(db: Knex, table: string, { subject, writer }: Mark): Promise<number> {
  const changes = Math.floor(Math.random() * 2 ** 31);
  const insert = db.from(table).insert({ subject, writer, changes });
  // MySQL tells the id without being asked.
  const [added] = await (db.client.dialect === 'mysql' ? insert : insert.returning('id'));
  return Number(typeof added === 'object' ? added.id : added);
}

/** What identifies the state of all subjects together. */
export async function readMark(db: Knex, table: string): Promise<string> {
  const [row] = await db.from(table).sum({ sum: 'changes' }).count({ writers: '*' });
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

/** The marks that other writers than these have left. */
export const marksOfOthers = (
  db: Knex,
  table: string,
  writers: string
): Promise<{ id: number; subject: string }[]> =>
  db.from(table).whereNot('writer', 'like', `${writers}%`).select('id', 'subject');

export async function deleteMark(db: Knex, table: string, id: number): Promise<void> {
  await db.from(table).where({ id }).delete();
}
