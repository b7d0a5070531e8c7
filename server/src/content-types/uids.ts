/** Uids of the plugin's own content types. */
export const JOURNEY_UID = 'plugin::journey.journey';
export const STAGE_UID = 'plugin::journey.stage';
export const SEGMENT_UID = 'plugin::journey.segment';
export const PLAN_UID = 'plugin::journey.plan';
export const CHANGE_UID = 'plugin::journey.change';
export const REVIEW_UID = 'plugin::journey.review';
export const SNAPSHOT_UID = 'plugin::journey.snapshot';
export const RULE_UID = 'plugin::journey.rule';
export const REJECTION_UID = 'plugin::journey.rejection';
/** A bare model of the database layer, no content type: it holds nothing that can't be made anew. */
export const PLACEMENT_UID = 'plugin::journey.placement';
export const LOCK_UID = 'plugin::journey.lock';
export const MARK_UID = 'plugin::journey.mark';
