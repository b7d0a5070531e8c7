import { useQuery } from '@tanstack/react-query';
import type { ChangesAnswer } from '../../../server/src/contracts/changes';
import { client } from './client';

interface Entry {
  documentId: string;
  locale?: string | null;
  updatedAt?: string;
}

/** Changes of an entry's tags, newest first; asked again whenever it was saved. */
export const useChanges = (contentType: string, entry: Entry, pageSize: number) =>
  useQuery({
    queryKey: ['/changes', contentType, entry.documentId, entry.locale, entry.updatedAt, pageSize],
    queryFn: ({ signal }) =>
      client.get<ChangesAnswer>(`/changes/${contentType}/${entry.documentId}`, {
        query: { locale: entry.locale ?? undefined, pageSize },
        signal,
      }),
    placeholderData: (previous, query) =>
      query?.queryKey[2] === entry.documentId && query?.queryKey[3] === entry.locale
        ? previous
        : undefined,
    staleTime: 0,
  });
