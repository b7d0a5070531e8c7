import type { ChangeAction } from './change';
import type { GapNews, ToldGap } from './gapNews';

/** What Strapi's event hub is told, and webhooks with it. */
export const EVENTS = ['journey.tags.update', 'journey.gap.opened', 'journey.gap.closed'] as const;
export type EventName = (typeof EVENTS)[number];

/** By its key, and its journey's: another journey may have a stage of the same key. */
export interface StageKey {
  readonly journey: string;
  readonly key: string;
}

/** One entry's tags before and after. */
export interface RetaggedEntry {
  /** Uid. */
  readonly contentType: string;
  readonly documentId: string;
  /** Null where the content type isn't localised. */
  readonly locale: string | null;
  readonly action: ChangeAction;
  readonly stages: { readonly before: readonly StageKey[]; readonly after: readonly StageKey[] };
  /** Keys. */
  readonly segments: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** `journey.tags.update` */
export interface TagsEvent {
  /** ISO 8601. */
  readonly at: string;
  /** Of one transaction; of very many entries a part. */
  readonly entries: readonly RetaggedEntry[];
}

/** `journey.gap.opened` and `journey.gap.closed` */
export interface GapEvent {
  /** ISO 8601, when it was seen. */
  readonly at: string;
  /** Key. */
  readonly journey: string;
  readonly gap: ToldGap;
}

export interface EventPayloads {
  readonly 'journey.tags.update': TagsEvent;
  readonly 'journey.gap.opened': GapEvent;
  readonly 'journey.gap.closed': GapEvent;
}

type GapEventName = 'journey.gap.opened' | 'journey.gap.closed';

/** One event for each gap that closed or opened. */
export const gapEvents = (
  { opened, closed }: GapNews,
  at: string
): (readonly [GapEventName, GapEvent])[] => [
  ...closed.map((one) => ['journey.gap.closed', { at, ...one }] as const),
  ...opened.map((one) => ['journey.gap.opened', { at, ...one }] as const),
];
