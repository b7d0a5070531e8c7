import { Typography } from '@strapi/design-system';
import type { RefObject } from 'react';
import { useState } from 'react';
import type { Usage } from '../../api/usage';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { Retriable } from '../../components/Retriable';
import { useText } from '../../i18n/useText';
import { RemovalDialog } from './RemovalDialog';
import { moveToOf, TagsGoTo } from './TagsGoTo';
import type { TagsFate } from './TagsGoTo';

interface Props {
  name: string;
  usage: { data?: Usage; error: unknown; refetch: () => Promise<unknown> };
  /** What can take over the tags. */
  others: readonly { documentId: string; name: string }[];
  remove: {
    mutateAsync: (moveTo: string | null) => Promise<unknown>;
    isPending: boolean;
    error: unknown;
  };
  onClose: () => void;
  focusAfter: RefObject<HTMLElement>;
}

/** Deletes a stage or a segment: says how many entries carry it and asks where their tags go. */
export function TaggedRemoval({ name, usage, others, remove, onClose, focusAfter }: Props) {
  const t = useText();
  const [fate, setFate] = useState<TagsFate>();
  const moveTo = moveToOf(fate);
  const entries = usage.data?.entries;

  return (
    <RemovalDialog
      name={name}
      remove={() => remove.mutateAsync(moveTo ?? null)}
      confirmLabel={moveTo && entries ? t('removal.merge') : undefined}
      canConfirm={entries === 0 || (entries !== undefined && moveTo !== undefined)}
      isPending={remove.isPending}
      error={remove.error}
      onClose={onClose}
      focusAfter={focusAfter}
    >
      <Retriable label={t('removal.title', { name })}>
        {entries === undefined && !usage.error && <Loading />}
        {entries === undefined && Boolean(usage.error) && (
          <ErrorNotice error={usage.error} onRetry={() => void usage.refetch()} />
        )}
        {entries !== undefined && (
          <Typography tag="p">{t('removal.usage', { entries })}</Typography>
        )}
        {entries !== undefined && entries > 0 && (
          <TagsGoTo others={others} fate={fate} onChange={setFate} />
        )}
      </Retriable>
    </RemovalDialog>
  );
}
