import { isValidElement, lazy, Suspense, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { EffectsInput } from '../../../server/src/contracts/effects';
import { useSeesReports } from '../components/useSeesReports';
import type { Action, DocumentActionProps } from '../panel/contentManager';

const LossWarning = lazy(async () => ({ default: (await import('./LossWarning')).LossWarning }));

/** What the i18n plugin gives to its table of locales, and to what stands in it. */
interface TableProps {
  selectedRows?: readonly { readonly locale: string; readonly status: string }[];
  children?: ReactNode;
}
interface RowsProps {
  action?: string;
}

type Chosen = Pick<EffectsInput, 'action'> & { readonly locales: readonly string[] };

/**
 * Publishing and unpublishing several locales of an entry, of the i18n plugin, with our warning of the
 * locales that are selected. The actions have no type: what they draw tells them from others.
 */
export function withLocalesWarning(
  action: Action<DocumentActionProps>
): Action<DocumentActionProps> {
  const WarnedAction: Action<DocumentActionProps> = (props) => {
    const description = action(props);
    const seesReports = useSeesReports();
    const { model, documentId } = props;
    const content = description?.dialog?.content;
    // Another function would be another component: what is chosen in it would be gone.
    const Warned = useMemo(() => {
      if (typeof content !== 'function' || !documentId) return undefined;
      return function LocalesWarned({ onClose }: { onClose: () => void }) {
        const drawn = content({ onClose });
        const { action: change, locales } = chosenIn(drawn) ?? { locales: [] };
        return (
          <>
            {change && locales.length > 0 && (
              <Suspense>
                <LossWarning
                  atEdge
                  input={{
                    action: change,
                    entries: locales.map((locale) => ({ contentType: model, documentId, locale })),
                  }}
                />
              </Suspense>
            )}
            {drawn}
          </>
        );
      };
    }, [content, documentId, model]);
    if (!description?.dialog || description.disabled || !seesReports || !Warned) return description;
    return { ...description, dialog: { ...description.dialog, content: Warned } };
  };
  return Object.assign(WarnedAction, action, { displayName: action.displayName ?? action.name });
}

/** What is about to be done to which locales; null for any other content. */
function chosenIn(drawn: ReactNode): Chosen | null {
  if (!isValidElement<TableProps>(drawn)) return null;
  const { selectedRows = [], children } = drawn.props;
  if (!isValidElement<RowsProps>(children)) return null;
  const of = (isMeant: (status: string) => boolean) =>
    selectedRows.filter(({ status }) => isMeant(status)).map(({ locale }) => locale);
  switch (children.props.action) {
    case 'bulk-unpublish':
      return { action: 'unpublish', locales: of((status) => status !== 'draft') };
    case 'bulk-publish':
      // A draft may have other tags than what is published.
      return { action: 'publishDrafts', locales: of((status) => status === 'modified') };
    default:
      return null;
  }
}
