import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

const READ_ENTRIES = 'plugin::content-manager.explorer.read';

/** Which content types the administrator of this request may read. */
export const adminReads =
  (ctx: Context) =>
  (uid: string): boolean =>
    ctx.state.userAbility.can(READ_ENTRIES, uid);

/** Filters that keep an administrator to the entries that the role's conditions allow. */
export const adminFilters =
  (strapi: Core.Strapi, ctx: Context) =>
  async (uid: string): Promise<object> => {
    const checker = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: ctx.state.userAbility, model: uid });
    const query = await checker.sanitizedQuery.read({});
    return strapi.get('query-params').transform(uid as UID.Schema, query).where ?? {};
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
