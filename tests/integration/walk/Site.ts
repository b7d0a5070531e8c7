import type { Version } from '../naiveCount';

/** Stages as `journey:stage`, segments as keys. */
export interface Tags {
  readonly stages: readonly string[];
  readonly segments: readonly string[];
}

/** The versions of an entry in one locale. */
export interface Versions {
  draft?: Tags;
  published?: Tags;
}

export interface Doc {
  readonly type: string;
  documentId: string;
  /** By locale, in the order they were made; '' for types without locales. */
  readonly locales: Map<string, Versions>;
}

export const TYPES: Record<string, { localized: boolean; drafts: boolean }> = {
  article: { localized: true, drafts: true },
  page: { localized: false, drafts: true },
  faq: { localized: true, drafts: false },
  note: { localized: false, drafts: false },
};

export const JOURNEY = 'first';
export const OTHER_JOURNEY = 'second';

/** What the site holds, as plain data: what everything that is done to it ought to lead to. */
export class Site {
  docs: Doc[] = [];
  stages: string[] = [`${JOURNEY}:a`, `${JOURNEY}:b`, `${JOURNEY}:c`, `${OTHER_JOURNEY}:x`];
  segments: string[] = ['smb', 'enterprise'];
  /** Ids of what was reviewed together. */
  reviews: string[] = [];
  /** Numbers for what is made on the way. */
  made = 0;

  doc(index: number): Doc | undefined {
    return this.docs[index % Math.max(this.docs.length, 1)];
  }

  /** Those of `tags` that there are. */
  known({ stages, segments }: Tags): Tags {
    return {
      stages: stages.filter((stage) => this.stages.includes(stage)),
      segments: segments.filter((segment) => this.segments.includes(segment)),
    };
  }

  /** Changes the tags of every version. */
  retag(change: (tags: Tags) => Tags): void {
    for (const versions of this.docs.flatMap(({ locales }) => [...locales.values()])) {
      if (versions.draft) versions.draft = change(versions.draft);
      if (versions.published) versions.published = change(versions.published);
    }
  }

  /** As reading every row of the database would give it. */
  versions(): Version[] {
    return this.docs.flatMap(({ type, documentId, locales }) =>
      [...locales].flatMap(([locale, versions]) =>
        (['draft', 'published'] as const).flatMap((status) => {
          const tags = versions[status];
          if (!tags) return [];
          return {
            type: `api::${type}.${type}`,
            documentId,
            locale: locale || null,
            localized: TYPES[type]?.localized ?? false,
            published: status === 'published',
            stale: false,
            stages: [...tags.stages].sort(),
            segments: [...tags.segments].sort(),
          };
        })
      )
    );
  }
}
