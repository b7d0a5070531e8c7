import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { CONFIGURE } from '../permissions';
import { mayDo } from '../services/caller';
import { service } from '../services/service';
import type { EntryAddress } from '../services/tags';

const entryAction = (name: 'read' | 'create' | 'update'): string =>
  `plugin::content-manager.explorer.${name}`;
const READ_ENTRIES = entryAction('read');

/** Which content types the administrator of this request may read. */
export const adminReads =
  (ctx: Context) =>
  (uid: string): boolean =>
    ctx.state.userAbility.can(READ_ENTRIES, uid);

/** Which content types may be named to the administrator: who decides what counts sees them all. */
export const adminKnows = (ctx: Context): ((uid: string) => boolean) =>
  ctx.state.userAbility.can(CONFIGURE) ? () => true : adminReads(ctx);

/** The same, with those that the administrator only writes. */
export const adminMeets =
  (ctx: Context) =>
  (uid: string): boolean =>
    adminKnows(ctx)(uid) ||
    ctx.state.userAbility.can(entryAction('create'), uid) ||
    ctx.state.userAbility.can(entryAction('update'), uid);

/** Whether the administrator may read that attribute; ids go with the entry. */
export const adminReadsField =
  (strapi: Core.Strapi, ctx: Context) =>
  (uid: string, field: string): boolean =>
    !(field in strapi.contentType(uid as UID.ContentType).attributes) ||
    field === 'documentId' ||
    ctx.state.userAbility.can(READ_ENTRIES, uid, field);

/** Filters that keep an administrator to the entries that the role's locales and conditions allow. */
export const adminFilters =
  (strapi: Core.Strapi, ctx: Context, action: 'read' | 'update' = 'read') =>
  async (uid: string): Promise<object> => {
    const checker = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: ctx.state.userAbility, model: uid });
    return (await checker.sanitizedQuery[action]({})).filters ?? {};
  };

/** The same for Strapi's query engine. */
export const adminWhere =
  (strapi: Core.Strapi, ctx: Context, action: 'read' | 'update' = 'read') =>
  async (uid: string): Promise<object> => {
    const filters = await adminFilters(strapi, ctx, action)(uid);
    return strapi.get('query-params').transform(uid as UID.Schema, { filters }).where ?? {};
  };

/** Which entries of a content type the administrator may change, for Strapi's query engine; null for none. */
export const adminTags =
  (strapi: Core.Strapi, ctx: Context) =>
  async (uid: string): Promise<object | null> =>
    ctx.state.userAbility.can(entryAction('update'), uid)
      ? adminWhere(strapi, ctx, 'update')(uid)
      : null;

/** Refuses an administrator who may not read that content type. */
export function assertReads(ctx: Context, uid: string): void {
  if (!adminReads(ctx)(uid)) throw new errors.ForbiddenError(`You may not read ${uid}`);
}

/** Whether the administrator may save changes of that entry: the role's locales and conditions count. */
export async function adminUpdates(
  strapi: Core.Strapi,
  ctx: Context,
  address: Omit<EntryAddress, 'filters' | 'status'>
): Promise<boolean> {
  const uid = address.contentType;
  if (!ctx.state.userAbility.can(entryAction('update'), uid)) return false;
  const filters = await adminFilters(strapi, ctx, 'update')(uid);
  return service(strapi, 'tags').isThere({ ...address, status: 'draft', filters });
}

/** Whether the content API's caller holds that action. */
export const callerMay = (strapi: Core.Strapi, ctx: Context, action: string): Promise<boolean> =>
  mayDo(strapi, ctx.state.auth, action);

/** Whether the administrator may create entries, and versions of them, of that content type. */
export const adminCreates = (ctx: Context, uid: string): boolean =>
  ctx.state.userAbility.can(entryAction('create'), uid);

/** Which content types the content API's caller may list, by its own `find`. */
export async function listableTypes(
  strapi: Core.Strapi,
  ctx: Context,
  uids: readonly string[]
): Promise<Set<string>> {
  const allowed = await Promise.all(uids.map((uid) => callerMay(strapi, ctx, `${uid}.find`)));
  return new Set(uids.filter((_, index) => allowed[index]));
}
