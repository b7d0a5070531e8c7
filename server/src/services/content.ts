import type { Core, UID } from '@strapi/strapi';
import { PLACEMENT_UID } from '../content-types/uids';
import { contentQuery } from '../contracts/content';
import type {
  ContentAnswer,
  ContentItem,
  ContentQuery,
  NextAnswer,
  NextQuery,
} from '../contracts/content';
import { parse } from '../contracts/parse';
import { refusal } from '../contracts/refused';
import { GENERAL } from '../domain/journey';
import { onConnection } from '../queries/connection';
import { countAmong, countContent, findContent } from '../queries/content';
import type { ContentRequest, ContentRow } from '../queries/content';
import { isLocalized, ownTable } from '../queries/tables';
import { because } from '../domain/refusals';
import { mayList } from './caller';
import type { Counted } from './counts';
import { entryViews, isPrivate } from './entryViews';
import type { EntryView } from './entryViews';
import type { Facts } from './facts';
import type { MarkedState } from './marks';
import { pick } from './scope';
import { service } from './service';
import type { StoredJourney, StoredSegment } from './vocabulary';

export interface ContentOptions {
  /** Strapi's `ctx.state.auth`: types that it may not list are left out. Everything where left out. */
  readonly auth?: object;
  /** Uids; other types are left out too. All types where left out. */
  readonly among?: readonly string[];
}

type Asked = Pick<
  ReturnType<typeof contentQuery.parse>,
  'journey' | 'stage' | 'segment' | 'locale' | 'contentType' | 'fields' | 'populate'
>;

/** What a request asks for, with every key looked up. */
export interface Wanted extends ContentRequest {
  readonly journey: StoredJourney;
  readonly facts: Facts;
  /** By content type. */
  readonly viewOf: (uid: string) => EntryView;
}

const ALL_LOCALES = '*';
/** Where Strapi's own config of lists says none. */
const LIMITS = { normal: 25, most: 100 };
/** Strapi's word for all there is, as its lists take it. */
const NO_LIMIT = -1;
/** So many entries of all types are an answer where its config allows any number. */
const MOST = 1000;

interface Entry {
  readonly documentId: string;
  readonly publishedAt?: string | Date | null;
  readonly updatedAt?: string | Date | null;
}

/** A document, and what the caller may see of it. */
interface Shown {
  readonly entry: Entry;
  readonly shown: Record<string, unknown>;
}

