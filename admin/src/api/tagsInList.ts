import type { QueryClient } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { Tags, TagsOfMany } from '../../../server/src/contracts/tags';
import { client } from './client';
import type { Answer } from './client';

interface Entry {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale?: string;
  /** Saved since, it may have other tags. */
  readonly updatedAt?: string;
}

/** Milliseconds; Strapi draws its list anew several times while it opens. */
const FRESH = 5_000;

/** A request that is about to be sent, and who waits for it. */
interface Batch {
  readonly documentIds: Set<string>;
  readonly answer: Promise<TagsOfMany>;
}

const batches = new Map<string, Batch>();

/** What the server takes at once. */
const MOST = 100;

/** The rows of a list ask one by one: what they ask for at the same moment is one request. */
async function readTags({ contentType, documentId, locale }: Entry): Promise<Tags | null> {
  const key = `${contentType} ${locale ?? ''}`;
  const waiting = batches.get(key);
  const batch =
    waiting && waiting.documentIds.size < MOST ? waiting : open(key, contentType, locale);
  batch.documentIds.add(documentId);
  return (await batch.answer)[documentId] ?? null;
}

function open(key: string, contentType: string, locale: string | undefined): Batch {
  const documentIds = new Set<string>();
  const answer = new Promise<void>((resolve) => setTimeout(resolve)).then(async () => {
    if (batches.get(key)?.documentIds === documentIds) batches.delete(key);
    const query = { documentIds: [...documentIds].join(), locale };
    return (await client.get<Answer<TagsOfMany>>(`/tags/${contentType}`, { query })).data;
  });
  const batch = { documentIds, answer };
  batches.set(key, batch);
  return batch;
}

/** The tags of one of a list's entries. */
export const useTagsInList = (entry: Entry, cache: QueryClient) =>
  useQuery(
    {
      queryKey: ['/tags', 'list', entry],
      queryFn: () => readTags(entry),
      staleTime: FRESH,
    },
    cache
  );
