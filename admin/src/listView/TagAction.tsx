import { useRBAC } from '@strapi/strapi/admin';
import { lazy, Suspense, useMemo } from 'react';
import type { MouseEvent } from 'react';
import { useJourneyCache } from '../api/JourneyProvider';
import { useVocabulary } from '../api/vocabulary';
import { useText } from '../i18n/useText';
import { TAG } from '../permissions';
import type { Action, BulkActionProps } from '../panel/contentManager';

const TagSelected = lazy(() => import('./TagSelected'));

/** "Tag…" for the entries selected in a list. */
export const TagAction: Action<BulkActionProps> = ({ documents, model }) => {
  const t = useText();
  const { allowedActions } = useRBAC(TAG);
  const allowed = Boolean(allowedActions.canTag);
  const { data: vocabulary } = useVocabulary({ enabled: allowed }, useJourneyCache());
  const ids = documents.map(({ documentId }) => documentId).join();
  // Another function would be another component: what is chosen in the dialog would be gone.
  const { content, onClick } = useMemo(() => {
    let pressed: HTMLElement | null = null;
    const opener = () => pressed;
    return {
      content: ({ onClose }: { onClose: () => void }) => (
        <Suspense fallback={null}>
          <TagSelected
            model={model}
            documentIds={ids.split(',')}
            opener={opener}
            onClose={onClose}
          />
        </Suspense>
      ),
      onClick: (event: unknown) => {
        pressed = (event as MouseEvent<HTMLElement>).currentTarget;
      },
    };
  }, [ids, model]);
  if (!vocabulary?.contentTypes.includes(model)) return null;
  return {
    variant: 'tertiary',
    label: t('bulk.action'),
    onClick,
    dialog: { type: 'modal', title: t('bulk.title'), content },
  };
};
TagAction.type = 'journey-tag';
