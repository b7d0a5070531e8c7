import { hidden } from './parts';
import { SNAPSHOT_UID } from './uids';

/** What a journey's report was made of on a day. */
export const snapshot = {
  uid: SNAPSHOT_UID,
  kind: 'collectionType',
  collectionName: 'journey_plugin_snapshots',
  info: { singularName: 'snapshot', pluralName: 'snapshots', displayName: 'Journey snapshot' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    {
      name: 'journey_plugin_snapshots_day',
      columns: ['journey_key', 'day'],
      type: 'unique',
    },
  ],
  attributes: {
    journeyKey: { type: 'string', required: true },
    /** In UTC, `2026-11-29`. */
    day: { type: 'string', required: true },
    takenAt: { type: 'datetime', required: true },
    /** `PackedSnapshot` without its members: all that charts need. */
    report: { type: 'json', required: true },
    /** Its members. */
    members: { type: 'json', required: true },
  },
};
