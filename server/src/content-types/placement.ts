import { PLACEMENT_UID } from './uids';

/**
 * Where each version of each entry stands: a row for every stage × segment that it carries, with
 * null for none, and so at least one. Written together with the entry; it remembers the tags of
 * versions that were replaced while the plugin was off. Ids only, so that it stays narrow.
 */
export const placement = {
  uid: PLACEMENT_UID,
  tableName: 'journey_plugin_placements',
  singularName: 'placement',
  attributes: {
    id: { type: 'increments' },
    /** Uid. */
    contentType: { type: 'string', column: { notNullable: true } },
    /** Id of the version's row. */
    entryId: { type: 'integer', column: { notNullable: true } },
    documentId: { type: 'string', column: { notNullable: true } },
    locale: { type: 'string' },
    published: { type: 'boolean' },
    stageId: { type: 'integer' },
    segmentId: { type: 'integer' },
  },
  indexes: [
    {
      name: 'journey_plugin_placements_entry',
      columns: ['content_type', 'entry_id'],
    },
    {
      name: 'journey_plugin_placements_stage',
      columns: ['stage_id'],
    },
    {
      name: 'journey_plugin_placements_segment',
      columns: ['segment_id'],
    },
  ],
};
