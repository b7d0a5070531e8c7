import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { isLocalized } from '../queries/tables';
import type { Counted } from '../services/counts';
import { service } from '../services/service';
import type { StandIns } from './filterByStage';

interface Params {
  readonly where?: Where;
  readonly _q?: string;
  readonly filters?: object | ((context: { meta: { uid: string } }) => object);
}

type Where = Readonly<Record<string, unknown>>;

/**
 * Answers how many published entries a stage has with what reports have counted already: a database looks
 * at every one of them. A list of a content type asks for it with each page. Whatever else is asked, by
 * the caller or by other code's hooks, goes to the database.
 */
export function countByStage(strapi: Core.Strapi, { standsFor, exchange }: StandIns): void {
  const manager = strapi.db.entityManager;
  const countRows = manager.count.bind(manager);

  /** What is asked, where it is nothing but the published entries of a stage, in a locale. */
  const askedOf = (uid: string, { where, _q, filters }: Params): Counted | null => {
    if (!where || _q !== undefined) return null;
    const { publishedAt, locale, $and, ...others } = where;
    if (Object.values(others).some((other) => other !== undefined)) return null;
    if (!Array.isArray($and) || $and.length !== 1) return null;
    const counted = standsFor($and[0])?.counted;
    if (!counted || !asksAgain(filters, uid)) return null;
    const hasDrafts = service(strapi, 'fields').hasDrafts(uid);
    if (!(hasDrafts ? isNotNull(publishedAt) : publishedAt === undefined)) return null;
    if (!isLocalized(strapi, uid)) {
      return locale === undefined ? { ...counted, locale: null } : null;
    }
    return typeof locale === 'string' ? { ...counted, locale } : null;
  };

  manager.count = async (uid: string, params: Params = {}): Promise<number> => {
    const asked = askedOf(uid, params);
    if (!asked) return countRows(uid, params);
    const { where = {} } = params;
    const seen = { ...params, where: { ...where, $and: [where.$and].flat() } };
    const states = await strapi.db.lifecycles.run('beforeCount', uid, { params: seen });
    // Code of the app asks for something else then, or for more.
    const isSame = isDeepStrictEqual(seen, { ...params, where: exchange(where) });
    if (!isSame) return countRows(uid, params);
    const facts = await service(strapi, 'facts').lately();
    const state = await service(strapi, 'marks').now();
    const result = await service(strapi, 'counts').published(uid, asked, facts, state);
    await strapi.db.lifecycles.run('afterCount', uid, { params: seen, result }, states);
    return result;
  };
}

/** As Strapi asks for what is published. */
const isNotNull = (condition: unknown): boolean =>
  JSON.stringify(condition) === JSON.stringify({ $notNull: true });

/** What Strapi adds by itself for a status asks for nothing else. */
function asksAgain(filters: Params['filters'], uid: string): boolean {
  if (typeof filters !== 'function') return filters === undefined;
  const { publishedAt, ...others } = filters({ meta: { uid } }) as Where;
  const isSame = publishedAt === undefined || (publishedAt as { $null?: unknown }).$null === false;
  return isSame && Object.keys(others).length === 0;
}
