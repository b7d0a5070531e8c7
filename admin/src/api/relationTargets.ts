import { useQuery } from '@tanstack/react-query';
import { getFetchClient } from '@strapi/strapi/admin';

/** Something that a relation can lead to, as the Content Manager's own fields offer it. */
export interface RelationTarget {
  readonly documentId: string;
  readonly title: string;
}

interface Found {
  readonly results: readonly ({ readonly documentId: string } & Record<string, unknown>)[];
}

/** What a relation of a content type can lead to, as far as the user may read it; the first that are found. */
export const useRelationTargets = (contentType: string, field: string, text: string) =>
  useQuery({
    queryKey: ['/relation-targets', contentType, field, text],
    queryFn: async ({ signal }): Promise<RelationTarget[]> => {
      const { data } = await getFetchClient().get<Found>(
        `/content-manager/relations/${contentType}/${field}`,
        { params: { page: 1, pageSize: 50, ...(text && { _q: text }) }, signal }
      );
      return data.results.map(({ documentId, ...entry }) => ({
        documentId,
        title: titleOf(entry) ?? documentId,
      }));
    },
    enabled: contentType !== '' && field !== '',
  });

/** The main field is the only text that comes along besides what every entry has. */
const EVERYWHERE = new Set(['locale', 'status', 'publishedAt', 'updatedAt', 'createdAt']);

const titleOf = (entry: Record<string, unknown>): string | undefined =>
  Object.entries(entry).find(
    (part): part is [string, string] =>
      typeof part[1] === 'string' && part[1] !== '' && !EVERYWHERE.has(part[0])
  )?.[1];
