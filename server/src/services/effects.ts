import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { effectsInput } from '../contracts/effects';
import type { AffectedEntry, EffectsInput, EffectsRequest } from '../contracts/effects';
import { parse, unknownValue } from '../contracts/parse';
import { effectsOf } from '../domain/effects';
import type { Effects } from '../domain/effects';
import { changeVersions, EVERY_LOCALE, isMeant } from '../domain/entryChange';
import type { EntryChange, TagEdits } from '../domain/entryChange';
import { takeAway, tallyDocument } from '../domain/documentTallies';
import { shorten } from '../domain/shorten';
import { NO_EDIT } from '../domain/tagEdit';
import type { TagEdit } from '../domain/tagEdit';
import type { Tally } from '../domain/tally';
import type { ReportOptions } from './coverage';
import type { TaggedType } from './fields';
import type { Scope } from './scope';
import { service } from './service';
import type { Standing } from './standings';

export interface EffectsOptions extends ReportOptions {
  /** Restricts which entries of a content type the caller may read, for Strapi's query engine. */
  readonly whereFor?: (uid: string) => Promise<object>;
  /** Which entries of a content type the caller may tag, for the same; null for none at all. */
  readonly mayTag?: (uid: string) => Promise<object | null>;
}

/** What publishing, unpublishing, deleting or retagging entries would do to the gaps of the default journey. */
export const effects = ({ strapi }: { strapi: Core.Strapi }) => {
  const typeOf = (uid: string, { canRead = () => true }: EffectsOptions): TaggedType => {
    const all = service(strapi, 'fields').list();
    const type = all.find((one) => one.uid === uid);
    if (!type) throw unknownValue('contentType', uid, all.map((one) => one.uid).filter(canRead));
    if (!canRead(uid)) throw new errors.ForbiddenError(`You may not read ${uid}`);
    return type;
  };

  /** What an entry counts before, as less than nothing, and after: for all entries of one type. */
  const changesIn = async (
    type: TaggedType,
    entries: readonly AffectedEntry[],
    change: WithoutLocale,
    { options, scope }: { options: EffectsOptions; scope: Scope }
  ): Promise<Tally[]> => {
    const ids = entries.flatMap(({ documentId }) => documentId ?? []);
    const where = await whereOf(type.uid, change, options);
    // Who may tag none of them changes nothing.
    if (where === null) return [];
    const before = await service(strapi, 'standings').of(type.uid, ids, where, scope);
    const after = new Map<string, readonly Standing[]>();
    for (const { documentId = '', locale } of entries) {
      const versions = after.get(documentId) ?? before.get(documentId) ?? [];
      const own: EntryChange = { ...change, locale: localeOf(locale, type, scope) };
      if (documentId && change.action !== 'retag') {
        assertReadable(before.get(documentId), own, type, documentId);
      }
      after.set(documentId, changed(versions, own, type));
    }
    return [...after].flatMap(([documentId, versions]) => [
      ...takeAway(tallyDocument(type.uid, before.get(documentId) ?? [])),
      ...tallyDocument(type.uid, versions),
    ]);
  };

  /** What was asked for, with every key looked up. */
  const changeOf = async (
    { action, tags, edit }: EffectsRequest,
    scope: Scope
  ): Promise<WithoutLocale> => {
    if (action === 'retag') return { action, edits: await editsOf(edit, scope) };
    if (action !== 'publish') return { action };
    const published = tags ?? { stages: [], segments: [] };
    return { action, tags: await service(strapi, 'standings').tagsByKey(published, scope) };
  };

  /** By keys; nothing is done to the stages of another journey than the scope's. */
  const editsOf = async (edit: EffectsRequest['edit'] = {}, scope: Scope): Promise<TagEdits> => {
    const meant = edit.stages ? { journey: edit.journey } : null;
    const keys = await service(strapi, 'tagEdits').keys(meant);
    // Refuses what nobody knows.
    service(strapi, 'tagEdits').edits({ ...edit, versions: 'both' }, keys);
    const isOfScope = (edit.journey ?? scope.journey.key) === scope.journey.key;
    return {
      stages: isOfScope ? byKeys(edit.stages, scope.journey.stages) : NO_EDIT,
      segments: byKeys(edit.segments, scope.allSegments),
    };
  };

  return {
    /**
     * @throws ValidationError naming what is unknown and what is allowed; ForbiddenError, NotFoundError
     * for what the caller may not read
     */
    async of(input: EffectsInput, options: EffectsOptions = {}): Promise<Effects> {
      const request = parse(effectsInput, input);
      const { entries } = request;
      const state = await service(strapi, 'marks').now();
      const scope = await service(strapi, 'scope').of({}, options, state);
      const change = await changeOf(request, scope);
      const counted = new Set(scope.contentTypes.map(({ uid }) => uid));
      const changes: Tally[] = [];
      for (const uid of new Set(entries.map(({ contentType }) => contentType))) {
        const own = entries.filter(({ contentType }) => contentType === uid);
        const found = await changesIn(typeOf(uid, options), own, change, { options, scope });
        if (counted.has(uid)) changes.push(...found);
      }
      const cells = await service(strapi, 'coverage').cells(scope, state);
      // A site with one locale has nothing more to say of it.
      const locales = cells.locales.length > 1 ? cells.locales : [];
      return effectsOf({ ...cells, locales }, changes);
    },
  };
};

type WithoutLocale = EntryChange extends infer Change
  ? Change extends EntryChange
    ? Omit<Change, 'locale'>
    : never
  : never;

/** What the caller may do that to, for Strapi's query engine; null for nothing. */
const whereOf = async (
  uid: string,
  { action }: WithoutLocale,
  { whereFor, mayTag }: EffectsOptions
): Promise<object | null> =>
  action === 'retag' && mayTag ? mayTag(uid) : ((await whereFor?.(uid)) ?? {});

const byKeys = (
  edit: NonNullable<EffectsRequest['edit']>['stages'],
  known: readonly { readonly key: string }[]
): TagEdit<string> => ({
  ...NO_EDIT,
  ...edit,
  within: new Set(known.map(({ key }) => key)),
});

/** Null for a type without locales. */
function localeOf(
  asked: AffectedEntry['locale'],
  { localized }: TaggedType,
  { locales }: Scope
): string | null {
  if (!localized) return null;
  if (!asked) return locales.find(({ isDefault }) => isDefault)?.code ?? null;
  const known = locales.map(({ code }) => code);
  if (asked !== EVERY_LOCALE && !known.includes(asked)) {
    throw unknownValue('locale', asked, [...known, EVERY_LOCALE]);
  }
  return asked;
}

/** Who publishes a version may be about to make it; whatever else needs one that can be read. */
function assertReadable(
  versions: readonly Standing[] = [],
  { action, locale }: EntryChange,
  { uid }: TaggedType,
  documentId: string
): void {
  const isThere = versions.some(
    (one) => one.readable && (action === 'publish' || isMeant(one.locale, locale))
  );
  if (!isThere) throw new errors.NotFoundError(`There is no ${uid} "${shorten(documentId)}"`);
}

/** Nothing is said of what the caller may not read: it stays as it is. */
function changed(
  versions: readonly Standing[],
  change: EntryChange,
  { draftAndPublish }: TaggedType
): Standing[] {
  if (change.action === 'unpublish' && !draftAndPublish) return [...versions];
  const hidden = versions.filter(({ readable }) => !readable);
  const shown = versions.filter(({ readable }) => readable);
  return [
    ...hidden,
    ...changeVersions(shown, change).map((version) => ({ ...version, readable: true })),
  ];
}
