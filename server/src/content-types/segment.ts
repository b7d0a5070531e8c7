import { hidden, keyAttribute } from './parts';
import { SEGMENT_UID } from './uids';

/** A group of customers, shared by all journeys. */
export const segment = {
  uid: SEGMENT_UID,
  kind: 'collectionType',
  collectionName: 'journey_plugin_segments',
  info: { singularName: 'segment', pluralName: 'segments', displayName: 'Journey segment' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    key: { ...keyAttribute, unique: true },
    name: { type: 'string', required: true },
    description: { type: 'text' },
    position: { type: 'integer', min: 0 },
  },
};
