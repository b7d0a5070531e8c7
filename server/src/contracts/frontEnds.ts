/** The content API's actions of the plugin, as roles and tokens name them. */
export const FRONT_END_ACTIONS = [
  'journey.find',
  'stage.find',
  'segment.find',
  'content.find',
  'content.next',
  'coverage.find',
  'gaps.find',
  'tagging.apply',
] as const;

/** What front ends can be allowed to do. */
export interface FrontEnds {
  actions: {
    action: (typeof FRONT_END_ACTIONS)[number];
    /** `GET /api/journey/stages`; null for one that goes with other requests. */
    address: string | null;
    /** Whether everybody may, without signing in; null where the site has no such role. */
    isPublic: boolean | null;
  }[];
}
