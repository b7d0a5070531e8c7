import { lazy, Suspense, useCallback, useRef } from 'react';
import type { EffectsInput } from '../../../server/src/contracts/effects';
import { useJourneyCache } from '../api/JourneyProvider';
import { useSeesReports } from '../components/useSeesReports';
import type { Action, BulkActionProps, DocumentActionProps } from '../panel/contentManager';
import { FocusBack, openerNow } from './FocusBack';
import { withLocalesWarning } from './localesWarning';

type Removal = 'unpublish' | 'delete';
type Entries = EffectsInput['entries'];

const LossWarning = lazy(async () => ({ default: (await import('./LossWarning')).LossWarning }));

/** The actions of one entry, of which unpublishing and deleting say first what they leave. */
export const warnOnDocument = (actions: Action<DocumentActionProps>[]) =>
  actions.map((action, index) => {
    const removal = removalOf(action);
    if (removal) {
      // Deleting takes every locale along.
      const everywhere = removal === 'delete' ? '*' : undefined;
      return withWarning(action, removal, (props) => entryOf(props, everywhere));
    }
    if (isLocaleDeletion(action, actions[index + 1])) {
      return withWarning(action, 'delete', (props) => entryOf(props));
    }
    return action.type === undefined ? withLocalesWarning(action) : action;
  });

/** The same for the rows that are selected in a list, which are of one locale; and publishing them. */
export const warnOnBulk = (actions: Action<BulkActionProps>[]) =>
  actions.map((action) => {
    const removal = removalOf(action);
    if (!removal) return withPublishingWarning(action);
    return withWarning(action, removal, ({ model, documents }) =>
      documents.map(({ documentId, locale }) => ({ contentType: model, documentId, locale }))
    );
  });

const removalOf = ({ type }: { type?: string }): Removal | undefined =>
  type === 'unpublish' || type === 'delete' ? type : undefined;

/** That of the i18n plugin has no type; it puts it right before the deletion of all locales. */
const isLocaleDeletion = (action: { type?: string }, next: { type?: string } | undefined) =>
  action.type === undefined && next?.type === 'delete';

const entryOf = (
  { model, document, documentId = document?.documentId }: DocumentActionProps,
  locale = document?.locale
): Entries => (document && documentId ? [{ contentType: model, documentId, locale }] : []);

/** The action as it was, with our warning where it asks before it is done. */
function withWarning<Props extends { model: string }>(
  action: Action<Props>,
  removal: Removal,
  entriesOf: (props: Props) => Entries
): Action<Props> {
  const WarnedAction: Action<Props> = (props) => {
    const description = action(props);
    const cache = useJourneyCache();
    const seesReports = useSeesReports();
    const opener = useRef<HTMLElement | null>(null);
    const openerOf = useCallback(() => opener.current, []);
    const isUnderWay = useRef(false);
    const entries = entriesOf(props);
    const asks = description?.dialog?.type === 'dialog' || action.type === 'unpublish';
    if (!description || description.disabled || !asks || !seesReports || entries.length === 0) {
      return description;
    }
    const input: EffectsInput = { action: removal, entries };
    const warning = (
      <Suspense>
        <LossWarning input={input} isAlone={!description.dialog} />
      </Suspense>
    );
    if (description.dialog) {
      const content = (
        <>
          {warning}
          {description.dialog.content}
          <FocusBack opener={openerOf} />
        </>
      );
      return {
        ...description,
        onClick: (event) => {
          opener.current = openerNow();
          return description.onClick?.(event);
        },
        dialog: { ...description.dialog, content },
      };
    }
    return {
      ...description,
      onClick: async (event) => {
        opener.current = openerNow();
        const { losesSomething } = await import('./losesSomething');
        if (await losesSomething(cache, input)) return false;
        await description.onClick?.(event);
        return true;
      },
      dialog: {
        type: 'dialog',
        title: description.label,
        content: (
          <>
            {warning}
            <FocusBack opener={openerOf} />
          </>
        ),
        confirmLabel: description.label,
        // A double click means it once.
        onConfirm: async () => {
          if (isUnderWay.current) return;
          isUnderWay.current = true;
          try {
            await description.onClick?.(undefined);
          } finally {
            isUnderWay.current = false;
          }
        },
      },
    };
  };
  return Object.assign(WarnedAction, action, { displayName: action.displayName ?? action.name });
}

/** Publishing a modified entry may take tags away from what is published: its draft has others. */
function withPublishingWarning(action: Action<BulkActionProps>): Action<BulkActionProps> {
  const WarnedAction: Action<BulkActionProps> = (props) => {
    const description = action(props);
    const seesReports = useSeesReports();
    const { actionType, dialog } = description ?? {};
    if (!description || !dialog || actionType !== 'publish' || !seesReports) return description;
    const entries = props.documents
      .filter(({ status }) => status === 'modified')
      .map(({ documentId, locale }) => ({ contentType: props.model, documentId, locale }));
    const { content } = dialog;
    if (entries.length === 0 || typeof content !== 'function') return description;
    const Warned = ({ onClose }: { onClose: () => void }) => (
      <>
        <Suspense>
          <LossWarning atEdge input={{ action: 'publishDrafts', entries }} />
        </Suspense>
        {content({ onClose })}
      </>
    );
    return { ...description, dialog: { ...dialog, content: Warned } };
  };
  return Object.assign(WarnedAction, action, { displayName: action.displayName ?? action.name });
}
