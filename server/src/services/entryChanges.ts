import type { Core } from '@strapi/strapi';
import type { AffectedEntry, EffectsRequest } from '../contracts/effects';
import { forbidden, notFound, unknownValue } from '../contracts/refused';
import { addUp, takeAway, tallyDocument } from '../domain/documentTallies';
import { changeVersions, EVERY_LOCALE, isMeant } from '../domain/entryChange';
import type { EntryChange, TagEdits, TaggedVersion } from '../domain/entryChange';
import { because } from '../domain/refusals';
import { shorten } from '../domain/shorten';
import { NO_EDIT } from '../domain/tagEdit';
import type { TagEdit } from '../domain/tagEdit';
import type { Tally } from '../domain/tally';
import type { EffectsOptions } from './effects';
import type { TaggedType } from './fields';
import type { Scope } from './scope';
import { service } from './service';
import { byKeys } from './standings';
import type { Standing } from './standings';

/** What an action changes in the counts of the cells. */
export const entryChanges = ({ strapi }: { strapi: Core.Strapi }) => {
  const typeOf = (uid: string, { canRead = () => true }: EffectsOptions): TaggedType => {
    const all = service(strapi, 'fields').list();
    const type = all.find((one) => one.uid === uid);
    if (!type) throw unknownValue('contentType', uid, all.map((one) => one.uid).filter(canRead));
    if (!canRead(uid)) throw forbidden(because('mayNotRead', { type: uid }));
    return type;
  };

  /** The versions that entries of one type have, by documentId; null where the caller may change none. */
  const versionsOf = async (
    { uid }: TaggedType,
    entries: readonly AffectedEntry[],
    { action }: EffectsRequest,
    { whereFor, mayTag }: EffectsOptions
  ): Promise<Map<string, Standing[]> | null> => {
    const ids = entries.flatMap(({ documentId }) => documentId ?? []);
    const where =
      action === 'retag' && mayTag ? await mayTag(uid) : ((await whereFor?.(uid)) ?? {});
    return where && service(strapi, 'standings').of(uid, ids, where);
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
      stages: isOfScope ? editByKeys(edit.stages, scope.journey.stages) : NO_EDIT,
      segments: editByKeys(edit.segments, scope.allSegments),
    };
  };

  return {
    /**
     * In the order of the scopes, each of a journey: what the entries count after, less what they count
     * before. One number for each cell.
     * @throws as `effects.of`
     */
    async of(
      request: EffectsRequest,
      scopes: readonly Scope[],
      options: EffectsOptions
    ): Promise<Tally[][]> {
      const changes = await Promise.all(scopes.map((scope) => changeOf(request, scope)));
      const found = scopes.map((): Tally[] => []);
      for (const uid of new Set(request.entries.map(({ contentType }) => contentType))) {
        const type = typeOf(uid, options);
        const entries = request.entries.filter(({ contentType }) => contentType === uid);
        const versions = await versionsOf(type, entries, request, options);
        scopes.forEach((scope, at) => {
          const change = changes[at];
          if (!change || !versions) return;
          const tallies = changesIn(type, entries, versions, change, scope);
          // What isn't counted may be asked for all the same.
          if (scope.contentTypes.some((one) => one.uid === uid)) found[at]?.push(...tallies);
        });
      }
      return found.map(addUp);
    },
  };
};

/** A version by the keys of a scope, and whether the caller may read it. */
type Known = TaggedVersion & Pick<Standing, 'readable'>;

type WithoutLocale = EntryChange extends infer Change
  ? Change extends EntryChange
    ? Omit<Change, 'locale'>
    : never
  : never;

/** What entries of one type count before, as less than nothing, and after. */
function changesIn(
  type: TaggedType,
  entries: readonly AffectedEntry[],
  versions: ReadonlyMap<string, readonly Standing[]>,
  change: WithoutLocale,
  scope: Scope
): Tally[] {
  const before = (documentId: string): Known[] =>
    (versions.get(documentId) ?? []).map((version) => ({
      ...byKeys(version, scope),
      readable: version.readable,
    }));
  const after = new Map<string, readonly Known[]>();
  for (const { documentId = '', locale } of entries) {
    const own: EntryChange = { ...change, locale: localeOf(locale, type, scope) };
    if (documentId && change.action !== 'retag') {
      assertReadable(versions.get(documentId), own, type, documentId);
    }
    after.set(documentId, changed(after.get(documentId) ?? before(documentId), own, type));
  }
  return [...after].flatMap(([documentId, own]) => [
    ...takeAway(tallyDocument(type.uid, before(documentId))),
    ...tallyDocument(type.uid, own),
  ]);
}

const editByKeys = (
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
  if (!isThere) throw notFound(because('entryGone', { type: uid, id: shorten(documentId) }));
}

/** Nothing is said of what the caller may not read: it stays as it is. */
function changed(
  versions: readonly Known[],
  change: EntryChange,
  { draftAndPublish }: TaggedType
): Known[] {
  if (change.action === 'unpublish' && !draftAndPublish) return [...versions];
  const hidden = versions.filter(({ readable }) => !readable);
  const shown = versions.filter(({ readable }) => readable);
  return [
    ...hidden,
    ...changeVersions(shown, change).map((version) => ({ ...version, readable: true })),
  ];
}
