import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { REVIEW_UID } from '../content-types/uids';
import { parse } from '../contracts/parse';
import { refusal, unknownValue } from '../contracts/refused';
import { reviewsInput, reviewsUndoInput } from '../contracts/reviews';
import type {
  LastReview,
  Reviewed,
  ReviewsInput,
  ReviewsUndoInput,
  ReviewsUndone,
} from '../contracts/reviews';
import type { EntryAddress } from '../contracts/tagging';
import type { PersonKind } from '../domain/change';
import { chunks } from '../domain/chunks';
import { because } from '../domain/refusals';
import { shorten } from '../domain/shorten';
import { tagTargets } from '../domain/tagTargets';
import type { TypeFacts, Version } from '../domain/tagTargets';
import { inPatientTransaction, onConnection } from '../queries/connection';
import { localiseReviews, pruneReviews } from '../queries/reviews';
import type { Documents } from '../queries/standing';
import { lockVersions } from '../queries/tagLinks';
import { taggedTable } from '../queries/tables';
import { callerOf } from './caller';
import { refused } from './namedEntries';
import { service } from './service';
import type { TaggingOptions } from './tagging';

/** Which entries the caller may change, as for tagging. */
export type ReviewOptions = Pick<TaggingOptions, 'mayTag'>;

/** One entry in one locale, null where its content type isn't localised. */
interface Entry {
  readonly documentId: string;
  readonly locale: string | null;
}

interface ReviewRow {
  readonly contentType: string;
  readonly relatedDocumentId: string;
  readonly relatedLocale: string | null;
  readonly reviewedAt: string | number | Date;
  readonly personKind: PersonKind;
  readonly personId: string | null;
  readonly personName: string | null;
}

/** Documents, or rows, written at once: SQLite takes so many. */
const CHUNK = 100;

