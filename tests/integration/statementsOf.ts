import type { TestApp } from './app';
import { untilQuiet } from './untilQuiet';

export interface Statement {
  sql: string;
  rows: number;
  columns: string[];
}

/** What `run` sends to the database, and the size and columns of each answer. */
export async function statementsOf(
  { strapi }: TestApp,
  run: () => Promise<unknown>
): Promise<Statement[]> {
  await untilQuiet(strapi);
  const seen: Statement[] = [];
  const onResponse = (answer: unknown, { sql }: { sql: string }): void => {
    const rows = [answer ?? []].flat() as object[];
    seen.push({ sql, rows: rows.length, columns: Object.keys(rows[0] ?? {}) });
  };
  strapi.db.connection.on('query-response', onResponse);
  try {
    await run();
  } finally {
    strapi.db.connection.removeListener('query-response', onResponse);
  }
  return seen;
}
