import { AsyncLocalStorage } from 'node:async_hooks';
import type { TagIds } from '../domain/placement';

/** What the document service is asked to do with one document, while it does it. */
export interface Operation {
  readonly uid: string;
  readonly action: string;
  /** Whether it, or the caller's transaction that it is a part of, may write tags. */
  readonly mayTag: boolean;
  /** Of the document, as soon as there is one. */
  documentId: string | undefined;
  /**
   * Settled as soon as nobody else writes the document: whether it is still as the transaction sees it.
   * Missing where there is nobody else.
   */
  held?: Promise<boolean>;
  /** Tags of the drafts that are being discarded, by locale. */
  readonly discarded: Map<string | null, TagIds>;
}

/** Actions that change nothing. */
export const READING: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany', 'count']);

export const operations = new AsyncLocalStorage<Operation>();

/** The operation under way, where it is one on this document. */
export function operationOn(uid: string, documentId: unknown): Operation | undefined {
  const operation = operations.getStore();
  return operation?.uid === uid && operation.documentId === documentId ? operation : undefined;
}
