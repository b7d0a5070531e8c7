/** What was done when tags changed. */
export const CHANGE_ACTIONS = ['create', 'update', 'clone', 'discard', 'apply', 'remove'] as const;
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/**
 * Through which door a change came: the form of the admin panel, a change of many entries at once,
 * a file that was imported, the settings (where a stage or segment was taken away), the content API, or
 * code of the app.
 */
export const DOORS = ['panel', 'bulk', 'import', 'settings', 'api', 'code'] as const;
export type Door = (typeof DOORS)[number];

export const PERSON_KINDS = ['admin', 'token', 'user', 'public', 'system'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** Who did something: an administrator, a token, a user of the site, someone unknown, or code. */
export interface Person {
  readonly kind: PersonKind;
  readonly id: string | null;
  readonly name: string | null;
}

export const SYSTEM: Person = { kind: 'system', id: null, name: null };
