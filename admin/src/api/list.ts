import { useQuery } from '@tanstack/react-query';
import { getFetchClient } from '@strapi/strapi/admin';

/** What the address of a list in the Content Manager asks for. */
export interface ListQuery {
  readonly _q?: string;
  readonly filters?: object;
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

interface ListPage {
  readonly results: readonly { readonly documentId: string }[];
  readonly pagination: { readonly pageCount: number; readonly total: number };
}

/** The largest page that the Content Manager answers with. */
const PAGE_SIZE = 100;

/** A page of that list, as the Content Manager finds it, in an order that stays. */
async function readPage(
  contentType: string,
  { _q, filters, plugins }: ListQuery,
  page: number,
  pageSize: number
): Promise<ListPage> {
  const { data } = await getFetchClient().get<ListPage>(
    `/content-manager/collection-types/${contentType}`,
    { params: { _q, filters, ...plugins?.i18n, page, pageSize, sort: 'id:ASC' } }
  );
  return data;
}

/** How many entries the list's filter finds. */
export const useListCount = (contentType: string, query: ListQuery) =>
  useQuery({
    queryKey: ['/list-count', contentType, query],
    queryFn: async () => (await readPage(contentType, query, 1, 1)).pagination.total,
    staleTime: 0,
  });

/** DocumentIds of all that the list's filter finds. */
export async function findAll(contentType: string, query: ListQuery): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1, last = 1; page <= last; page += 1) {
    const { results, pagination } = await readPage(contentType, query, page, PAGE_SIZE);
    found.push(...results.map(({ documentId }) => documentId));
    last = pagination.pageCount;
  }
  return found;
}
