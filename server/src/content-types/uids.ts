/** Uids of the plugin's own content types. */
export const JOURNEY_UID = 'plugin::journey.journey';
export const STAGE_UID = 'plugin::journey.stage';
export const SEGMENT_UID = 'plugin::journey.segment';
