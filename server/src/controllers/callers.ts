import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

const READ_ENTRIES = 'plugin::content-manager.explorer.read';

/** Which content types the administrator of this request may read. */
export const adminReads =
  (ctx: Context) =>
  (uid: string): boolean =>
    ctx.state.userAbility.can(READ_ENTRIES, uid);

/** Whether the administrator may read that attribute; ids go with the entry. */
export const adminReadsField =
  (strapi: Core.Strapi, ctx: Context) =>
  (uid: string, field: string): boolean =>
    !(field in strapi.contentType(uid as UID.ContentType).attributes) ||
    field === 'documentId' ||
    ctx.state.userAbility.can(READ_ENTRIES, uid, field);

/** Filters that keep an administrator to the entries that the role's locales and conditions allow. */
export const adminFilters =
  (strapi: Core.Strapi, ctx: Context) =>
  async (uid: string): Promise<object> => {
    const checker = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: ctx.state.userAbility, model: uid });
    return (await checker.sanitizedQuery.read({})).filters ?? {};
  };

/** The same for Strapi's query engine. */
export const adminWhere =
  (strapi: Core.Strapi, ctx: Context) =>
  async (uid: string): Promise<object> => {
    const filters = await adminFilters(strapi, ctx)(uid);
    return strapi.get('query-params').transform(uid as UID.Schema, { filters }).where ?? {};
  };

/** Refuses an administrator who may not read that content type. */
export function assertReads(ctx: Context, uid: string): void {
  if (!adminReads(ctx)(uid)) throw new errors.ForbiddenError(`You may not read ${uid}`);
}

/** Which content types the content API's caller may list, by its own `find`. */
export async function listableTypes(
  strapi: Core.Strapi,
  ctx: Context,
  uids: readonly string[]
): Promise<Set<string>> {
  const allowed = await Promise.all(
    uids.map(async (uid) => {
      try {
        await strapi.get('auth').verify(ctx.state.auth, { scope: [`${uid}.find`] });
        return true;
      } catch (error) {
        if (error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError) {
          return false;
        }
        throw error;
      }
    })
  );
  return new Set(uids.filter((_, index) => allowed[index]));
}
