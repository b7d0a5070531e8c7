import { hidden } from './parts';
import { CHANGE_UID } from './uids';
import { CHANGE_ACTIONS, DOORS, PERSON_KINDS } from '../domain/change';

/** One change of an entry's tags: who, when, through which door, from what to what. */
export const change = {
  uid: CHANGE_UID,
  kind: 'collectionType',
  collectionName: 'journey_plugin_changes',
  info: { singularName: 'change', pluralName: 'changes', displayName: 'Journey tag change' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    {
      name: 'journey_plugin_changes_entry',
      columns: ['related_document_id', 'content_type'],
    },
    { name: 'journey_plugin_changes_time', columns: ['created_at'] },
  ],
  attributes: {
    /** Uid. */
    contentType: { type: 'string', required: true },
    relatedDocumentId: { type: 'string', required: true },
    /** Empty where the content type is not localised. */
    relatedLocale: { type: 'string' },
    action: { type: 'enumeration', enum: [...CHANGE_ACTIONS], required: true },
    door: { type: 'enumeration', enum: [...DOORS], required: true },
    personKind: { type: 'enumeration', enum: [...PERSON_KINDS], required: true },
    personId: { type: 'string' },
    /** As it was at the time; an administrator who is deleted later keeps it here. */
    personName: { type: 'string' },
    /** Before and after: `[{ journey, key, name }]`, as they were called then. */
    stagesBefore: { type: 'json' },
    stagesAfter: { type: 'json' },
    /** `[{ key, name }]` */
    segmentsBefore: { type: 'json' },
    segmentsAfter: { type: 'json' },
  },
};
