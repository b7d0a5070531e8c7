import { useRBAC } from '@strapi/strapi/admin';
import { JourneyProvider } from '../api/JourneyProvider';
import { useText } from '../i18n/useText';
import { READ, TAG } from '../permissions';
import type { Panel } from './contentManager';
import { useHasFields } from './entryForm';
import { PanelContent } from './PanelContent';

/** Stages and segments beside the entry, on every content type that carries the fields. */
export const JourneyPanel: Panel = ({ activeTab, model, document }) => {
  const t = useText();
  const hasFields = useHasFields();
  const { allowedActions } = useRBAC([...READ, ...TAG]);
  if (!hasFields || !(allowedActions.canRead || allowedActions.canTag)) return null;
  return {
    title: t('plugin.name'),
    content: (
      <JourneyProvider>
        <PanelContent
          contentType={model}
          entry={document}
          status={activeTab === 'published' ? 'published' : 'draft'}
          editable={Boolean(allowedActions.canTag) && activeTab !== 'published'}
        />
      </JourneyProvider>
    ),
  };
};
