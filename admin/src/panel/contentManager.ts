import type { ReactNode } from 'react';

/** What the Content Manager tells of an entry; its own types aren't part of its public exports. */
export interface EntryFacts {
  documentId: string;
  locale?: string | null;
  updatedAt?: string;
  /** Undefined for a type without draft & publish. */
  status?: 'draft' | 'published' | 'modified';
}

/** What it tells a side panel. */
export interface PanelProps {
  activeTab: string;
  model: string;
  /** Undefined before the first save, and while an entry is cloned; empty in a new locale. */
  document?: EntryFacts;
  /** Of the entry in the locale asked for, whether or not it has a version there. */
  meta?: { availableLocales?: { documentId: string; locale: string }[] };
}

export interface Panel {
  (props: PanelProps): { title: string; content: ReactNode } | null;
}

/** A question before something is done. */
export interface ActionDialog {
  type: string;
  title?: string;
  /** Where the type is `modal`, it may be all under the title. */
  content?: ReactNode | ((props: { onClose: () => void }) => ReactNode);
  confirmLabel?: string;
  onConfirm?: () => unknown;
}

/** A button of the Content Manager, as far as we look into it. */
export interface ActionDescription {
  label: string;
  /** What it does, where Strapi says so. */
  actionType?: string;
  variant?: string;
  disabled?: boolean;
  /** Answers true where the dialog isn't to open. */
  onClick?: (event: unknown) => unknown;
  dialog?: ActionDialog;
}

export interface Action<Props> {
  (props: Props): ActionDescription | null;
  type?: string;
  position?: unknown;
  displayName?: string;
}

export interface DocumentActionProps {
  model: string;
  documentId?: string;
  document?: EntryFacts;
}

export interface BulkActionProps {
  model: string;
  /** The selected rows. */
  documents: EntryFacts[];
}

type Change<Props> = (actions: Action<Props>[]) => Action<Props>[];

export interface ContentManagerApis {
  addEditViewSidePanel(panels: Panel[]): void;
  addDocumentAction(change: Change<DocumentActionProps>): void;
  addBulkAction(change: Change<BulkActionProps>): void;
}
