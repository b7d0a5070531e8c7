import { MARK_UID } from './uids';

/**
 * Numbers that grow with each change of what they are named after, so that whoever remembers an answer
 * sees that it is old. Each writer has rows of its own and waits for nobody; the sum tells. A bare model.
 */
export const mark = {
  uid: MARK_UID,
  tableName: 'journey_plugin_marks',
  singularName: 'mark',
  attributes: {
    id: { type: 'increments' },
    /** Uid of a content type, or `vocabulary`. */
    subject: { type: 'string', column: { notNullable: true } },
    writer: { type: 'string', column: { notNullable: true } },
    changes: { type: 'biginteger', column: { notNullable: true } },
  },
  indexes: [{ name: 'journey_plugin_marks_writer', columns: ['subject', 'writer'] }],
};
