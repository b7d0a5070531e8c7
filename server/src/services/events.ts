import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { chunks } from '../domain/chunks';
import type { EventName, EventPayloads, RetaggedEntry } from '../domain/events';
import { isRetagged, retaggedTwice } from '../domain/retagged';

/** So many entries one event tells of, at most. */
const ENTRIES = 200;

type Listener = Parameters<Core.Strapi['eventHub']['on']>[1];

/** What Strapi's event hub is told: by the process that wrote, when it is committed, and once. */
export const events = ({ strapi }: { strapi: Core.Strapi }) => {
  const listeners = new Map<string, Set<Listener>>();
  /** What transactions have changed that are under way, by entry. */
  const pending = new WeakMap<Knex.Transaction, Map<string, RetaggedEntry>>();

  const emit = <Name extends EventName>(name: Name, payload: EventPayloads[Name]): void => {
    strapi.eventHub.emit(name, payload).catch((error: unknown) => {
      strapi.log.error(`[journey] A listener to ${name} failed`, error);
    });
  };

  const tell = (entries: readonly RetaggedEntry[]): void => {
    const at = new Date().toISOString();
    for (const some of chunks(entries.filter(isRetagged), ENTRIES)) {
      emit('journey.tags.update', { at, entries: some });
    }
  };

  const add = (all: Map<string, RetaggedEntry>, entry: RetaggedEntry): void => {
    const key = JSON.stringify([entry.contentType, entry.documentId, entry.locale]);
    const earlier = all.get(key);
    all.set(key, earlier ? retaggedTwice(earlier, entry) : entry);
  };

  return {
    emit,

    /** To be told of whoever comes and goes: the hub doesn't say who listens. */
    noteListener: (name: string, listener: Listener): void =>
      void listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
    forgetListener: (name: string, listener: Listener): void =>
      void listeners.get(name)?.delete(listener),

    /** Whether somebody listens to one of these by name, webhooks among them. */
    isHeard: (...names: EventName[]): boolean =>
      names.some((name) => (listeners.get(name)?.size ?? 0) > 0),

    /** Tells of them as soon as the caller's transaction is committed; at once where it has none. */
    async retagged(entries: readonly RetaggedEntry[]): Promise<void> {
      if (!strapi.db.inTransaction()) return tell(entries);
      await strapi.db.transaction(async ({ trx, onCommit, onRollback }) => {
        const known = pending.get(trx);
        const all = known ?? new Map<string, RetaggedEntry>();
        for (const entry of entries) add(all, entry);
        if (known) return;
        pending.set(trx, all);
        onCommit(() => tell([...all.values()]));
        // What the caller begins next may be committed with the same callbacks.
        onRollback(() => all.clear());
      });
    },
  };
};
