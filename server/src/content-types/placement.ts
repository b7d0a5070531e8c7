import { PLACEMENT_UID } from './uids';

/** Name of the index that has all rows of a document together. */
export const PLACEMENTS_BY_DOCUMENT = 'journey_plugin_placements_document';

/**
 * Where each version of each entry stands: a row for every stage × segment that it carries, with
 * null for none, and so at least one. Written together with the entry, and all that reports and
 * stage queries read; it also remembers the tags of versions that were replaced while the plugin
 * was off. Ids only, so that it stays narrow.
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
    /** 1 where reports count the version: it is published, or nothing is in its locale. */
    counts: { type: 'integer' },
    stageId: { type: 'integer' },
    segmentId: { type: 'integer' },
    /** When the version was published; of others, when it was updated. */
    since: { type: 'datetime' },
    /** The same, or where it was published and has been reviewed since, when that was. */
    freshSince: { type: 'datetime' },
    /** What the row is the first of: bits, see `domain/leads.ts`. */
    leads: { type: 'integer' },
  },
  indexes: [
    {
      name: PLACEMENTS_BY_DOCUMENT,
      columns: ['content_type', 'document_id'],
    },
    {
      // All that a report reads, in the order in which it is grouped.
      name: 'journey_plugin_placements_report',
      columns: [
        'content_type',
        'counts',
        'locale',
        'stage_id',
        'segment_id',
        'published',
        'leads',
        'fresh_since',
        'since',
      ],
    },
    {
      // The content of a stage, by when it was published: all that a page is found by, however far in.
      name: 'journey_plugin_placements_newest',
      columns: ['stage_id', 'published', 'locale', 'since', 'leads', 'content_type', 'entry_id'],
    },
    {
      name: 'journey_plugin_placements_segment',
      columns: ['segment_id'],
    },
  ],
};
