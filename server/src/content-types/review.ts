import { hidden } from './parts';
import { REVIEW_UID } from './uids';
import { PERSON_KINDS } from '../domain/change';

/** Somebody looked an entry over and found it still right: as good as published on that day. */
export const review = {
  uid: REVIEW_UID,
  kind: 'collectionType',
  collectionName: 'journey_plugin_reviews',
  info: { singularName: 'review', pluralName: 'reviews', displayName: 'Journey review' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    {
      name: 'journey_plugin_reviews_entry',
      columns: ['related_document_id', 'content_type'],
    },
    { name: 'journey_plugin_reviews_batch', columns: ['batch'] },
  ],
  attributes: {
    /** Uid. */
    contentType: { type: 'string', required: true },
    relatedDocumentId: { type: 'string', required: true },
    /** Empty where the content type is not localised. */
    relatedLocale: { type: 'string' },
    reviewedAt: { type: 'datetime', required: true },
    /** Of all that were marked together. */
    batch: { type: 'string', required: true },
    personKind: { type: 'enumeration', enum: [...PERSON_KINDS], required: true },
    personId: { type: 'string' },
    /** As it was at the time; an administrator who is deleted later keeps it here. */
    personName: { type: 'string' },
  },
};
