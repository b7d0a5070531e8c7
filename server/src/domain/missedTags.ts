import { isTagged } from './placement';
import type { Placement, Placements, TagIds } from './placement';

/** Tags that a version ought to carry. */
export interface MissedTags extends TagIds {
  /** Id of the version's row. */
  readonly id: number;
}

interface Versions {
  readonly documentId: string;
  readonly locale: string | null;
  readonly draft?: Placement;
  readonly published?: Placement;
}

/**
 * The tags that versions lost, or never got, because they were made while the plugin was off:
 * publishing copies a draft and discarding a published version, but then without their tags.
 * @param remembered where the versions of these documents stood when the plugin was last on
 * @param standing the same documents' versions as they are now
 * @param defaultLocale the one that entries without a locale get when their type becomes localised, and
 *   that those of a type that no longer is are left of
 */
export function missedTags(
  remembered: Placements,
  standing: Placements,
  defaultLocale: string | null
): MissedTags[] {
  const before = byEntry(remembered);
  const isNew = (version?: Placement): version is Placement =>
    version !== undefined && !remembered.has(version.id);

  return [...byEntry(standing).values()].flatMap((now) => {
    const { documentId, locale } = now;
    const known =
      before.get(entryOf(documentId, locale)) ??
      (locale === null ? before.get(entryOf(documentId, defaultLocale)) : undefined) ??
      (locale === defaultLocale ? before.get(entryOf(documentId, null)) : undefined);
    if (!known) return [];
    const origin = originOf(known, now, isNew);
    return [now.published, now.draft].filter(isNew).flatMap((version) => give(version, origin));
  });
}

/**
 * The version whose tags all new ones of an entry got in the end. Publishing leaves the draft as it is,
 * and discarding the published version: where one of the two is old, the other was made of it. Where
 * both are new, the one with the lower id was made first, of the old other one, and then the second of
 * it. Where the draft alone is left, and new, it was discarded before the published version went.
 *
 * That is the shortest way there. Longer ones (publish and discard, then unpublish; discard, publish
 * and discard) end with the same rows, so nobody can tell: they are taken for the shortest.
 */
function originOf(
  known: Versions,
  { draft, published }: Versions,
  isNew: (version?: Placement) => version is Placement
): Placement | undefined {
  const isDiscarded = isNew(draft) && !(isNew(published) && published.id < draft.id);
  if (!isDiscarded) return known.draft ?? known.published;
  if (published && !isNew(published)) return published;
  return known.published ?? known.draft;
}

const give = (version: Placement, tags: Placement | undefined): MissedTags[] =>
  tags && isTagged(tags) && !isTagged(version)
    ? [{ id: version.id, stages: tags.stages, segments: tags.segments }]
    : [];

const entryOf = (documentId: string, locale: string | null): string =>
  JSON.stringify([documentId, locale]);

/** Versions by document and locale. */
function byEntry(placements: Placements): Map<string, Versions> {
  const entries = new Map<string, Versions>();
  for (const version of placements.values()) {
    const { documentId, locale } = version;
    const entry = entryOf(documentId, locale);
    const status = version.published ? 'published' : 'draft';
    entries.set(entry, { ...entries.get(entry), documentId, locale, [status]: version });
  }
  return entries;
}
