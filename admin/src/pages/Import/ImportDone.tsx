import { Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useText } from '../../i18n/useText';
import type { useImportRun } from './useImportRun';

interface Props {
  run: Pick<ReturnType<typeof useImportRun>, 'brought' | 'back' | 'undoable' | 'undoing'>;
}

/** What was written, and the way back; or what was taken back. */
export function ImportDone({ run: { brought, back, undoable, undoing } }: Props) {
  const t = useText();
  const status = useRef<HTMLSpanElement>(null);
  // The buttons go once they have done it.
  useEffect(() => status.current?.focus(), [back]);
  if (!brought) return null;
  const { changed, refused } = brought.told.sums;
  const words = back
    ? [
        t('import.undone', { count: back.undone }),
        back.left > 0 && t('import.undone.left', { count: back.left }),
      ]
    : [
        t('import.done', { count: changed }),
        refused > 0 && t('import.done.left', { count: refused }),
      ];
  const error = undoing.error ?? back?.rest?.error;
  return (
    <>
      {error ? <ErrorNotice error={error} /> : null}
      <Flex gap={4} justifyContent="space-between" wrap="wrap">
        <Flex gap={2} alignItems="flex-start">
          <CheckCircle
            aria-hidden
            fill="success600"
            style={{ flex: 'none', marginTop: '0.3rem' }}
          />
          <Typography ref={status} tag="span" tabIndex={-1} role="status" fontWeight="semiBold">
            {words.filter(Boolean).join(' ')}
          </Typography>
        </Flex>
        {undoable && (
          <Button
            variant="secondary"
            loading={undoing.isPending}
            onClick={() => undoing.mutate(undoable)}
          >
            {t('bulk.undo')}
          </Button>
        )}
      </Flex>
    </>
  );
}
