import { SEGMENT_UID, STAGE_UID } from './uids';

/** The attributes that every content type gets. */
export const STAGES_FIELD = 'journeyStages';
export const SEGMENTS_FIELD = 'journeySegments';
export const JOURNEY_FIELDS = [STAGES_FIELD, SEGMENTS_FIELD] as const;
export type TagField = (typeof JOURNEY_FIELDS)[number];

export const isTagField = (attribute: string): attribute is TagField =>
  JOURNEY_FIELDS.some((field) => field === attribute);

/**
 * A relation that behaves like any other, except that no form, list or builder shows it by itself.
 * `visible: false` also keeps it out of the user's schema files; without `inversedBy` the stage
 * needs no attribute for every content type.
 */
const relationTo = (target: string) => ({
  type: 'relation' as const,
  relation: 'oneToMany' as const,
  target,
  configurable: false,
  visible: false,
  writable: true,
  private: false,
});

export const fieldAttributes = () => ({
  [STAGES_FIELD]: relationTo(STAGE_UID),
  [SEGMENTS_FIELD]: relationTo(SEGMENT_UID),
});
