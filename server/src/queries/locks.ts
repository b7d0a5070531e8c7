import type { Knex } from 'knex';

export interface Lock {
  /** Of the table with all locks. */
  readonly table: string;
  readonly name: string;
  readonly owner: string;
}

/** Takes the lock where it is free, has run out, or is the owner's already. @returns whether it is held now */
export async function takeLock(
  db: Knex,
  { table, name, owner }: Lock,
  now: number,
  until: number
): Promise<boolean> {
  const taken = await db
    .from(table)
    .where({ name })
    .where((free) => void free.where('until', '<', now).orWhere({ owner }))
    .update({ owner, until });
  return taken > 0;
}

/**
 * Makes the locks known that aren't yet, free to be taken; whoever comes second changes nothing. Those that
 * are known are looked up without a word: to insert them again would wait for whoever holds one.
 */
export async function addLocks(db: Knex, table: string, names: readonly string[]): Promise<void> {
  const known = new Set<string>(await db.from(table).pluck('name'));
  const rows = names.filter((name) => !known.has(name)).map((name) => ({ name, until: 0 }));
  if (rows.length > 0) await db.from(table).insert(rows).onConflict('name').ignore();
}

/** Waits until nobody's transaction holds on to the lock; none does then before this one ends. */
export async function shareLock(db: Knex, { table, name }: Omit<Lock, 'owner'>): Promise<void> {
  await db.from(table).where({ name }).select('id').forShare();
}

/** Waits until nobody's transaction shares the lock, and has those wait who want to, until this one ends. */
export async function seizeLock(db: Knex, { table, name }: Omit<Lock, 'owner'>): Promise<void> {
  await db.from(table).where({ name }).select('id').forUpdate();
}

/** Holds on to the lock. @returns whether it was still the owner's */
export async function keepLock(
  db: Knex,
  { table, name, owner }: Lock,
  until: number
): Promise<boolean> {
  return (await db.from(table).where({ name, owner }).update({ until })) > 0;
}

export async function freeLock(db: Knex, { table, name, owner }: Lock): Promise<void> {
  await db.from(table).where({ name, owner }).update({ until: 0 });
}
