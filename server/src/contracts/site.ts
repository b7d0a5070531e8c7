import type { SkipReason } from '../content-types/extendContentTypes';

/** The site that the journey runs over: its content types and locales. */
export interface Site {
  /** Those with the fields that the user may know of, by name. */
  contentTypes: {
    uid: string;
    name: string;
    kind: 'collectionType' | 'singleType';
    localized: boolean;
    draftAndPublish: boolean;
    /** Whether reports look at it. */
    counted: boolean;
    /** Whether it looks like something that visitors read. */
    suggested: boolean;
  }[];
  /** Those without the fields, and why. */
  skipped: { uid: string; name: string; reason: SkipReason; attribute: string | null }[];
  locales: { code: string; name: string; isDefault: boolean }[];
}
