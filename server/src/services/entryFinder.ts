import type { Core, UID } from '@strapi/strapi';
import { chunks } from '../domain/chunks';
import type { FoundEntry } from '../domain/imports/chooseEntry';
import type { Named } from '../domain/imports/named';
import type { Sought } from '../domain/imports/rowAddress';
import type { TaggedType } from './fields';
import { service } from './service';
import type { TaggingOptions } from './tagging';
import type { Reader } from './titles';

/** Of which entries the caller may be told. */
export interface FinderOptions extends Reader, Pick<TaggingOptions, 'mayTag'> {
  /** Whether the caller may read entries of a content type; of others those that may be tagged. */
  readonly canRead?: (uid: string) => boolean;
}

type Row = Record<string, unknown> & { documentId: string; locale: string | null };
/** By the value. */
type Index = Map<string, FoundEntry[]>;

/** Values that are looked up at once. */
const CHUNK = 500;

/** Entries by what a file calls them. */
export const entryFinder = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Entries that the caller may read or tag, as a query's `where`; null for none. */
  const visible = async (
    uid: string,
    { canRead = () => true, filtersFor = async () => ({}), mayTag }: FinderOptions
  ): Promise<object | null> => {
    const rights = [
      canRead(uid) ? await filtersFor(uid) : null,
      mayTag ? await mayTag(uid) : null,
    ].filter((where) => where !== null);
    if (rights.length === 0) return null;
    const isAll = rights.some((where) => Object.keys(where).length === 0);
    return isAll ? {} : { $or: rights };
  };

  /** Attributes that hold the entry's part of an address, of those that the caller may read. */
  const slugFields = (uid: string, { canRead, canReadField }: FinderOptions): string[] => {
    if (canRead && !canRead(uid)) return [];
    return Object.entries(strapi.contentType(uid as UID.ContentType).attributes)
      .filter(([name, { type }]) => type === 'uid' || (name === 'slug' && type === 'string'))
      .map(([name]) => name)
      .filter((name) => canReadField?.(uid, name) ?? true);
  };

  const lookUp = async (
    type: TaggedType,
    field: string,
    values: readonly string[],
    where: object,
    index: Index
  ): Promise<void> => {
    for (const some of chunks(values, CHUNK)) {
      const asked = [...new Set(some.flatMap((value) => [value, value.toLowerCase()]))];
      const rows: Row[] = await strapi.db.query(type.uid).findMany({
        select: [...new Set(['documentId', 'locale', field])],
        where: { $and: [{ [field]: { $in: asked } }, where] },
        orderBy: { id: 'asc' },
      });
      for (const row of rows) add(index, String(row[field]), entryOf(type, row));
    }
  };

  /** The entry of a single type, in its locales. */
  const lookUpSingle = async (type: TaggedType, where: object, index: Index): Promise<void> => {
    if (type.kind !== 'singleType') return;
    const rows: Row[] = await strapi.db
      .query(type.uid)
      .findMany({ select: ['documentId', 'locale'], where, orderBy: { id: 'asc' } });
    for (const row of rows) add(index, type.uid, entryOf(type, row));
  };

  return {
    /** Content types that may be named to the caller. */
    async typesSeen(options: FinderOptions): Promise<Named[]> {
      const seen: Named[] = [];
      for (const { uid, name } of service(strapi, 'fields').list()) {
        if ((await visible(uid, options)) !== null) seen.push({ key: uid, name });
      }
      return seen;
    },

    /**
     * Looks all of them up together.
     * @returns what goes by each of them: an entry for each locale
     */
    async find(
      sought: readonly Sought[],
      options: FinderOptions
    ): Promise<(one: Sought) => readonly FoundEntry[]> {
      const found: Record<Sought['by'], Index> = {
        documentId: new Map(),
        slug: new Map(),
        single: new Map(),
      };
      for (const type of service(strapi, 'fields').list()) {
        const own = sought.filter(({ contentType }) => [null, type.uid].includes(contentType));
        const where = own.length > 0 ? await visible(type.uid, options) : null;
        if (where === null) continue;
        const valuesBy = (wanted: Sought['by']): string[] => [
          ...new Set(own.flatMap(({ by, value }) => (by === wanted ? [value] : []))),
        ];
        if (valuesBy('single').length > 0) await lookUpSingle(type, where, found.single);
        await lookUp(type, 'documentId', valuesBy('documentId'), where, found.documentId);
        for (const field of slugFields(type.uid, options)) {
          await lookUp(type, field, valuesBy('slug'), where, found.slug);
        }
      }
      return ({ by, value, contentType }) => {
        const index = found[by];
        // Some databases find what is written otherwise too.
        const all = index.get(value) ?? index.get(value.toLowerCase()) ?? [];
        return all.filter((one) => contentType === null || one.contentType === contentType);
      };
    },
  };
};

const entryOf = ({ uid, localized }: TaggedType, { documentId, locale }: Row): FoundEntry => ({
  contentType: uid,
  documentId,
  locale: (localized && locale) || null,
});

/** Versions of one entry are one. */
function add(index: Index, value: string, entry: FoundEntry): void {
  const there = index.get(value) ?? [];
  const isThere = there.some(
    ({ contentType, documentId, locale }) =>
      contentType === entry.contentType &&
      documentId === entry.documentId &&
      locale === entry.locale
  );
  if (!isThere) index.set(value, [...there, entry]);
}
