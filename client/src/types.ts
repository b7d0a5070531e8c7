import type { ContentItem, NextAnswer } from '../../server/src/contracts/content';
import type { Gap, Matrix, Paged } from '../../server/src/contracts/report';
import type { JourneyItem, SegmentItem, StageItem } from '../../server/src/contracts/vocabulary';

export type { ContentItem, NextAnswer } from '../../server/src/contracts/content';
export type {
  Axis,
  Gap,
  GapKind,
  Matrix,
  MatrixCell,
  Verdict,
} from '../../server/src/contracts/report';
export type {
  EventName,
  EventPayloads,
  GapEvent,
  RetaggedEntry,
  TagsEvent,
} from '../../server/src/domain/events';
export type { JourneyItem, SegmentItem, StageItem } from '../../server/src/contracts/vocabulary';

/** A key, or several: any of them. */
export type Keys = string | readonly string[];

/** What of each entry is shown, as in Strapi's own lists. */
export interface ShownQuery {
  fields?: Keys;
  populate?: Keys | Readonly<Record<string, unknown>>;
}

/** `GET /api/journey/stages` */
export interface StagesQuery {
  journey?: string;
}

/** `GET /api/journey/content`; everything may be left out. */
export interface ContentQuery extends ShownQuery {
  journey?: string;
  stage?: Keys;
  /** `general` stands for content without a segment, and comes after the others'. */
  segment?: Keys;
  /** `*` for all. */
  locale?: Keys;
  contentType?: Keys;
  sort?: 'publishedAt:desc' | 'publishedAt:asc';
  page?: number;
  pageSize?: number;
}

/** `GET /api/journey/next`: from an entry (`contentType` and `documentId`) or from a `stage`. */
export interface NextQuery extends ShownQuery {
  contentType?: string;
  documentId?: string;
  stage?: string;
  journey?: string;
  segment?: Keys;
  locale?: string;
  /** documentIds that the visitor knows. */
  exclude?: Keys;
  limit?: number;
}

/** `GET /api/journey/gaps` */
export interface GapsQuery {
  journey?: string;
  stage?: Keys;
  segment?: Keys;
  contentType?: Keys;
  locale?: Keys;
}

/** `GET /api/journey/coverage` */
export interface CoverageQuery extends GapsQuery {
  columns?: 'contentType' | 'segment' | 'locale';
}

export interface JourneysAnswer {
  data: (JourneyItem & { isDefault: boolean })[];
}
export interface StagesAnswer {
  /** In journey order. */
  data: StageItem[];
}
export interface SegmentsAnswer {
  data: SegmentItem[];
}
export type ContentAnswer<Entry = Record<string, unknown>> = Paged<ContentItem<Entry>>;
export interface NextStepAnswer<Entry = Record<string, unknown>> extends Omit<NextAnswer, 'data'> {
  data: ContentItem<Entry>[];
}
export interface CoverageAnswer {
  data: Matrix;
}
export interface GapsAnswer {
  /** Worst first. */
  data: Gap[];
}
