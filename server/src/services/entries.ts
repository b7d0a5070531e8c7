import type { Core, UID } from '@strapi/strapi';
import { parse, unknownValue } from '../contracts/parse';
import { entriesQuery } from '../contracts/report';
import type { EntriesAnswer, EntriesQuery, EntryItem } from '../contracts/report';
import { onConnection } from '../queries/connection';
import { findEntries } from '../queries/entries';
import type { EntryRow } from '../queries/entries';
import { taggedTable } from '../queries/tables';
import type { ReportOptions } from './coverage';
import { service } from './service';

export interface EntriesOptions extends ReportOptions {
  /** Restricts which entries of a content type the caller may read: a query's filters. */
  readonly filtersFor?: (uid: string) => Promise<object>;
  /** Whether the caller may read that attribute; entries go by their id where it is the main field. */
  readonly canReadField?: (uid: string, field: string) => boolean;
}

/** Stage key for documents without a stage. */
const NONE = 'none';

/** The entries behind a cell of the matrix. */
export const entries = ({ strapi }: { strapi: Core.Strapi }) => {
  /** What the Content Manager calls an entry of that type: the attribute, not its value. */
  const mainField = async (uid: string): Promise<string> => {
    const configuration = await strapi
      .plugin('content-manager')
      .service('content-types')
      .findConfiguration(strapi.contentType(uid as UID.ContentType));
    return configuration.settings.mainField;
  };

  /** Title and locale of one content type's rows, as far as the caller may read them. */
  const readRows = async (
    uid: string,
    ids: readonly number[],
    { filtersFor, canReadField }: Required<Pick<EntriesOptions, 'filtersFor' | 'canReadField'>>
  ): Promise<Map<number, { title: string; locale: string | null }>> => {
    const main = await mainField(uid);
    const field = canReadField(uid, main) ? main : 'documentId';
    const rows = await strapi.db.query(uid).findMany({
      select: ['id', 'locale', field],
      where: { $and: [{ id: { $in: ids } }, await filtersFor(uid)] },
    });
    return new Map(
      rows.map((row) => [
        row.id,
        { title: String(row[field] ?? row.id), locale: row.locale || null },
      ])
    );
  };

  const describe = async (
    rows: readonly EntryRow[],
    staleBefore: Date,
    { filtersFor = async () => ({}), canReadField = () => true }: EntriesOptions
  ): Promise<EntryItem[]> => {
    const types = new Map(
      service(strapi, 'fields')
        .list()
        .map((type) => [type.uid, type])
    );
    const read = new Map<string, Awaited<ReturnType<typeof readRows>>>();
    for (const uid of new Set(rows.map((row) => row.uid))) {
      const ids = rows.filter((row) => row.uid === uid).map(({ id }) => id);
      read.set(uid, await readRows(uid, ids, { filtersFor, canReadField }));
    }
    return rows.flatMap((row) => {
      const type = types.get(row.uid);
      if (!type) return [];
      const readable = read.get(row.uid)?.get(row.id);
      return {
        contentType: row.uid,
        contentTypeName: type.name,
        kind: type.kind,
        documentId: row.documentId,
        locale: readable?.locale ?? null,
        title: readable?.title ?? null,
        status: row.published ? 'published' : 'draft',
        stale: row.published && row.since < staleBefore,
        since: row.since.toISOString(),
      };
    });
  };

  return {
    /**
     * The documents that a cell counts, newest first, a page of them.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async find(query: EntriesQuery = {}, options: EntriesOptions = {}): Promise<EntriesAnswer> {
      const { page, pageSize, status, stage, ...asked } = parse(entriesQuery, query);
      const untagged = stage?.includes(NONE) ?? false;
      if (untagged && stage && stage.length > 1)
        throw unknownValue('stage', stage.join(','), [NONE]);
      const scope = await service(strapi, 'scope').of(
        { ...asked, stage: untagged ? undefined : stage },
        options
      );
      const { rows, total } = await onConnection(strapi, (db) =>
        findEntries(
          db,
          scope.contentTypes.map(({ uid }) => taggedTable(strapi, uid)),
          {
            journeyStages: scope.journey.stages.map(({ id }) => id),
            stages: untagged ? 'none' : stage ? scope.stageIds : null,
            segments: scope.segmentFilter,
            locales: scope.localeFilter,
            preferredLocale: scope.locales.find(({ isDefault }) => isDefault)?.code ?? null,
            status: status ?? null,
            staleBefore: scope.staleBefore,
          },
          { limit: pageSize, offset: (page - 1) * pageSize }
        )
      );
      return {
        data: await describe(rows, scope.staleBefore, options),
        meta: {
          pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
        },
      };
    },
  };
};
