import { useRBAC } from '@strapi/strapi/admin';
import { JourneyProvider, useJourneyCache } from '../api/JourneyProvider';
import { useVocabulary } from '../api/vocabulary';
import { useText } from '../i18n/useText';
import { READ, TAG } from '../permissions';
import type { Panel } from './contentManager';
import { PanelContent } from './PanelContent';

const USES = [...READ, ...TAG];

/** Stages and segments beside the entry, on every content type that carries the fields. */
export const JourneyPanel: Panel = ({ activeTab, model, document, meta }) => {
  const t = useText();
  const { allowedActions } = useRBAC(USES);
  const allowed = Boolean(allowedActions.canRead || allowedActions.canTag);
  const { data: vocabulary } = useVocabulary({ enabled: allowed }, useJourneyCache());
  if (!allowed || !vocabulary?.contentTypes.includes(model)) return null;
  return {
    title: t('plugin.name'),
    content: (
      <JourneyProvider>
        <PanelContent
          contentType={model}
          entry={document?.documentId ? document : undefined}
          elsewhere={meta?.availableLocales?.[0]?.documentId}
          status={activeTab === 'published' ? 'published' : 'draft'}
          editable={Boolean(allowedActions.canTag) && activeTab !== 'published'}
        />
      </JourneyProvider>
    ),
  };
};
