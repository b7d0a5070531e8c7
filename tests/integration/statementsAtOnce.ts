import type { TestApp } from './app';

interface Sent {
  readonly sql: string;
  readonly __knexTxId?: string;
  readonly __knexQueryUid: string;
}

/** How many statements `run` has under way at once within one transaction, at the most. */
export async function statementsAtOnce(
  { strapi }: TestApp,
  run: () => Promise<unknown>
): Promise<number> {
  const underWay = new Map<string, Set<string>>();
  let most = 0;
  const onQuery = ({ sql, __knexTxId: transaction, __knexQueryUid: id }: Sent): void => {
    // knex doesn't say when these have come to an end.
    if (transaction === undefined || /^(begin|commit)/i.test(sql)) return;
    const own = underWay.get(transaction) ?? new Set();
    underWay.set(transaction, own.add(id));
    most = Math.max(most, own.size);
  };
  const onEnd = (_: unknown, { __knexTxId: transaction = '', __knexQueryUid: id }: Sent): void =>
    void underWay.get(transaction)?.delete(id);
  const { connection } = strapi.db;
  connection.on('query', onQuery).on('query-response', onEnd).on('query-error', onEnd);
  try {
    await run();
  } finally {
    connection.removeListener('query', onQuery);
    connection.removeListener('query-response', onEnd);
    connection.removeListener('query-error', onEnd);
  }
  return most;
}
