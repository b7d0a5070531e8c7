import { editTags } from './tagEdit';
import type { TagEdit } from './tagEdit';

/** One version of a document, with its tags as keys: of the journey's stages alone. */
export interface TaggedVersion {
  /** Null where the content type is not localised. */
  readonly locale: string | null;
  /** Also true for types without draft & publish. */
  readonly published: boolean;
  readonly stages: readonly string[];
  readonly segments: readonly string[];
}

/** What happens to a document in one locale; in all where that is `*`. */
export type EntryChange = { readonly locale: string | null } &
  /** `publishDrafts`: with the tags that the drafts carry. */
  (| { readonly action: 'unpublish' | 'delete' | 'publishDrafts' }
    | { readonly action: 'publish'; readonly tags: Pick<TaggedVersion, 'stages' | 'segments'> }
    | { readonly action: 'retag'; readonly edits: TagEdits }
  );

/** What is done to the tags of all versions, by keys. */
export interface TagEdits {
  readonly stages: TagEdit<string>;
  readonly segments: TagEdit<string>;
}

export const EVERY_LOCALE = '*';

export const isMeant = (locale: string | null, asked: string | null): boolean =>
  asked === EVERY_LOCALE || locale === asked;

/** The versions of a document after the change. */
export function changeVersions(
  versions: readonly TaggedVersion[],
  change: EntryChange
): TaggedVersion[] {
  const isOther = (version: TaggedVersion): boolean => !isMeant(version.locale, change.locale);
  if (change.action === 'publish') {
    return [
      ...versions.filter(isOther),
      { locale: change.locale, published: true, ...change.tags },
    ];
  }
  if (change.action === 'publishDrafts') {
    const drafts = versions.filter((version) => !isOther(version) && isDraft(version));
    if (drafts.length === 0) return [...versions];
    return [...versions.filter(isOther), ...drafts.map((draft) => ({ ...draft, published: true }))];
  }
  if (change.action === 'retag') {
    return versions.map((version) =>
      isOther(version) ? version : retagged(version, change.edits)
    );
  }
  const stays = change.action === 'delete' ? () => false : isDraft;
  return versions.filter((version) => isOther(version) || stays(version));
}

const retagged = (version: TaggedVersion, edits: TagEdits): TaggedVersion => ({
  ...version,
  stages: [...editTags(new Set(version.stages), edits.stages)],
  segments: [...editTags(new Set(version.segments), edits.segments)],
});

const isDraft = ({ published }: TaggedVersion): boolean => !published;
