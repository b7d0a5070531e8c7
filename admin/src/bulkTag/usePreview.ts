import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewTags } from '../api/tagging';
import type { Address, BulkEdit } from '../api/tagging';

/**
 * How many entries an edit would change.
 * @param entries undefined while they are looked for
 */
export const usePreview = (entries: readonly Address[] | undefined, edit: BulkEdit | null) =>
  useQuery({
    queryKey: ['/tags/preview', entries, edit],
    queryFn: ({ signal }) => previewTags(entries ?? [], edit ?? {}, { signal }),
    enabled: entries !== undefined && edit !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
