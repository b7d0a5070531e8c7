type Value = string | number;

/**
 * Why something is refused, in English: after the field's name where there is one, a sentence where there
 * is none. The admin panel says the same in its own language, by the key and the values.
 */
export const REFUSALS = {
  required: ({ kind }: { kind: string }) => `is required: ${kind}`,
  wrongKind: ({ kind }: { kind: string }) => `must be ${kind}`,
  onlyValue: ({ allowed }: { allowed: string }) => `must be ${allowed}`,
  oneOf: ({ allowed }: { allowed: string }) => `must be one of ${allowed}`,
  tooSmall: ({ min }: { min: number }) => `must be at least ${min}`,
  tooShort: ({ min }: { min: number }) => `must be at least ${min} characters`,
  tooFew: ({ min }: { min: number }) => `must be at least ${min} items`,
  tooBig: ({ max }: { max: number }) => `must be at most ${max}`,
  tooLong: ({ max }: { max: number }) => `must be at most ${max} characters`,
  tooMany: ({ max }: { max: number }) => `must be at most ${max} items`,
  invalid: 'is not valid',
  unknownField: ({ allowed }: { allowed: string }) => `is unknown; allowed: ${allowed}`,
  noObject: ({ allowed }: { allowed: string }) => `must be an object; allowed in it: ${allowed}`,

  empty: 'must not be empty',
  unstorable: 'must be text without NUL characters and halves of characters',
  noKeys: 'must be a key, or keys with commas between them',
  noNames: 'must be a name, or names with commas between them',
  noNamesOrObject: 'must be a name, or names with commas between them, or an object by name',
  noTags: 'must be a list of documentIds, or an object with set, connect or disconnect',
  noColor: 'must be a colour such as #7b79ff',
  noDay: 'must be a day such as 2027-01-31',
  noTypes: 'must be all, or a list of uids of content types',
  prototype: 'must not name "__proto__"',
  crossedTargets: 'must not be less than targetMin',
  setAlone: 'set goes without add and remove',
  noEdit: 'or segments must say what to change: { add, remove } or { set }, lists of keys',
  tooManyAffected: ({ max }: { max: number }) => `must be ${max} at most, unless they are retagged`,
  notSent: ({ reason }: { reason: string }) => `The mail server refused the mail: ${reason}`,
  goesWith: ({ action }: { action: string }) =>
    `must be given with the action ${action}, and with no other`,
  affectedNameless: 'must have a documentId each, unless they are published',
  publishedInAll: 'must each be of one locale where they are published',
  conditionNeeds: ({ kind }: { kind: string }) => `is required where condition.kind is ${kind}`,
  conditionLacks: ({ kind, allowed }: { kind: string; allowed: string }) =>
    `doesn't go with condition.kind ${kind}; allowed: ${allowed}`,
  ruleGivesNothing: 'or segments must name at least one key',
  rejectsNothing: 'or segments must name what is rejected',
  entryHalfNamed: 'must go with contentType: both name the entry that was read',
  noStep: 'must be given, or else contentType and documentId: one of the two',

  keyReserved: ({ key, reserved }: { key: string; reserved: string }) =>
    `"${key}" is reserved: ${reserved} have a meaning of their own`,
  keyMalformed: ({ key, max }: { key: string; max: number }) =>
    `"${key}" is not a key: lower-case letters a-z, digits and single hyphens between them, at most ${max} characters`,
  keyTaken: ({ key }: { key: string }) => `"${key}" is taken`,
  keyFixed: ({ key }: { key: string }) => `"${key}" never changes`,
  foreignStages: 'belong to a journey by their own "journey"; leave them out here',

  unknown: ({ value, allowed }: { value: string; allowed: string }) =>
    `"${value}" is unknown; allowed: ${allowed}`,
  unknownAmongNone: ({ value }: { value: string }) =>
    `"${value}" is unknown; allowed: (nothing yet)`,
  unknownTarget: ({ value, allowed }: { value: string; allowed: string }) =>
    `"${value}" is unknown; allowed: ${allowed}, null to drop the tags`,
  unmapped: ({ stage, allowed }: { stage: string; allowed: string }) =>
    `mapping.${stage}: is required: ${allowed}, or null to drop its tags`,
  unknownNearest: ({ value, nearest }: { value: string; nearest: string }) =>
    `"${value}" is unknown; did you mean "${nearest}"?`,
  noneAmong: ({ value }: { value: string }) => `"${value}" must stand alone: it means none at all`,
  noEntryNamed: 'must name an entry by documentId, slug or url',
  noAddress: ({ value }: { value: string }) =>
    `"${value}" must be an address such as https://example.org/guides/lower-costs`,
  noSuchEntry: ({ value }: { value: string }) =>
    `"${value}" must name an entry that there is, and that you may see`,
  severalEntries: ({ value, entries }: { value: string; entries: string }) =>
    `"${value}" must name one entry, and names several: ${entries}`,
  namedBefore: ({ row }: { row: string }) => `must be named once, and is in ${row} as well`,
  noTarget: ({ value }: { value: string }) =>
    `"${value}" must be a number, two such as 2–4, or n/a and why`,
  notWantedWhy: 'n/a must be followed by why nothing is wanted there',
  noSegmentNamed: 'must be named; general is content that speaks to everyone',
  noToken: 'must be the token of a dry run of the same rows',
  tooMuchToUndo: 'must change less, to be undone in one request: split the file',
  otherOrder: ({ wanted, got }: { wanted: string; got: string }) =>
    `must name each of these once: ${wanted || '(nothing yet)'} (got ${got})`,
  stageIntoItself: "a stage can't take over its own tags",
  segmentIntoItself: "a segment can't take over its own tags",
  aboveLimit: ({ max, value }: { max: number; value: number }) =>
    `must be at most ${max} (got ${value})`,
  hiddenFilter: ({ needed }: { needed: string }) => `filtering and sorting by it needs ${needed}`,
  neverPublished: ({ type }: { type: string }) =>
    `must be false: ${type} has no draft & publish, so its entries are never published`,
  stageRequired: ({ entries, more, type }: { entries: string; more: number; type: string }) =>
    `${entries}${more > 0 ? `, ${more} more` : ''} can't be published without a stage: ${type} requires one. Choose a stage under Journey, and publish again`,

  noJourney: 'There is no journey yet: apply a model in Settings → Journey',
  journeyGone: ({ id }: { id: string }) => `There is no journey with the id "${id}"`,
  ruleGone: ({ id }: { id: string }) => `There is no rule with the id "${id}"`,
  entryGone: ({ type, id }: { type: string; id: string }) => `There is no ${type} "${id}"`,
  unpublished: ({ type, id, locale }: { type: string; id: string; locale: string }) =>
    `documentId: no published ${type} "${id}"${locale && ` in locale ${locale}`}`,
  notPublished: ({ type, id, locale }: { type: string; id: string; locale: string }) =>
    `${type} "${id}" is not published${locale && ` in locale ${locale}`}: only what is published can be reviewed`,
  mayNotRead: ({ type }: { type: string }) => `You may not read ${type}`,
  mayNotSee: ({ type, needed }: { type: string; needed: string }) =>
    `Seeing ${type} needs ${needed}`,
  mayNotUpdate: ({ type, id }: { type: string; id: string }) =>
    `You may not update ${type} "${id}"`,
  mayNotTag: ({ needed }: { needed: string }) =>
    `Writing journey tags needs the permission ${needed}`,

  importOutdated:
    'What the file would change is not what the dry run showed any more: nothing was written. Look at it again',
  planChangedSince: ({ place }: { place: string }) =>
    `The plan of ${place} has been changed since: it stays as it is`,

  carried: ({ name, entries, call }: { name: string; entries: number; call: string }) =>
    `"${name}" can't be deleted: ${carry(entries)} it. ${call} deletes it and says where its tags go.`,
  carriedInJourney: ({ name, entries, stage }: { name: string; entries: number; stage: string }) =>
    `"${name}" can't be deleted: ${carry(entries)} its stage "${stage}". Delete that stage first and say where its tags go.`,
  unreadableTags: ({ tables }: { tables: string }) =>
    `Nothing was deleted: the tags in ${tables} can't be read. No content type uses the table at the moment; give its type the fields again, or drop the table.`,
  underWay: ({ name }: { name: string }) =>
    `"${name}" is still under way elsewhere: try again later`,
  takenOver: ({ name }: { name: string }) => `"${name}" was taken over by another process`,
  longTransaction:
    'Entries are being written in a transaction that takes long: nothing was changed, try again later',
};

type Sentences = typeof REFUSALS;
export type RefusalKey = keyof Sentences;

type ValuesOf<Key extends RefusalKey> = Sentences[Key] extends (values: infer Values) => string
  ? [values: Values]
  : [];

/** A refusal, with what is filled into its sentence. */
export interface Refusal {
  readonly key: RefusalKey;
  readonly values: Readonly<Record<string, Value>>;
}

/** That refusal, with all that its sentence needs. */
export const because = <Key extends RefusalKey>(key: Key, ...[values]: ValuesOf<Key>): Refusal => ({
  key,
  values: { ...(values as Refusal['values']) },
});

/** A refusal in English. */
export function sentence({ key, values }: Refusal): string {
  const said = REFUSALS[key] as string | ((values: Refusal['values']) => string);
  return typeof said === 'string' ? said : said(values);
}

/** The refusal whose sentence that is, with nothing to fill in. */
export function refusalSaying(text: string | undefined): Refusal | undefined {
  const found = Object.entries(REFUSALS).find(([, said]) => said === text);
  return found && { key: found[0] as RefusalKey, values: {} };
}

const carry = (entries: number): string =>
  entries === 1 ? '1 entry carries' : `${entries} entries carry`;
