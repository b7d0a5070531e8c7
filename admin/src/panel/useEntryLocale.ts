import { useQueryParams } from '@strapi/strapi/admin';

/** The locale that the edit view shows; undefined for the default one, and where there are none. */
export function useEntryLocale(): string | undefined {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return query.plugins?.i18n?.locale;
}
