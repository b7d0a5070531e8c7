import { adminApi } from '@strapi/strapi/admin';
import type { StrapiApp } from '@strapi/strapi/admin';

type Middleware = ReturnType<StrapiApp['middlewares'][number]>;
type Store = Parameters<Middleware>[0];

/** Strapi makes its store when the admin panel starts. */
let store: Pick<Store, 'dispatch'> | undefined;

/** A middleware of Strapi's store: it keeps hold of it and lets everything pass. */
export const rememberStore = (): Middleware => (own) => {
  store = own;
  return (next) => next;
};

type Tags = Parameters<typeof adminApi.util.invalidateTags>[0];

/** What the Content Manager calls its lists; it adds the type to `adminApi` by itself. */
const LISTS = [{ type: 'Document', id: 'ALL_LIST' }] as unknown as Tags;
/** And the settings their webhooks. */
const WEBHOOKS = ['Webhook'] as unknown as Tags;

/** Has the Content Manager read its lists again: tags that they are filtered by have changed. */
export function refreshLists(): void {
  store?.dispatch(adminApi.util.invalidateTags(LISTS));
}

/** Has Strapi's settings read webhooks again: their form would save what it has read. */
export function refreshWebhooks(): void {
  store?.dispatch(adminApi.util.invalidateTags(WEBHOOKS));
}
