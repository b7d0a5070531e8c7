import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';

// Strapi marks this hook as unstable: this file is all that touches it.

/** Whether a content type carries the fields, as the server tells the Content Manager. */
export function useCarriesTags(contentType: string): boolean {
  const { edit } = useDocumentLayout(contentType);
  return (edit.options as { readonly journey?: object }).journey !== undefined;
}
