import type { Core, Schema, UID } from '@strapi/strapi';
import { chunks, IDS } from '../domain/chunks';
import { excerpt } from '../domain/excerpt';
import { shorten } from '../domain/shorten';
import type { Original } from './copies';
import { service } from './service';

/** What the caller may read. */
export interface Reader {
  /** Restricts which entries of a content type the caller may read: a query's filters. */
  readonly filtersFor?: (uid: string) => Promise<object>;
  /** Whether the caller may read that attribute; entries go by their id where it is the main field. */
  readonly canReadField?: (uid: string, field: string) => boolean;
}

/** A version in words. */
export interface Title {
  readonly title: string;
  readonly locale: string | null;
  /** ISO 8601. */
  readonly updatedAt: string;
  /** The first words of its text; null where there are none, or where they weren't asked for. */
  readonly excerpt: string | null;
}

interface Ability {
  can(action: string, subject: string, field: string): boolean;
}

const PROSE: readonly Schema.Attribute.Kind[] = ['text', 'richtext', 'blocks'];

/** What entries are called, as far as the caller may read them. */
export const titles = ({ strapi }: { strapi: Core.Strapi }) => {
  /** What the Content Manager calls an entry of that type: the attribute, not its value. */
  const mainField = async (uid: string): Promise<string> => {
    const configuration = await strapi
      .plugin('content-manager')
      .service('content-types')
      .findConfiguration(strapi.contentType(uid as UID.ContentType));
    return configuration.settings.mainField;
  };

  const proseField = (uid: string, main: string, canRead: (field: string) => boolean) =>
    Object.entries(strapi.contentType(uid as UID.ContentType).attributes).find(
      ([name, { type }]) => name !== main && PROSE.includes(type) && canRead(name)
    )?.[0];

  return {
    mainField,

    /** Of versions of one content type by their ids; those that the caller may not read are left out. */
    async of(
      uid: string,
      ids: readonly number[],
      { filtersFor = async () => ({}), canReadField = () => true }: Reader,
      { withExcerpt = false } = {}
    ): Promise<Map<number, Title>> {
      const canRead = (field: string): boolean => canReadField(uid, field);
      const main = await mainField(uid);
      const field = canRead(main) ? main : 'documentId';
      const prose = withExcerpt ? proseField(uid, main, canRead) : undefined;
      const readable = await filtersFor(uid);
      const found = new Map<number, Title>();
      for (const some of chunks(ids, IDS)) {
        const rows = await strapi.db.query(uid).findMany({
          select: ['id', 'locale', 'updatedAt', field, ...(prose === undefined ? [] : [prose])],
          where: { $and: [{ id: { $in: some } }, readable] },
        });
        for (const row of rows) {
          found.set(row.id, {
            title: String(row[field] ?? row.id),
            locale: row.locale || null,
            updatedAt: new Date(row.updatedAt).toISOString(),
            excerpt: prose === undefined ? null : excerpt(row[prose]),
          });
        }
      }
      return found;
    },

    /** The same of entries by their addresses; the draft speaks for an entry that has one. */
    async ofEntries(
      entries: readonly { contentType: string; documentId: string; locale?: string | null }[],
      reader: Reader
    ): Promise<(string | null)[]> {
      const found = new Map<string, string>();
      const keyOf = (...parts: (string | null | undefined)[]): string => parts.join(' ');
      const standard = (await service(strapi, 'site').defaultLocale()) ?? '';
      for (const uid of new Set(entries.map(({ contentType }) => contentType))) {
        if (!service(strapi, 'fields').has(uid)) continue;
        const ids = entries.flatMap((one) => (one.contentType === uid ? one.documentId : []));
        const rows: { id: number; documentId: string; locale: string | null }[] = await strapi.db
          .query(uid)
          .findMany({
            select: ['id', 'documentId', 'locale'],
            where: { documentId: { $in: ids } },
            orderBy: { id: 'desc' },
          });
        const titles = await this.of(
          uid,
          rows.map(({ id }) => id),
          reader
        );
        for (const { id, documentId, locale } of rows) {
          const title = titles.get(id)?.title;
          if (title !== undefined) found.set(keyOf(uid, documentId, locale || standard), title);
        }
      }
      return entries.map(
        ({ contentType, documentId, locale }) =>
          found.get(keyOf(contentType, documentId, locale ?? standard)) ?? null
      );
    },

    /**
     * What versions are called in a message: by their titles where an administrator asks who may read
     * them, by their ids otherwise.
     */
    async namesOf(uid: string, versions: readonly Original[]): Promise<string[]> {
      const main = await mainField(uid);
      const ability = strapi.requestContext.get()?.state.userAbility as Ability | undefined;
      const mayRead = ability?.can('plugin::content-manager.explorer.read', uid, main) ?? false;
      return versions.map((version) => {
        const title = mayRead ? (version as object as Record<string, unknown>)[main] : null;
        const name = `"${shorten(String(title || version.documentId))}"`;
        return version.locale ? `${name} (${version.locale})` : name;
      });
    },
  };
};
