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
import { parse, refusal } from '../contracts/parse';
import { GENERAL } from '../domain/journey';
import { onConnection } from '../queries/connection';
import { countContent, findContent } from '../queries/content';
import type { ContentRequest, ContentRow } from '../queries/content';
import { isLocalized, ownTable } from '../queries/tables';
import { mayDo } from './caller';
import type { Counted } from './counts';
import { entryViews } from './entryViews';
import type { EntryView } from './entryViews';
import type { Facts } from './facts';
import type { MarkedState } from './marks';
import { pick } from './scope';
import { service } from './service';
import type { StoredJourney, StoredSegment } from './vocabulary';

export interface ContentOptions {
  /** Strapi's `ctx.state.auth`: types that it may not list are left out. Everything where left out. */
  readonly auth?: object;
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
/** What Strapi's own config of lists doesn't say. */
const LIMITS = { normal: 25, most: 100 };

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
    { auth }: ContentOptions,
    state: MarkedState
  ): Promise<Wanted> => {
    const facts = await service(strapi, 'facts').now(state);
    const journey = service(strapi, 'vocabulary').journeyAmong(facts, asked.journey);
    const { stages } = journey;
    const segments: readonly (StoredSegment | null)[] = [...facts.segments, null];
    const types = service(strapi, 'fields').list();
    const readable = await Promise.all(
      types.map(async ({ uid }) => !auth || (await mayDo(strapi, auth, `${uid}.find`)))
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
    const { facts, contentTypes } = request;
    const counted = countedBy(request);
    if (!counted) return onConnection(strapi, (db) => countContent(db, placements(), request));
    const all = await Promise.all(
      contentTypes.map((uid) => service(strapi, 'counts').published(uid, counted, facts, state))
    );
    return all.reduce((sum, published) => sum + published, 0);
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
        publishedAt: isoOf(found.entry.publishedAt),
        updatedAt: isoOf(found.entry.updatedAt) ?? '',
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
      const limit = (name: string): number => Number(strapi.config.get(`api.rest.${name}`, 0));
      const most = limit('maxLimit') || LIMITS.most;
      if (asked !== undefined && asked > most) {
        throw refusal(param, `must be at most ${most} (got ${asked})`);
      }
      return asked ?? Math.min(normal ?? (limit('defaultLimit') || LIMITS.normal), most);
    },

    /**
     * What a request asks for; nothing that the caller may not list is in it.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    wanted,

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
      const rows = await onConnection(strapi, (db) =>
        findContent(db, placements(), request, {
          limit: pageSize,
          offset: (page - 1) * pageSize,
          ascending: sort.endsWith(':asc'),
        })
      );
      const total = await count(request, state);
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

/** What of a report counts the same entries: those at one stage, or at any of the journey; null for neither. */
function countedBy({ journey, stages, segments, locales }: Wanted): Counted | null {
  const [locale, another] = locales.filter((one) => one !== null);
  if (another !== undefined || (segments?.length ?? 0) > 1) return null;
  const isAny = stages.length === journey.stages.length && segments === null;
  const only = stages.length === 1 ? journey.stages.find(({ id }) => id === stages[0]) : undefined;
  if (!only && !isAny) return null;
  return { journey, stage: only ?? null, segment: segments?.[0], locale: locale ?? null };
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

const isoOf = (time: string | Date | null | undefined): string | null =>
  time == null ? null : new Date(time).toISOString();

const keysOf = (
  known: readonly { readonly id: number; readonly key: string }[],
  ids: ReadonlySet<number>
): string[] => known.filter(({ id }) => ids.has(id)).map(({ key }) => key);
