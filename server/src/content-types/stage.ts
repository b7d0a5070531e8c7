import { hidden, keyAttribute } from './parts';
import { JOURNEY_UID, STAGE_UID } from './uids';

/** One step of a journey. Its key is unique within the journey, not among all stages. */
export const stage = {
  uid: STAGE_UID,
  kind: 'collectionType',
  collectionName: 'journey_plugin_stages',
  info: { singularName: 'stage', pluralName: 'stages', displayName: 'Journey stage' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    key: keyAttribute,
    name: { type: 'string', required: true },
    description: { type: 'text' },
    phase: { type: 'enumeration', enum: ['before', 'after'], default: 'before', required: true },
    position: { type: 'integer', default: 0, min: 0, required: true },
    color: { type: 'string' },
    goal: { type: 'text' },
    questions: { type: 'json' },
    formats: { type: 'json' },
    channels: { type: 'json' },
    /** Published pieces wanted for each segment; empty means as many as the journey wants. */
    targetMin: { type: 'integer', min: 1 },
    targetMax: { type: 'integer', min: 1 },
    /** Days after which what is published here is stale; empty: as the setting says. */
    staleAfterDays: { type: 'integer', min: 1 },
    journey: {
      type: 'relation',
      relation: 'manyToOne',
      target: JOURNEY_UID,
      inversedBy: 'stages',
    },
  },
};
