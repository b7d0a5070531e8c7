import { Typography } from '@strapi/design-system';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { errorWords } from '../api/errors';
import { previewTags } from '../api/tagging';
import type { Address, BulkEdit } from '../api/tagging';
import { useText } from '../i18n/useText';

interface Props {
  /** Undefined while they are looked for. */
  entries: readonly Address[] | undefined;
  edit: BulkEdit | null;
}

/** How many of the entries would change. */
export function Preview({ entries, edit }: Props) {
  const t = useText();
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['/tags/preview', entries, edit],
    queryFn: ({ signal }) => previewTags(entries ?? [], edit ?? {}, { signal }),
    enabled: entries !== undefined && edit !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const words = (): string => {
    if (edit === null) return t('bulk.preview.nothing');
    if (error) return errorWords(error, t);
    if (!data) return t('state.loading');
    const { updated, changed, failed } = data;
    return t('bulk.preview', { changed, all: updated + failed.length, failed: failed.length });
  };
  return (
    <Typography role="status" textColor="neutral600" aria-busy={isPlaceholderData}>
      {words()}
    </Typography>
  );
}
