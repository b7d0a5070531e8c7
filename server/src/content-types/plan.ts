import { hidden } from './parts';
import { PLAN_UID } from './uids';

/** What is planned for a cell, by keys: one for each place. */
export const plan = {
  uid: PLAN_UID,
  kind: 'collectionType',
  collectionName: 'journey_plugin_plans',
  info: { singularName: 'plan', pluralName: 'plans', displayName: 'Journey plan' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    /** Of the journey, the stage in it, and the segment: `general` for content that speaks to everyone. */
    journeyKey: { type: 'string', required: true },
    stageKey: { type: 'string', required: true },
    segmentKey: { type: 'string', required: true },
    /** Uid and code; empty where it holds for all of them. */
    contentTypeUid: { type: 'string' },
    localeCode: { type: 'string' },
    /** Published pieces wanted; empty where what holds more widely decides. */
    targetMin: { type: 'integer', min: 1 },
    targetMax: { type: 'integer', min: 1 },
    /** Why nothing is wanted here; empty where something is. */
    notApplicable: { type: 'text' },
    /** The brief, in the order of the planning sheet. */
    trigger: { type: 'text' },
    questions: { type: 'json' },
    searchTerms: { type: 'json' },
    message: { type: 'text' },
    measuringPoint: { type: 'text' },
    channels: { type: 'json' },
    formats: { type: 'json' },
    owner: { type: 'string' },
    dueDate: { type: 'date' },
  },
};
