import type { Core, UID } from '@strapi/strapi';
import { PLACEMENT_UID } from '../content-types/uids';
import { nextQuery } from '../contracts/content';
import type { ContentItem, NextAnswer, NextQuery } from '../contracts/content';
import { parse } from '../contracts/parse';
import { notFound, unknownValue } from '../contracts/refused';
import { because } from '../domain/refusals';
import { shorten } from '../domain/shorten';
import { onConnection } from '../queries/connection';
import type { ContentRow } from '../queries/content';
import { findNext } from '../queries/next';
import { isLocalized, ownTable } from '../queries/tables';
import type { ContentOptions, Wanted } from './content';
import { pick } from './scope';
import { service } from './service';

interface EntryRead {
  readonly contentType: string;
  readonly documentId: string;
}

/** So many steps are offered where nobody says how many. */
const LIMIT = 3;
/** Where the app hides entries, so many are read at once at the least, and of one stage at the most. */
const READ = { least: 25, most: 1000 };

/** Where visitors go from what they have read. */
export const nextSteps = ({ strapi }: { strapi: Core.Strapi }) => {
  const placements = () => ownTable(strapi, PLACEMENT_UID);

  /** Ids of the stages that an entry stands at. @throws NotFoundError where visitors don't get it */
  const stagesOf = async (
    { contentType, documentId }: EntryRead,
    { contentTypes, locales }: Wanted
  ): Promise<ReadonlySet<number>> => {
    if (!contentTypes.includes(contentType)) {
      throw unknownValue('contentType', contentType, contentTypes);
    }
    const locale = isLocalized(strapi, contentType) ? locales.find((one) => one !== null) : null;
    // Through the app's own middlewares: what they hide from visitors is not there.
    const entry = await strapi.documents(contentType as UID.ContentType).findFirst({
      filters: { documentId },
      status: 'published',
      fields: ['id'],
      ...(locale ? { locale } : {}),
    });
    if (!entry) {
      const id = shorten(documentId);
      throw notFound(because('unpublished', { type: contentType, id, locale: locale ?? '' }));
    }
    const versions = await service(strapi, 'placements').read(contentType, [documentId]);
    return versions.get(Number(entry.id))?.stages ?? new Set();
  };

  /** Ids of the stages ahead of the last of those; of all where a visitor stands nowhere yet. */
  const ahead = ({ journey }: Wanted, at: ReadonlySet<number>): number[] => {
    const reached = journey.stages.map(({ id }, index) => (at.has(id) ? index : -1));
    return journey.stages.slice(Math.max(-1, ...reached) + 1).map(({ id }) => id);
  };

  const read = (request: Wanted, window: { limit: number; offset?: number }) =>
    onConnection(strapi, (db) => findNext(db, placements(), request, window));

  /** As many entries of one stage as are asked for, past those that the app hides; `rows` are its first. */
  const shownOf = async (
    request: Wanted,
    rows: readonly ContentRow[],
    limit: number,
    options: ContentOptions
  ): Promise<ContentItem[]> => {
    const { describe } = service(strapi, 'content');
    const shown = await describe(rows, request, options);
    let [offset, isWhole] = [rows.length, rows.length < limit];
    while (shown.length < limit && !isWhole && offset < READ.most) {
      const size = Math.min(Math.max(offset, READ.least), READ.most - offset);
      const more = await read(request, { limit: size, offset });
      shown.push(...(await describe(more.rows, request, options)));
      offset += more.rows.length;
      isWhole = more.rows.length < size;
    }
    return shown.slice(0, limit);
  };

  return {
    /** @see content.next */
    async find(query: NextQuery, options: ContentOptions): Promise<NextAnswer> {
      const {
        stage,
        contentType,
        documentId,
        exclude = [],
        limit: size,
        ...asked
      } = parse(nextQuery, query);
      // One after the other would mix what is ahead in several.
      if (asked.locale === '*') {
        const { locales } = await service(strapi, 'facts').now();
        pick('locale', [asked.locale], locales, ({ code }) => code);
      }
      const content = service(strapi, 'content');
      const limit = content.sizeOf('limit', size, LIMIT);
      const state = await service(strapi, 'marks').now();
      const locale = asked.locale === undefined ? undefined : [asked.locale];
      const wanted = await content.wanted({ ...asked, locale }, options, state);
      const from = documentId === undefined ? null : { contentType: contentType ?? '', documentId };
      const at = from
        ? await stagesOf(from, wanted)
        : new Set(
            pick('stage', stage === undefined ? [] : [stage], wanted.journey.stages, keyOf).map(
              idOf
            )
          );
      const known = from ? [...exclude, from.documentId] : exclude;
      const following = ahead(wanted, at);
      // Where the app hides all that a stage has, visitors go on to the one after.
      for (let stages = following; stages.length > 0; ) {
        const request = { ...wanted, stages, exclude: known };
        const found = await read(request, { limit });
        const there = wanted.journey.stages.find(({ id }) => id === found.stage);
        if (!there) break;
        const here = { ...request, stages: [there.id] };
        const data = await shownOf(here, found.rows, limit, options);
        if (data.length > 0) {
          const total = await content.count(here, state);
          return answer(data, { stage: there, total, limit });
        }
        stages = stages.slice(stages.indexOf(there.id) + 1);
      }
      return answer([], { stage: null, total: 0, limit, journeyEnd: following.length === 0 });
    },
  };
};

const keyOf = ({ key }: { readonly key: string }): string => key;
const idOf = ({ id }: { readonly id: number }): number => id;

interface Found {
  readonly stage: { readonly key: string; readonly name: string } | null;
  readonly total: number;
  readonly limit: number;
  readonly journeyEnd?: boolean;
}

const answer = (
  data: NextAnswer['data'],
  { stage, total, limit, journeyEnd = false }: Found
): NextAnswer => ({
  data,
  meta: {
    stage: stage && { key: stage.key, name: stage.name },
    deadEnd: data.length === 0,
    journeyEnd,
    pagination: { page: 1, pageSize: limit, pageCount: Math.ceil(total / limit), total },
  },
});
