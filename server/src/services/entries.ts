import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { PLACEMENT_UID } from '../content-types/uids';
import { parse } from '../contracts/parse';
import { unknownValue } from '../contracts/refused';
import { entriesQuery, toTagQuery } from '../contracts/report';
import type { reportQuery } from '../contracts/report';
import type {
  EntriesAnswer,
  EntriesQuery,
  EntryItem,
  Paged,
  ToTagQuery,
} from '../contracts/report';
import { onConnection } from '../queries/connection';
import { countEntries, findEntries } from '../queries/entries';
import type { EntryRow } from '../queries/entries';
import type { EntriesRequest } from '../queries/placed';
import { ownTable } from '../queries/tables';
import type { ReportOptions } from './coverage';
import type { Scope } from './scope';
import { service } from './service';
import type { Reader } from './titles';

export interface EntriesOptions extends ReportOptions, Reader {
  /** Which entries of a content type the caller may tag: a query's `where`; null for none at all. All where left out. */
  readonly mayTag?: (uid: string) => Promise<object | null>;
}

type Asked = Pick<EntriesRequest, 'each' | 'stages' | 'without' | 'status'> &
  Partial<Pick<EntriesRequest, 'segments' | 'withoutSegments' | 'among'>>;
type Pages = { readonly page: number; readonly pageSize: number };

/** Stage key for documents without a stage. */
const NONE = 'none';

/** The entries behind a cell of the matrix, and those that stand nowhere yet. */
export const entries = ({ strapi }: { strapi: Core.Strapi }) => {
  const requestOf = (scope: Scope, asked: Asked): EntriesRequest => ({
    segments: scope.segmentFilter,
    ...asked,
    contentTypes: scope.contentTypes,
    locales: scope.localeFilter,
    preferredLocale: scope.locales.find(({ isDefault }) => isDefault)?.code ?? null,
    staleBefore: scope.staleBefore,
    staleAfter: scope.staleAfter,
  });
  const placements = () => ownTable(strapi, PLACEMENT_UID);

  const findPage = (scope: Scope, asked: Asked, { page, pageSize }: Pages): Promise<EntryRow[]> =>
    onConnection(strapi, (db) =>
      findEntries(db, placements(), requestOf(scope, asked), {
        limit: pageSize,
        offset: (page - 1) * pageSize,
      })
    );

  const findCounted = async (
    scope: Scope,
    asked: Asked,
    { page, pageSize }: Pages
  ): Promise<Paged<EntryRow>> => {
    const total = await onConnection(strapi, (db) =>
      countEntries(db, placements(), requestOf(scope, asked))
    );
    return {
      data: await findPage(scope, asked, { page, pageSize }),
      meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
    };
  };

  /** What `read` says of the versions of each content type, by uid and id. */
  const ofEachType = async <Said>(
    rows: readonly EntryRow[],
    read: (uid: string, ids: readonly number[]) => Promise<Said>
  ): Promise<Map<string, Said>> => {
    const said = new Map<string, Said>();
    for (const uid of new Set(rows.map((row) => row.uid))) {
      const ids = rows.filter((row) => row.uid === uid).map(({ id }) => id);
      said.set(uid, await read(uid, ids));
    }
    return said;
  };

  const describe = async (
    rows: readonly EntryRow[],
    { contentTypes }: Scope,
    options: EntriesOptions,
    { withExcerpt = false } = {}
  ): Promise<EntryItem[]> => {
    const titles = await ofEachType(rows, (uid, ids) =>
      service(strapi, 'titles').of(uid, ids, options, { withExcerpt })
    );
    const allowed = await ofEachType(rows, (uid, ids) =>
      service(strapi, 'taggable').among(uid, ids, options)
    );
    return rows.flatMap(({ uid, id, documentId, published, since, stale }): EntryItem[] => {
      const type = contentTypes.find((one) => one.uid === uid);
      if (!type) return [];
      const readable = titles.get(uid)?.get(id);
      return [
        {
          contentType: uid,
          contentTypeName: type.name,
          kind: type.kind,
          documentId,
          locale: type.localized ? (readable?.locale ?? null) : null,
          title: readable?.title ?? null,
          excerpt: readable?.excerpt ?? null,
          editable: allowed.get(uid)?.has(id) ?? false,
          status: published ? 'published' : 'draft',
          stale,
          since: since.toISOString(),
        },
      ];
    });
  };

  /** Nothing at a stage of the journey: whatever stands nowhere, or at stages of other journeys. */
  const untagged = ({ journey, otherStageIds }: Scope): Pick<Asked, 'stages' | 'without'> => ({
    stages: [null, ...otherStageIds],
    without: journey.stages.map(({ id }) => id),
  });

  /**
   * Where the entries asked for stand, with every key looked up; `none` is a stage here.
   * @throws ValidationError naming the unknown key and what is allowed
   */
  const placeOf = async (
    { stage, ...asked }: z.output<typeof reportQuery>,
    options: ReportOptions
  ): Promise<{ scope: Scope; at: Pick<Asked, 'stages' | 'without'> }> => {
    const isUntagged = stage?.includes(NONE) ?? false;
    if (isUntagged && stage && stage.length > 1)
      throw unknownValue('stage', stage.join(','), [NONE]);
    const scope = await service(strapi, 'scope').of(
      { ...asked, stage: isUntagged ? undefined : stage },
      options
    );
    const at = isUntagged
      ? untagged(scope)
      : { stages: stage ? scope.stageIds : null, without: [] };
    return { scope, at };
  };

  return {
    /** A page of what is asked for within a scope. */
    page: findPage,
    placeOf,
    untagged,
    /** Rows of such a page in words; those of content types outside of the scope are left out. */
    describe,

    /**
     * The documents that a cell counts, newest first, a page of them.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async find(query: EntriesQuery = {}, options: EntriesOptions = {}): Promise<EntriesAnswer> {
      const { page, pageSize, status = null, ...asked } = parse(entriesQuery, query);
      const { scope, at } = await placeOf(asked, options);
      const found = await findCounted(
        scope,
        { each: 'document', ...at, status },
        { page, pageSize }
      );
      return { ...found, data: await describe(found.data, scope, options) };
    },

    /**
     * The entries without a stage of the journey that the caller may tag, each locale by itself, newest
     * first, a page of them.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async toTag(query: ToTagQuery = {}, options: EntriesOptions = {}): Promise<EntriesAnswer> {
      const { page, pageSize, ...asked } = parse(toTagQuery, query);
      const known = await service(strapi, 'scope').of(asked, options);
      const { scope, among } = await service(strapi, 'taggable').within(known, options);
      const found = await findCounted(
        scope,
        { each: 'locale', ...untagged(scope), status: null, among },
        { page, pageSize }
      );
      const data = await describe(found.data, scope, options, { withExcerpt: true });
      return { ...found, data };
    },
  };
};
