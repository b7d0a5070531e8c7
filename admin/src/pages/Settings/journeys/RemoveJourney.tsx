import { Typography } from '@strapi/design-system';
import type { RefObject } from 'react';
import type { JourneyItem } from '../../../../../server/src/contracts/vocabulary';
import { useDeleteJourney } from '../../../api/journeys';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';
import { RemovalDialog } from '../RemovalDialog';

interface Props {
  journey: JourneyItem;
  onClose: () => void;
  focusAfter: RefObject<HTMLElement>;
}

/** Deletes a journey with its stages. The server refuses while entries carry one, and says which. */
export function RemoveJourney({ journey, onClose, focusAfter }: Props) {
  const t = useText();
  const notify = useNotify();
  const remove = useDeleteJourney(journey.documentId);

  const confirm = async () => {
    try {
      await remove.mutateAsync();
      notify.success(t('removal.done', { name: journey.name }));
      onClose();
    } catch {
      // Shown in the dialog, from the change's own state.
    }
  };

  return (
    <RemovalDialog
      title={t('removal.title', { name: journey.name })}
      confirmLabel={t('action.delete')}
      canConfirm
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() => void confirm()}
      onClose={onClose}
      focusAfter={focusAfter}
    >
      <Typography tag="p">
        {t('journeys.delete.text', { stages: journey.stages.length })}
      </Typography>
    </RemovalDialog>
  );
}
