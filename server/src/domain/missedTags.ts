import { isTagged } from './placement';
import type { Placement, Placements, TagIds } from './placement';

/** Tags that a version ought to carry. */
export interface MissedTags extends TagIds {
  /** Id of the version's row. */
  readonly id: number;
}

interface Versions {
  readonly draft?: Placement;
  readonly published?: Placement;
}

/**
 * The tags that versions lost, or never got, because they were made while the plugin was off:
 * publishing copies a draft and discarding a published version, but then without their tags.
 * @param remembered where the versions of these documents stood when the plugin was last on
 * @param standing the same documents' versions as they are now
 */
export function missedTags(remembered: Placements, standing: Placements): MissedTags[] {
  const before = byEntry(remembered);
  const isNew = (version?: Placement): version is Placement =>
    version !== undefined && !remembered.has(version.id);

  return [...byEntry(standing)].flatMap(([entry, now]) => {
    const known = before.get(entry);
    if (!known) return [];
    // Publishing copies the draft, discarding the published version. Of two versions that are both
    // new nobody can tell which was made of which: the draft's tags were the editor's last word.
    const copied = pick(known.draft, known.published);
    const toPublished = isNew(now.draft) ? copied : (known.draft ?? known.published);
    const toDraft = isNew(now.published)
      ? copied
      : (now.published ?? pick(known.published, known.draft));
    return [
      ...give(isNew(now.published) ? now.published : undefined, toPublished),
      ...give(isNew(now.draft) ? now.draft : undefined, toDraft),
    ];
  });
}

/** The first of them with tags. */
const pick = (...versions: (Placement | undefined)[]): Placement | undefined =>
  versions.find((version) => version !== undefined && isTagged(version));

const give = (version: Placement | undefined, tags: Placement | undefined): MissedTags[] =>
  version && tags && isTagged(tags) && !isTagged(version)
    ? [{ id: version.id, stages: tags.stages, segments: tags.segments }]
    : [];

/** Versions by document and locale. */
function byEntry(placements: Placements): Map<string, Versions> {
  const entries = new Map<string, Versions>();
  for (const version of placements.values()) {
    const entry = JSON.stringify([version.documentId, version.locale]);
    const status = version.published ? 'published' : 'draft';
    entries.set(entry, { ...entries.get(entry), [status]: version });
  }
  return entries;
}
