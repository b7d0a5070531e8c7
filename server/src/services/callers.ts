import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { SEGMENT_UID } from '../content-types/uids';
import { forbidden } from '../contracts/refused';
import { because } from '../domain/refusals';
import { CONFIGURE } from '../permissions';
import { mayDo, mayList } from './caller';
import type { ReportOptions } from './coverage';
import { service } from './service';
import type { EntryAddress } from './tags';

/** Whoever asks: a request, or an agent's session. */
export type Asking = Pick<Context, 'state'>;

const entryAction = (name: 'read' | 'create' | 'update'): string =>
  `plugin::content-manager.explorer.${name}`;
const READ_ENTRIES = entryAction('read');

/** Which content types the administrator of this request may read. */
export const adminReads =
  (ctx: Asking) =>
  (uid: string): boolean =>
    ctx.state.userAbility.can(READ_ENTRIES, uid);

/** Of which content types the administrator of this request may update at least some entries. */
export const adminUpdatesAny =
  (ctx: Asking) =>
  (uid: string): boolean =>
    ctx.state.userAbility.can(entryAction('update'), uid);

/** Which content types may be named to the administrator: who decides what counts sees them all. */
export const adminKnows = (ctx: Asking): ((uid: string) => boolean) =>
  ctx.state.userAbility.can(CONFIGURE) ? () => true : adminReads(ctx);

/** The same, with those that the administrator only writes. */
export const adminMeets =
  (ctx: Asking) =>
  (uid: string): boolean =>
    adminKnows(ctx)(uid) ||
    ctx.state.userAbility.can(entryAction('create'), uid) ||
    ctx.state.userAbility.can(entryAction('update'), uid);

/** Whether the administrator may read that attribute; ids go with the entry. */
export const adminReadsField =
  (strapi: Core.Strapi, ctx: Asking) =>
  (uid: string, field: string): boolean =>
    !(field in strapi.contentType(uid as UID.ContentType).attributes) ||
    field === 'documentId' ||
    ctx.state.userAbility.can(READ_ENTRIES, uid, field);

/** Filters that keep an administrator to the entries that the role's locales and conditions allow. */
export const adminFilters =
  (strapi: Core.Strapi, ctx: Asking, action: 'read' | 'update' = 'read') =>
  async (uid: string): Promise<object> => {
    const checker = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: ctx.state.userAbility, model: uid });
    return (await checker.sanitizedQuery[action]({})).filters ?? {};
  };

/** The same for Strapi's query engine. */
export const adminWhere =
  (strapi: Core.Strapi, ctx: Asking, action: 'read' | 'update' = 'read') =>
  async (uid: string): Promise<object> => {
    const filters = await adminFilters(strapi, ctx, action)(uid);
    return strapi.get('query-params').transform(uid as UID.Schema, { filters }).where ?? {};
  };

/** Which entries of a content type the administrator may change, for Strapi's query engine; null for none. */
export const adminTags =
  (strapi: Core.Strapi, ctx: Asking) =>
  async (uid: string): Promise<object | null> =>
    ctx.state.userAbility.can(entryAction('update'), uid)
      ? adminWhere(strapi, ctx, 'update')(uid)
      : null;

/** What the administrator may read, and of that may tag. */
export const adminReadable = (strapi: Core.Strapi, ctx: Asking) => ({
  canRead: adminReads(ctx),
  filtersFor: adminWhere(strapi, ctx),
  canReadField: adminReadsField(strapi, ctx),
  mayTag: adminTags(strapi, ctx),
});

/** What may be shown to the administrator to be tagged. */
export const adminTaggable = (strapi: Core.Strapi, ctx: Asking) => {
  const [canRead, canUpdate] = [adminReads(ctx), adminUpdatesAny(ctx)];
  return {
    ...adminReadable(strapi, ctx),
    canRead: (uid: string) => canRead(uid) && canUpdate(uid),
  };
};

/** Refuses an administrator who may not read that content type. */
export function assertReads(ctx: Asking, uid: string): void {
  if (!adminReads(ctx)(uid)) throw forbidden(because('mayNotRead', { type: uid }));
}

/** Whether the administrator may save changes of that entry: the role's locales and conditions count. */
export async function adminUpdates(
  strapi: Core.Strapi,
  ctx: Asking,
  address: Omit<EntryAddress, 'filters' | 'status'>
): Promise<boolean> {
  const uid = address.contentType;
  if (!ctx.state.userAbility.can(entryAction('update'), uid)) return false;
  const filters = await adminFilters(strapi, ctx, 'update')(uid);
  return service(strapi, 'tags').isThere({ ...address, status: 'draft', filters });
}

/** Whether the administrator may create entries, and versions of them, of that content type. */
export const adminCreates = (ctx: Asking, uid: string): boolean =>
  ctx.state.userAbility.can(entryAction('create'), uid);

/**
 * What the content API's caller, Strapi's `ctx.state.auth`, may know of reports: types that it may list by
 * their own `find`, and the names of segments where it may see them.
 */
export async function readableReports(strapi: Core.Strapi, auth: object): Promise<ReportOptions> {
  const uids = service(strapi, 'fields')
    .list()
    .map(({ uid }) => uid);
  const nameSegments = await mayDo(strapi, auth, `${SEGMENT_UID}.find`);
  const listed = await Promise.all(uids.map((uid) => mayList(strapi, auth, uid)));
  const allowed = new Set(uids.filter((_, index) => listed[index]));
  return { canRead: (uid) => allowed.has(uid), nameSegments };
}