/** Published content by stage, over all content types. */
export const content = ({ strapi }: { strapi: Core.Strapi }) => {
  const placements = () => ownTable(strapi, PLACEMENT_UID);

  const wanted = async (
    asked: Asked,
    { auth, among }: ContentOptions,
    state: MarkedState
  ): Promise<Wanted> => {
    const facts = await service(strapi, 'facts').now(state);
    const journey = service(strapi, 'vocabulary').journeyAmong(facts, asked.journey);
    const { stages } = journey;
    const segments: readonly (StoredSegment | null)[] = [...facts.segments, null];
    const types = service(strapi, 'fields')
      .list()
      .filter(({ uid }) => !among || among.includes(uid));
    const readable = await Promise.all(
      types.map(async ({ uid }) => !auth || (await mayList(strapi, auth, uid)))
    );
    const allowed = types.filter((_, index) => readable[index]);
    const locales = localesOf(asked, facts);
    const contentTypes = pick('contentType', asked.contentType, allowed, ({ uid }) => uid).map(
      ({ uid }) => uid
    );
    const areLocalized = contentTypes.map((uid) => isLocalized(strapi, uid));
    return {
      journey,
      facts,
      contentTypes,
      viewOf: await entryViews(strapi, contentTypes, asked, auth),
      stages: pick('stage', asked.stage, stages, ({ key }) => key).map(({ id }) => id),
      segments: asked.segment
        ? pick('segment', asked.segment, segments, (one) => one?.key ?? GENERAL).map(
            (one) => one?.id ?? null
          )
        : null,
      locales: [
        ...(areLocalized.includes(true) ? new Set(locales) : []),
        ...(areLocalized.includes(false) ? [null] : []),
      ],
    };
  };

  /** How many entries there are in all: what reports have counted, where that is one number for each type. */
  const count = async (request: Wanted, state: MarkedState): Promise<number> => {
    const { facts, contentTypes, exclude = [] } = request;
    const counted = countedBy(request);
    if (!counted) return onConnection(strapi, (db) => countContent(db, placements(), request));
    const all = await Promise.all(
      counted.flatMap((part) =>
        contentTypes.map((uid) => service(strapi, 'counts').published(uid, part, facts, state))
      )
    );
    const total = all.reduce((sum, published) => sum + published, 0);
    if (exclude.length === 0) return total;
    return (
      total - (await onConnection(strapi, (db) => countAmong(db, placements(), request, exclude)))
    );
  };

  /** The documents themselves, as their own list shows them, by version. */
  const readEntries = async (
    rows: readonly ContentRow[],
    { viewOf }: Wanted,
    { auth }: ContentOptions
  ): Promise<Map<string, Shown>> => {
    const lists = new Map<string, ContentRow[]>();
    for (const row of rows) {
      const key = JSON.stringify([row.uid, row.locale]);
      lists.set(key, [...(lists.get(key) ?? []), row]);
    }
    const found = await Promise.all(
      [...lists.values()].map(async (list) => {
        const [{ uid, locale }] = list as [ContentRow];
        const { params, extra } = viewOf(uid);
        const entries = (await strapi.documents(uid as UID.ContentType).findMany({
          ...params,
          filters: { documentId: { $in: list.map(({ documentId }) => documentId) } },
          status: 'published',
          limit: list.length,
          ...(locale === null ? {} : { locale }),
        })) as unknown as Entry[];
        const model = strapi.getModel(uid as UID.Schema);
        const shown = (await strapi.contentAPI.sanitize.output(entries, model, {
          auth: auth as never,
        })) as Record<string, unknown>[];
        return entries.map((entry, index): [string, Shown] => [
          versionKey(uid, entry.documentId, locale),
          { entry, shown: without(shown[index] ?? {}, extra) },
        ]);
      })
    );
    return new Map(found.flat());
  };

  /** Null where there is none, or it is private. */
  const timeOf = (entry: Entry, name: 'publishedAt' | 'updatedAt', uid: string): string | null => {
    const time = entry[name];
    const hidden = isPrivate(strapi.getModel(uid as UID.ContentType), name);
    return time == null || hidden ? null : new Date(time).toISOString();
  };

  const describe = async (
    rows: readonly ContentRow[],
    wanted: Wanted,
    options: ContentOptions
  ): Promise<ContentItem[]> => {
    const { journey, facts } = wanted;
    const entries = await readEntries(rows, wanted, options);
    return rows.flatMap(({ uid, documentId, locale, stages, segments }) => {
      const found = entries.get(versionKey(uid, documentId, locale));
      // Gone since it was counted, or hidden by the app.
      if (!found) return [];
      return {
        contentType: uid,
        documentId,
        locale,
        stages: keysOf(journey.stages, stages),
        segments: keysOf(facts.segments, segments),
        publishedAt: timeOf(found.entry, 'publishedAt', uid),
        updatedAt: timeOf(found.entry, 'updatedAt', uid),
        entry: found.shown,
      };
    });
  };

  return {
    /**
     * How many entries an answer has at the most: Strapi's own limits of lists hold.
     * @throws ValidationError naming the parameter and what is allowed
     */
    sizeOf(param: string, asked: number | undefined, normal?: number): number {
      const limit = (name: string, unsaid: number): number =>
        Number(strapi.config.get(`api.rest.${name}`) ?? unsaid);
      const allowed = limit('maxLimit', LIMITS.most);
      const most = allowed >= 1 ? allowed : MOST;
      if (asked !== undefined && asked > most) {
        throw refusal(param, because('aboveLimit', { max: most, value: asked }));
      }
      const usual = normal ?? limit('defaultLimit', LIMITS.normal);
      return asked ?? (usual === NO_LIMIT ? most : Math.min(usual >= 1 ? usual : 1, most));
    },

    /**
     * What a request asks for; nothing that the caller may not list is in it.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    wanted,

    count,

    /** Entries as the caller may see them; those that are gone or that the app hides are left out. */
    describe,

    /**
     * Published entries of all content types, a page of them: newest first, a segment's own before general.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async find(query: ContentQuery = {}, options: ContentOptions = {}): Promise<ContentAnswer> {
      const asked = parse(contentQuery, query);
      const { page, sort } = asked;
      const pageSize = this.sizeOf('pageSize', asked.pageSize);
      const state = await service(strapi, 'marks').now();
      const request = await wanted(asked, options, state);
      const offset = (page - 1) * pageSize;
      const rows = await onConnection(strapi, (db) =>
        findContent(db, placements(), request, {
          limit: pageSize,
          offset,
          ascending: sort.endsWith(':asc'),
        })
      );
      // The last page says itself how many there are, at the time that it was read.
      const isLast = rows.length < pageSize && (rows.length > 0 || page === 1);
      const total = isLast ? offset + rows.length : await count(request, state);
      return {
        data: await describe(rows, request, options),
        meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
      };
    },

    /**
     * A visitor's next step: entries of the first stage ahead that has any.
     * @throws ValidationError naming the unknown key and what is allowed, NotFoundError for the entry
     */
    next: (query: NextQuery = {}, options: ContentOptions = {}): Promise<NextAnswer> =>
      service(strapi, 'nextSteps').find(query, options),
  };
};

/**
 * What of a report counts the same entries, each of them once: those at one stage, or at any of the journey;
 * null where nothing does.
 */
function countedBy({ journey, stages, segments, locales }: Wanted): Counted[] | null {
  const [locale, another] = locales.filter((one) => one !== null);
  // What is for a segment isn't general: beside it, general content can be added.
  const named = segments?.filter((segment) => segment !== null) ?? [];
  if (another !== undefined || named.length > 1) return null;
  const isAny = stages.length === journey.stages.length && segments === null;
  const only = stages.length === 1 ? journey.stages.find(({ id }) => id === stages[0]) : undefined;
  if (!only && !isAny) return null;
  const at = { journey, stage: only ?? null, locale: locale ?? null };
  return (segments ?? [undefined]).map((segment) => ({ ...at, segment }));
}

function localesOf({ locale }: Asked, { locales }: Facts): string[] {
  if (!locale) return locales.filter(({ isDefault }) => isDefault).map(codeOf);
  return pick(
    'locale',
    locale.includes(ALL_LOCALES) ? locales.map(codeOf) : locale,
    locales,
    codeOf
  ).map(codeOf);
}

function without(
  entry: Record<string, unknown>,
  fields: readonly string[]
): Record<string, unknown> {
  if (fields.length === 0) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !fields.includes(name)));
}

const codeOf = ({ code }: { readonly code: string }): string => code;

const versionKey = (uid: string, documentId: string, locale: string | null): string =>
  JSON.stringify([uid, documentId, locale]);

const keysOf = (
  known: readonly { readonly id: number; readonly key: string }[],
  ids: ReadonlySet<number>
): string[] => known.filter(({ id }) => ids.has(id)).map(({ key }) => key);
