import { useRBAC } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { JourneyProvider } from '../api/JourneyProvider';
import { Retriable } from '../components/Retriable';
import { useText } from '../i18n/useText';
import { READ, TAG } from '../permissions';
import type { Panel } from './contentManager';
import { PanelLoading } from './PanelLoading';
import { useCarriesTags } from './useCarriesTags';

const USES = [...READ, ...TAG];

const PanelContent = lazy(async () => ({
  default: (await import('./PanelContent')).PanelContent,
}));

/** Stages and segments beside the entry, on every content type that carries the fields. */
export const JourneyPanel: Panel = ({ activeTab, model, document, meta }) => {
  const t = useText();
  const { allowedActions } = useRBAC(USES);
  const carriesTags = useCarriesTags(model);
  const allowed = Boolean(allowedActions.canRead || allowedActions.canTag);
  if (!allowed || !carriesTags) return null;
  return {
    title: t('plugin.name'),
    content: (
      <JourneyProvider>
        <Retriable label={t('plugin.name')}>
          <Suspense fallback={<PanelLoading />}>
            <PanelContent
              contentType={model}
              entry={document?.documentId ? document : undefined}
              elsewhere={meta?.availableLocales?.[0]?.documentId}
              status={activeTab === 'published' ? 'published' : 'draft'}
              editable={Boolean(allowedActions.canTag) && activeTab !== 'published'}
              seesReports={Boolean(allowedActions.canRead)}
            />
          </Suspense>
        </Retriable>
      </JourneyProvider>
    ),
  };
};
