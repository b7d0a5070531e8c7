import type { Tags } from '../../../server/src/contracts/tags';
import type { JourneyItem, SegmentItem } from '../../../server/src/contracts/vocabulary';

/** What a new entry is to be tagged with, by keys; left out for none. */
export interface StartTags {
  readonly journey?: string;
  readonly stage?: string;
  readonly segment?: string;
}

export interface NewEntry extends StartTags {
  readonly contentType: string;
  readonly kind: 'collectionType' | 'singleType';
  readonly locale?: string;
}

/** Where the address has them; the Content Manager keeps what plugins have there. */
const NAME = 'journeyTags';

/**
 * The address of the Content Manager's page for a new entry; of a single type's entry, whether it is
 * there already or not.
 */
export function newEntryAddress({
  contentType,
  kind,
  locale,
  journey,
  stage,
  segment,
}: NewEntry): string {
  const search = new URLSearchParams();
  if (locale !== undefined) search.set('plugins[i18n][locale]', locale);
  // Keys are plain: no comma is in any of them.
  search.set(`plugins[journey][${NAME}]`, [journey, stage, segment].join());
  return kind === 'singleType'
    ? `/content-manager/single-types/${contentType}?${search}`
    : `/content-manager/collection-types/${contentType}/create?${search}`;
}

/** What the query of an address says of them, as Strapi reads it. */
export interface NewEntryQuery {
  readonly plugins?: { readonly journey?: { readonly [NAME]?: string } };
}

interface Known {
  readonly journeys: readonly JourneyItem[];
  readonly segments: readonly SegmentItem[];
}

/**
 * The tags that an address asks for, as documentIds; what is unknown by now is left out, and what the
 * entry carries already.
 */
export function startTagsOf(
  { plugins }: NewEntryQuery,
  { journeys, segments }: Known,
  carried: Pick<Tags, 'stages' | 'segments'> = { stages: [], segments: [] }
): { stages: string[]; segments: string[] } {
  const [journey, stage, segment] = String(plugins?.journey?.[NAME] ?? '').split(',');
  const stages = journeys.find(({ key }) => key === journey)?.stages ?? [];
  const without = (ids: readonly string[], own: readonly { documentId: string }[]): string[] =>
    ids.filter((id) => !own.some(({ documentId }) => documentId === id));
  return {
    stages: without(idsOf(stages, stage), carried.stages),
    segments: without(idsOf(segments, segment), carried.segments),
  };
}

const idsOf = (
  known: readonly { documentId: string; key: string }[],
  asked: string | undefined
): string[] => known.filter(({ key }) => key === asked).map(({ documentId }) => documentId);
