import type { Core } from '@strapi/strapi';
import { JOURNEY_FIELDS } from '../content-types/fields';
import { service } from '../services/service';
import { writesTags } from './guardTagging';

interface Write {
  readonly documentId?: unknown;
  readonly locale?: unknown;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Starts an entry's first version in another locale with the tags it has, where the input says none. */
export function tagNewLocale(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { action, uid } = context;
    if (action !== 'update' && action !== 'create') return next();
    const { documentId, locale, data } = context.params as Write;
    // `create` takes its documentId from the data alone.
    const id = action === 'update' ? documentId : data?.documentId;
    if (typeof id !== 'string' || !isOneLocale(locale)) return next();
    const unsaid = JOURNEY_FIELDS.filter((field) => !writesTags({ [field]: data?.[field] }));
    if (unsaid.length === 0) return next();
    const source = await service(strapi, 'newLocale').sourceFor(uid, id, locale ?? undefined);
    if (!source) return next();
    const copied = unsaid.map((field) => [field, source[field].map((target) => target.documentId)]);
    const params = { ...context.params, data: { ...data, ...Object.fromEntries(copied) } };
    Object.assign(context, { params });
    return next();
  });
}

const isOneLocale = (locale: unknown): locale is string | null | undefined =>
  locale === undefined || locale === null || (typeof locale === 'string' && locale !== '*');
