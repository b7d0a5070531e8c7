import { LOCK_UID } from './uids';

/** Who may do what only one process of the app may do at a time; a bare model, nothing to carry along. */
export const lock = {
  uid: LOCK_UID,
  tableName: 'journey_plugin_locks',
  singularName: 'lock',
  attributes: {
    id: { type: 'increments' },
    name: { type: 'string', column: { notNullable: true } },
    owner: { type: 'string' },
    /** Milliseconds since 1970; whoever holds it moves it on. */
    until: { type: 'biginteger' },
  },
  indexes: [{ name: 'journey_plugin_locks_name', columns: ['name'], type: 'unique' }],
};
