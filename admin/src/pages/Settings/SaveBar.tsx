import { Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { AttentionBadge } from '../../components/AttentionBadge';
import { useText } from '../../i18n/useText';

interface Props {
  isUnsaved: boolean;
  problem?: string;
  canSave: boolean;
  isPending: boolean;
  onDiscard: () => void;
}

/** Whether there is something to save, and the button for it. */
export function SaveBar({ isUnsaved, problem, canSave, isPending, onDiscard }: Props) {
  const t = useText();
  const status = useRef<HTMLSpanElement>(null);
  const wasUnsaved = useRef(isUnsaved);
  useEffect(() => {
    // Both buttons are gone or can't be pressed any more: whichever had the focus has lost it.
    const isLost = document.activeElement === document.body;
    if (wasUnsaved.current && !isUnsaved && isLost) status.current?.focus();
    wasUnsaved.current = isUnsaved;
  }, [isUnsaved]);
  return (
    <Flex justifyContent="flex-end" alignItems="center" gap={3} wrap="wrap">
      <span role="status" ref={status} tabIndex={-1}>
        {problem && <Typography textColor="danger600">{problem}</Typography>}
        {!problem && isUnsaved && <AttentionBadge>{t('state.unsaved')}</AttentionBadge>}
        {!problem && !isUnsaved && (
          <Typography textColor="neutral600">{t('state.allSaved')}</Typography>
        )}
      </span>
      {isUnsaved && (
        <Button variant="tertiary" onClick={onDiscard}>
          {t('action.discard')}
        </Button>
      )}
      <Button type="submit" loading={isPending} disabled={!isUnsaved || !canSave}>
        {t('action.save')}
      </Button>
    </Flex>
  );
}
