import type { JourneyItem, SegmentItem } from '../../../server/src/contracts/vocabulary';

/** What a new entry is to be tagged with, by keys; left out for none. */
export interface StartTags {
  readonly journey?: string;
  readonly stage?: string;
  readonly segment?: string;
}

export interface NewEntry extends StartTags {
  readonly contentType: string;
  readonly locale?: string;
}

/** Where the address has them; the Content Manager keeps what plugins have there. */
const NAME = 'journeyTags';

/** The address of the Content Manager's page for a new entry. */
export function newEntryAddress({
  contentType,
  locale,
  journey,
  stage,
  segment,
}: NewEntry): string {
  const search = new URLSearchParams();
  if (locale !== undefined) search.set('plugins[i18n][locale]', locale);
  // Keys are plain: no comma is in any of them.
  search.set(`plugins[journey][${NAME}]`, [journey, stage, segment].join());
  return `/content-manager/collection-types/${contentType}/create?${search}`;
}

/** What the query of an address says of them, as Strapi reads it. */
export interface NewEntryQuery {
  readonly plugins?: { readonly journey?: { readonly [NAME]?: string } };
}

interface Known {
  readonly journeys: readonly JourneyItem[];
  readonly segments: readonly SegmentItem[];
}

/** The tags that an address asks for, as documentIds; what is unknown by now is left out. */
export function startTagsOf(
  { plugins }: NewEntryQuery,
  { journeys, segments }: Known
): { stages: string[]; segments: string[] } {
  const [journey, stage, segment] = String(plugins?.journey?.[NAME] ?? '').split(',');
  const stages = journeys.find(({ key }) => key === journey)?.stages ?? [];
  return { stages: idsOf(stages, stage), segments: idsOf(segments, segment) };
}

const idsOf = (
  known: readonly { documentId: string; key: string }[],
  asked: string | undefined
): string[] => known.filter(({ key }) => key === asked).map(({ documentId }) => documentId);
