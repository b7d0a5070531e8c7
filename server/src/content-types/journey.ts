import { JOURNEY_UID, STAGE_UID } from './uids';
import { hidden, keyAttribute } from './parts';

/** An ordered list of stages; several can live side by side. */
export const journey = {
  uid: JOURNEY_UID,
  kind: 'collectionType',
  collectionName: 'journey_plugin_journeys',
  info: { singularName: 'journey', pluralName: 'journeys', displayName: 'Journey' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    key: { ...keyAttribute, unique: true },
    name: { type: 'string', required: true },
    description: { type: 'text' },
    /** Published pieces wanted where a stage says nothing; empty means at least one and no limit. */
    targetMin: { type: 'integer', min: 1 },
    targetMax: { type: 'integer', min: 1 },
    stages: { type: 'relation', relation: 'oneToMany', target: STAGE_UID, mappedBy: 'journey' },
  },
};
