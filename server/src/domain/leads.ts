/**
 * What a placement is the first of, as bits: of several rows that say the same of one version, or of
 * one document, exactly one has the bit, so that adding rows up counts no one twice. A version
 * has those of its locale whether it counts or not; only those that count have those of the site.
 */
export const IN_LOCALE = {
  /** Of the version at that stage for that segment. */
  cell: 1,
  /** Of the version at that stage. */
  stage: 2,
  /** Of the version. */
  all: 4,
  /** Of the version in the stage's journey. */
  tagged: 8,
  /** Of the version for that segment. */
  segment: 16,
  /** Of the version for that segment in the stage's journey. */
  taggedSegment: 32,
} as const;

/** The same over all locales, where a document counts once, by what is published of it. */
export const ON_SITE = {
  cell: 64,
  stage: 128,
  all: 256,
  tagged: 512,
} as const;
