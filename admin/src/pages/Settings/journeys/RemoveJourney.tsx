import { Typography } from '@strapi/design-system';
import type { RefObject } from 'react';
import type { JourneyItem } from '../../../../../server/src/contracts/vocabulary';
import { useDeleteJourney } from '../../../api/journeys';
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
  const remove = useDeleteJourney(journey.documentId);
  return (
    <RemovalDialog
      name={journey.name}
      remove={() => remove.mutateAsync()}
      isPending={remove.isPending}
      error={remove.error}
      onClose={onClose}
      focusAfter={focusAfter}
    >
      <Typography tag="p">
        {t('journeys.delete.text', { stages: journey.stages.length })}
      </Typography>
    </RemovalDialog>
  );
}