/** Entries that somebody has looked over and found still right. */
export const reviews = ({ strapi }: { strapi: Core.Strapi }) => {
  /** With all that is known of the documents; nobody else changes them until the transaction ends. */
  const factsOf = async (
    uid: string,
    documentIds: readonly string[],
    options: ReviewOptions
  ): Promise<TypeFacts> =>
    onConnection(strapi, async (db) => {
      const table = taggedTable(strapi, uid);
      const versions: Version[] = [];
      for (const some of chunks([...documentIds].sort(), CHUNK)) {
        versions.push(...(await lockVersions(db, table, some)));
      }
      return service(strapi, 'tagBatch').factsOf(table, versions, options);
    });

  /** The published entries that are meant. */
  const publishedOf = (address: EntryAddress, field: string, facts: TypeFacts): Entry[] => {
    const { contentType, documentId } = address;
    const targets = tagTargets(address, facts);
    if ('refusal' in targets) throw refused(address, field, facts, targets.reason);
    const hasDrafts = service(strapi, 'fields').hasDrafts(contentType);
    const locales = targets.versions
      .filter(({ published }) => published || !hasDrafts)
      .map(({ locale }) => locale);
    if (locales.length === 0) {
      const locale = facts.localized ? (address.locale ?? facts.defaultLocale ?? '') : '';
      throw refusal(
        field,
        because('notPublished', { type: contentType, id: shorten(documentId), locale })
      );
    }
    return locales.map((locale) => ({ documentId, locale: facts.localized ? locale : null }));
  };

  /** By content type, each with its place in the list; always in the same order. */
  const byType = (entries: readonly EntryAddress[]) => {
    const known = service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid);
    const grouped = new Map<string, { address: EntryAddress; field: string }[]>();
    for (const [index, address] of entries.entries()) {
      const { contentType } = address;
      const field = `entries.${index}`;
      if (!known.includes(contentType)) {
        throw unknownValue(`${field}.contentType`, contentType, known);
      }
      grouped.set(contentType, [...(grouped.get(contentType) ?? []), { address, field }]);
    }
    return [...grouped].sort(([a], [b]) => (a < b ? -1 : 1));
  };

  const keep = async (
    entries: readonly (Entry & { readonly contentType: string })[],
    batch: string,
    reviewedAt: Date
  ): Promise<void> => {
    const { person } = callerOf(strapi);
    for (const some of chunks(entries, CHUNK)) {
      await strapi.db.query(REVIEW_UID).createMany({
        data: some.map(({ contentType, documentId, locale }) => ({
          contentType,
          relatedDocumentId: documentId,
          relatedLocale: locale,
          reviewedAt,
          batch,
          personKind: person.kind,
          personId: person.id,
          personName: person.name,
        })),
      });
    }
  };

  /** Has everything that is counted follow. */
  const follow = async (uid: string, entries: readonly Entry[]): Promise<void> => {
    const documentIds = new Set(entries.map(({ documentId }) => documentId));
    await service(strapi, 'placements').amend(uid, [...documentIds]);
  };

  return {
    /**
     * Marks published entries as reviewed now: they are as fresh as if they were published. All or nothing.
     * @param options `mayTag` keeps the caller to the entries that they may update
     * @throws ValidationError naming the entry that can't be marked by its place in the list, and why
     */
    async mark(input: ReviewsInput, options: ReviewOptions = {}): Promise<Reviewed> {
      const { entries } = parse(reviewsInput, input);
      const id = randomUUID();
      return inPatientTransaction(strapi, async () => {
        const at = new Date();
        let reviewed = 0;
        for (const [uid, asked] of byType(entries)) {
          const documentIds = new Set(asked.map(({ address }) => address.documentId));
          const facts = await factsOf(uid, [...documentIds], options);
          const found = asked.flatMap(({ address, field }) => publishedOf(address, field, facts));
          const each = [...new Map(found.map((entry) => [JSON.stringify(entry), entry])).values()];
          await keep(
            each.map((entry) => ({ ...entry, contentType: uid })),
            id,
            at
          );
          await follow(uid, each);
          reviewed += each.length;
        }
        return { reviewed, at: at.toISOString(), undo: { id } };
      });
    },

    /**
     * Takes back what was marked together; what was marked before counts again. All or nothing.
     * @throws as `mark`
     */
    async undo(input: ReviewsUndoInput, options: ReviewOptions = {}): Promise<ReviewsUndone> {
      const { id } = parse(reviewsUndoInput, input);
      return inPatientTransaction(strapi, async () => {
        const rows: ReviewRow[] = await strapi.db
          .query(REVIEW_UID)
          .findMany({ where: { batch: id }, orderBy: { id: 'asc' } });
        const ofType = new Map(rows.map(({ contentType }) => [contentType, [] as Entry[]]));
        for (const row of rows) {
          const entry = { documentId: row.relatedDocumentId, locale: row.relatedLocale || null };
          ofType.get(row.contentType)?.push(entry);
        }
        for (const [uid, entries] of [...ofType].sort(([a], [b]) => (a < b ? -1 : 1))) {
          const documentIds = new Set(entries.map(({ documentId }) => documentId));
          const facts = await factsOf(uid, [...documentIds], options);
          for (const { documentId, locale } of entries) {
            const address = { contentType: uid, documentId, locale };
            const targets = tagTargets(address, facts);
            if ('refusal' in targets) throw refused(address, 'id', facts, targets.reason);
          }
        }
        await strapi.db.query(REVIEW_UID).deleteMany({ where: { batch: id } });
        for (const [uid, entries] of ofType) await follow(uid, entries);
        return { undone: rows.length };
      });
    },

    /** When these entries of one content type were reviewed last, and by whom, by `reviewKey`. */
    async last(uid: string, documentIds: readonly string[]): Promise<Map<string, LastReview>> {
      const rows: ReviewRow[] = await strapi.db.query(REVIEW_UID).findMany({
        where: { contentType: uid, relatedDocumentId: { $in: [...documentIds] } },
        orderBy: [{ reviewedAt: 'asc' }, { id: 'asc' }],
      });
      return new Map(
        rows.map((row) => [
          reviewKey(row.relatedDocumentId, row.relatedLocale),
          {
            at: new Date(row.reviewedAt).toISOString(),
            person: { kind: row.personKind, id: row.personId, name: row.personName },
          },
        ])
      );
    },

    /** Forgets what was said of entries that are gone. */
    prune: (uid: string, documents: Documents): Promise<void> =>
      onConnection(strapi, (db) => pruneReviews(db, taggedTable(strapi, uid), documents)),

    /** The same of all, and where a content type has got locales, or has none any more, follows it. */
    async tidy(uid: string): Promise<void> {
      const defaultLocale = await service(strapi, 'site').defaultLocale();
      await onConnection(strapi, async (db) => {
        const table = taggedTable(strapi, uid);
        await localiseReviews(db, table, defaultLocale);
        await pruneReviews(db, table, 'all');
      });
    },
  };
};

export const reviewKey = (documentId: string, locale: string | null): string =>
  JSON.stringify([documentId, locale || null]);
