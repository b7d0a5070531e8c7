import type { ReactNode } from 'react';

/** What the Content Manager tells a side panel; its own types aren't part of its public exports. */
export interface PanelProps {
  activeTab: string;
  model: string;
  /** Undefined before the first save, and while an entry is cloned; empty in a new locale. */
  document?: { documentId: string; locale?: string | null; updatedAt?: string };
  /** Of the entry in the locale asked for, whether or not it has a version there. */
  meta?: { availableLocales?: { documentId: string; locale: string }[] };
}

export interface Panel {
  (props: PanelProps): { title: string; content: ReactNode } | null;
}

export interface ContentManagerApis {
  addEditViewSidePanel(panels: Panel[]): void;
}
