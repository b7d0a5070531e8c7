import { hidden } from './parts';
import { REJECTION_UID } from './uids';
import { PERSON_KINDS } from '../domain/change';

/** Somebody said no to a suggestion: it isn't made for that entry again. */
export const rejection = {
  uid: REJECTION_UID,
  kind: 'collectionType',
  collectionName: 'journey_plugin_rejections',
  info: { singularName: 'rejection', pluralName: 'rejections', displayName: 'Journey rejection' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    {
      name: 'journey_plugin_rejections_entry',
      columns: ['related_document_id', 'content_type'],
    },
    { name: 'journey_plugin_rejections_batch', columns: ['batch'] },
  ],
  attributes: {
    /** Uid. */
    contentType: { type: 'string', required: true },
    relatedDocumentId: { type: 'string', required: true },
    /** Empty where the content type is not localised. */
    relatedLocale: { type: 'string' },
    /** Of the stage; empty for a segment, which all journeys share. */
    journeyKey: { type: 'string' },
    /** Of the stage or segment. */
    tagKey: { type: 'string', required: true },
    /** Of all that were rejected together. */
    batch: { type: 'string', required: true },
    personKind: { type: 'enumeration', enum: [...PERSON_KINDS], required: true },
    personId: { type: 'string' },
    /** As it was at the time; an administrator who is deleted later keeps it here. */
    personName: { type: 'string' },
  },
};
