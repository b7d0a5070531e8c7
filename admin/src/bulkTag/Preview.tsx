import { Typography } from '@strapi/design-system';
import { ErrorNotice } from '../components/ErrorNotice';
import { Retriable } from '../components/Retriable';
import { useText } from '../i18n/useText';
import type { usePreview } from './usePreview';

interface Props {
  preview: ReturnType<typeof usePreview>;
  /** Whether anything is chosen that could change them. */
  isAsked: boolean;
}

/** How many of the entries would change. */
export function Preview({ preview, isAsked }: Props) {
  const t = useText();
  const { data, error, isPlaceholderData, isFetching, refetch } = preview;
  const words = (): string => {
    if (!isAsked) return t('bulk.preview.nothing');
    if (!data) return t('state.loading');
    const { updated, changed, failed } = data;
    return t('bulk.preview', { changed, all: updated + failed.length, failed: failed.length });
  };
  return (
    <Retriable label={t('bulk.preview.label')}>
      {isAsked && error && !isFetching ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Typography role="status" textColor="neutral600" aria-busy={isPlaceholderData}>
          {words()}
        </Typography>
      )}
    </Retriable>
  );
}
