import { useQuery } from '@tanstack/react-query';
import type { NewLocaleTags, TagsAnswer } from '../../../server/src/contracts/tags';
import { client } from './client';
import type { Answer } from './client';

interface Entry {
  documentId: string;
  locale?: string | null;
  updatedAt?: string;
  status?: string;
}

/** The tags that an entry carries; asked again whenever it was saved. */
export const useTags = (
  contentType: string,
  entry: Entry | undefined,
  status: 'draft' | 'published'
) =>
  useQuery({
    queryKey: [
      '/tags',
      contentType,
      entry?.documentId,
      entry?.locale,
      status,
      entry?.updatedAt,
      entry?.status,
    ],
    queryFn: ({ signal }) =>
      client.get<Answer<TagsAnswer>>(`/tags/${contentType}/${entry?.documentId}`, {
        query: { locale: entry?.locale ?? undefined, status },
        signal,
      }),
    select: ({ data }) => data,
    enabled: entry !== undefined,
    // While the tags just saved are read again, the panel stays as it is.
    placeholderData: (previous, query) =>
      query?.queryKey[2] === entry?.documentId &&
      query?.queryKey[3] === entry?.locale &&
      query?.queryKey[4] === status
        ? previous
        : undefined,
    staleTime: 0,
  });

/** What an entry starts with in a locale that it has no version in yet. */
export const useNewLocaleTags = (
  contentType: string,
  { documentId, locale }: { documentId?: string; locale?: string }
) =>
  useQuery({
    queryKey: ['/tags/new-locale', contentType, documentId, locale],
    queryFn: ({ signal }) =>
      client.get<Answer<NewLocaleTags>>(`/tags/${contentType}/${documentId}/new-locale`, {
        query: { locale },
        signal,
      }),
    select: ({ data }) => data,
    enabled: documentId !== undefined,
    // The tags of another locale may have been changed since.
    staleTime: 0,
    gcTime: 0,
  });
