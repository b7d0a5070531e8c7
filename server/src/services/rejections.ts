import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { REJECTION_UID } from '../content-types/uids';
import { parse } from '../contracts/parse';
import { rejectionInput, rejectionUndoInput } from '../contracts/suggestions';
import type {
  Rejected,
  RejectionInput,
  RejectionUndoInput,
  RejectionUndone,
} from '../contracts/suggestions';
import { chunks } from '../domain/chunks';
import { inPatientTransaction, onConnection } from '../queries/connection';
import { localiseReviews, pruneReviews } from '../queries/reviews';
import type { Documents } from '../queries/standing';
import { ownTable, taggedTable } from '../queries/tables';
import { callerOf } from './caller';
import { pick } from './scope';
import { service } from './service';
import type { TaggingOptions } from './tagging';

type Options = Pick<TaggingOptions, 'mayTag'>;

interface RejectionRow {
  readonly contentType: string;
  readonly relatedDocumentId: string;
  readonly relatedLocale: string | null;
  readonly journeyKey: string | null;
  readonly tagKey: string;
}

/** Rows written at once: SQLite takes so many. */
const CHUNK = 100;

/** What people have said no to: it isn't suggested for that entry again. */
export const rejections = ({ strapi }: { strapi: Core.Strapi }) => {
  const query = () => strapi.db.query(REJECTION_UID);
  const table = () => ownTable(strapi, REJECTION_UID).name;

  const rowsOf = async (input: RejectionInput, options: Options): Promise<RejectionRow[]> => {
    const { entries, journey: key } = parse(rejectionInput, input);
    const facts = await service(strapi, 'facts').now();
    const journey = service(strapi, 'vocabulary').journeyAmong(facts, key);
    const found = await service(strapi, 'namedEntries').of(entries, options);
    return found.flatMap(({ contentType, documentId, locales }, index) => {
      const { stages = [], segments = [] } = entries[index] ?? {};
      const known = (field: string, keys: string[], all: readonly { key: string }[]) =>
        pick(`entries.${index}.${field}`, keys, all, (one) => one.key);
      const tags = [
        ...known('stages', stages, journey.stages).map(({ key: tagKey }) => ({
          journeyKey: journey.key,
          tagKey,
        })),
        ...known('segments', segments, facts.segments).map(({ key: tagKey }) => ({
          journeyKey: null,
          tagKey,
        })),
      ];
      return locales.flatMap((relatedLocale) =>
        tags.map((tag) => ({ contentType, relatedDocumentId: documentId, relatedLocale, ...tag }))
      );
    });
  };

  return {
    /**
     * Keeps what is suggested for entries from being suggested again. All or nothing.
     * @param options `mayTag` keeps the caller to the entries that they may update
     * @throws ValidationError naming the entry by its place in the list, and why; or the key that nobody knows
     */
    async reject(input: RejectionInput, options: Options = {}): Promise<Rejected> {
      const id = randomUUID();
      const { person } = callerOf(strapi);
      const by = { personKind: person.kind, personId: person.id, personName: person.name };
      return inPatientTransaction(strapi, async () => {
        const rows = await rowsOf(input, options);
        const each = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
        for (const some of chunks(each, CHUNK)) {
          await query().createMany({ data: some.map((row) => ({ ...row, ...by, batch: id })) });
        }
        return { rejected: each.length, undo: { id } };
      });
    },

    /**
     * Takes back what was rejected together: it may be suggested again. All or nothing.
     * @throws ValidationError where the caller may not update one of the entries
     */
    async undo(input: RejectionUndoInput, options: Options = {}): Promise<RejectionUndone> {
      const { id } = parse(rejectionUndoInput, input);
      return inPatientTransaction(strapi, async () => {
        const rows: RejectionRow[] = await query().findMany({ where: { batch: id } });
        const entries = rows.map(({ contentType, relatedDocumentId, relatedLocale }) => ({
          contentType,
          documentId: relatedDocumentId,
          locale: relatedLocale || null,
        }));
        await service(strapi, 'namedEntries').of(entries, options, 'id');
        await query().deleteMany({ where: { batch: id } });
        return { undone: rows.length };
      });
    },

    /** Keys that were rejected of entries of one content type, by documentId and locale. */
    async of(
      uid: string,
      documentIds: readonly string[],
      journey: string
    ): Promise<(documentId: string, locale: string | null) => Record<Field, Set<string>>> {
      const rows: RejectionRow[] = await query().findMany({
        where: { contentType: uid, relatedDocumentId: { $in: [...documentIds] } },
      });
      return (documentId, locale) => {
        const own = rows.filter(
          (row) =>
            row.relatedDocumentId === documentId && (row.relatedLocale || null) === (locale || null)
        );
        const keys = (home: string | null) =>
          new Set(own.flatMap((row) => ((row.journeyKey || null) === home ? row.tagKey : [])));
        return { stages: keys(journey), segments: keys(null) };
      };
    },

    /** Forgets what was said of entries that are gone. */
    prune: (uid: string, documents: Documents): Promise<void> =>
      onConnection(strapi, (db) => pruneReviews(db, taggedTable(strapi, uid), documents, table())),

    /** The same of all, and where a content type has got locales, or has none any more, follows it. */
    async tidy(uid: string): Promise<void> {
      const defaultLocale = await service(strapi, 'site').defaultLocale();
      await onConnection(strapi, async (db) => {
        await localiseReviews(db, taggedTable(strapi, uid), defaultLocale, table());
        await pruneReviews(db, taggedTable(strapi, uid), 'all', table());
      });
    },

    /** Forgets what was said of stages and segments that are gone. */
    async pruneTags(): Promise<void> {
      const said: RejectionRow[] = await query().findMany({ select: ['journeyKey', 'tagKey'] });
      if (said.length === 0) return;
      const journeys = await service(strapi, 'vocabulary').readJourneys();
      const segments = await service(strapi, 'vocabulary').readSegments();
      const named = (home: string | null, key: string): string => JSON.stringify([home, key]);
      const there = new Set([
        ...journeys.flatMap((one) => one.stages.map(({ key }) => named(one.key, key))),
        ...segments.map(({ key }) => named(null, key)),
      ]);
      const gone = new Map(
        said
          .map(({ journeyKey, tagKey }) => ({ journeyKey: journeyKey || null, tagKey }))
          .filter(({ journeyKey, tagKey }) => !there.has(named(journeyKey, tagKey)))
          .map((one) => [named(one.journeyKey, one.tagKey), one])
      );
      for (const { journeyKey, tagKey } of gone.values()) {
        await query().deleteMany({
          where: { tagKey, journeyKey: journeyKey === null ? { $null: true } : journeyKey },
        });
      }
    },
  };
};

type Field = 'stages' | 'segments';
