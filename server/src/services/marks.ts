import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { MARK_UID } from '../content-types/uids';
import { onConnection } from '../queries/connection';
import {
  addMark,
  deleteMark,
  marksOfOthers,
  moveMark,
  readMark,
  readMarks,
} from '../queries/marks';
import { ownTable } from '../queries/tables';
import { service } from './service';

/** What the marks say at one moment: the state of a subject, or null where it can't be remembered by it. */
export type MarkedState = (subject: string) => string | null;

/** Journeys, stages, segments, settings and locales together. */
export const VOCABULARY = 'vocabulary';

/** So long, in milliseconds, what another process has changed may go unseen where that does no harm. */
const LATELY = 1000;

/** So many subjects are read as fast as their sum. */
const FEW = 30;

/** So many writers that are gone may be left in the table. */
const REST = 500;

/** One transaction at a time, in one process, writes with it: nobody ever waits for its rows. */
interface Writer {
  readonly name: string;
  transaction: Knex.Transaction | null;
  /** What the transaction has changed, and the ids of the marks that tell of it. */
  readonly subjects: Map<string, Promise<number>>;
  /** Ids of its marks that were there before, by subject. */
  readonly marks: Map<string, number>;
}

/**
 * Tells in one small query whether anything has changed since an answer was found, in whichever process.
 * Marks are written with what they stand for, in the same transaction.
 */
export const marks = ({ strapi }: { strapi: Core.Strapi }) => {
  const process = randomUUID();
  const writers: Writer[] = [];
  const table = () => ownTable(strapi, MARK_UID).name;
  let last: { all: string | null; bySubject: ReadonlyMap<string, string> } | null = null;
  /** The vocabulary's state as it was read last outside of a transaction. */
  let recent: { at: number; moves: number; state: string } | null = null;
  /** How often this process has changed the vocabulary. */
  let moves = 0;

  const isFree = ({ transaction }: Writer): boolean => transaction?.isCompleted() ?? true;

  const writerOf = (transaction: Knex.Transaction): Writer | undefined =>
    writers.find((writer) => writer.transaction === transaction);

  const takeWriter = (transaction: Knex.Transaction): Writer => {
    const own = writerOf(transaction);
    if (own) return own;
    const free = writers.find(isFree);
    if (free) {
      free.subjects.clear();
      free.transaction = transaction;
      return free;
    }
    const name = `${process}/${writers.length}`;
    const added: Writer = { name, transaction, subjects: new Map(), marks: new Map() };
    writers.push(added);
    return added;
  };

  /**
   * A mark that is known is moved by its id, another is added without a look for it: MySQL would lock
   * the place where it might be, and have others wait who look for theirs. It is moved with each write:
   * the write before may have been taken back to a savepoint.
   */
  const move = async (db: Knex, subject: string, writer: Writer): Promise<number> => {
    const id = writer.marks.get(subject) ?? (await writer.subjects.get(subject));
    const mark = { subject, writer: writer.name };
    if (id !== undefined && (await moveMark(db, table(), id, mark))) return id;
    const added = await addMark(db, table(), mark);
    await strapi.db.transaction(async ({ onCommit }) => {
      onCommit(() => void writer.marks.set(subject, added));
    });
    return added;
  };

  /** Nobody sees the change before it is committed, and who has read before doesn't see it then. */
  const noteMove = (onCommit: (run: () => void) => void): void => {
    moves += 1;
    onCommit(() => {
      moves += 1;
    });
  };

  /** Whether the caller's transaction has changed the vocabulary. */
  const isChangedHere = async (): Promise<boolean> =>
    strapi.db.inTransaction() &&
    (await strapi.db.transaction(({ trx }) => writerOf(trx)?.subjects.has(VOCABULARY) ?? false));

  /** Outside of any transaction. Where there are many marks they are read only when their sum has changed. */
  const outside = async (): Promise<ReadonlyMap<string, string>> => {
    const before = { at: Date.now(), moves };
    const bySubject = await readOutside();
    recent = { ...before, state: bySubject.get(VOCABULARY) ?? '' };
    return bySubject;
  };

  const readOutside = async (): Promise<ReadonlyMap<string, string>> => {
    const db = strapi.db.connection;
    const all = last && last.bySubject.size > FEW ? await readMark(db, table()) : null;
    if (last && all !== null && last.all === all) return last.bySubject;
    last = { all, bySubject: await readMarks(db, table()) };
    return last.bySubject;
  };

  return {
    /** To be called after the write that it tells of, in its transaction where it has one. */
    async touch(subject: string): Promise<void> {
      if (!strapi.db.inTransaction()) {
        await strapi.db.transaction(() => this.touch(subject));
        return;
      }
      await strapi.db.transaction(async ({ trx, onCommit }) => {
        onCommit(() => service(strapi, 'gapWatch').lookSoon());
        const writer = takeWriter(trx);
        const moved = move(trx, subject, writer);
        writer.subjects.set(subject, moved);
        if (subject === VOCABULARY) noteMove(onCommit);
        await moved;
      });
    },

    /**
     * The vocabulary's state of a second ago at the most, where it was read in that time; of what this
     * process has changed, as it is now. Nothing is to be remembered by it: what a transaction reads
     * may be older.
     */
    async lately(): Promise<string | null> {
      const isRecent = recent?.moves === moves && Date.now() - recent.at < LATELY;
      return recent && isRecent && !(await isChangedHere()) ? recent.state : null;
    },

    /**
     * The marks as they are now; to be read before what is to be remembered. Within a transaction that
     * has changed a subject there is no state of it to remember by: it may be rolled back.
     */
    async now(): Promise<MarkedState> {
      if (strapi.db.inTransaction()) {
        return strapi.db.transaction(async ({ trx }) => {
          const bySubject = await readMarks(trx, table());
          const changed = writerOf(trx)?.subjects;
          return (subject: string) =>
            changed?.has(subject) ? null : (bySubject.get(subject) ?? '');
        });
      }
      const bySubject = await outside();
      return (subject) => bySubject.get(subject) ?? '';
    },

    /**
     * Deletes marks of processes that are gone, one by one: nobody is kept waiting. Subjects are marked anew
     * before: without any mark they would be as they were when there was none yet, and what was remembered then.
     */
    async prune(): Promise<void> {
      const others = await onConnection(strapi, (db) => marksOfOthers(db, table(), process));
      if (others.length < REST) return;
      for (const subject of new Set(others.map((mark) => mark.subject))) await this.touch(subject);
      for (const { id } of others) await onConnection(strapi, (db) => deleteMark(db, table(), id));
    },
  };
};
