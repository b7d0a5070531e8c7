import { z } from '@strapi/utils';
import type { CellGapKind } from '../domain/checks';
import { AXES } from '../domain/matrix';
import { CONTENT_SORTS } from './content';

/**
 * The content API's parameters and answers in Strapi's own zod, for whoever describes them: OpenAPI and
 * the tools of agents. What comes in is checked by the other contracts.
 */

const text = (description: string, example?: string) =>
  z
    .string()
    .describe(description)
    .meta(example === undefined ? {} : { examples: [example] });

const UID = 'api::article.article';
const DOCUMENT_ID = 'kqqz5ztucvgpcnj7i2xbqzlr';
const TIME = '2026-10-02T08:00:00.000Z';

const journey = text('Key of a journey; the default journey where left out', 'default').optional();
const stages = text(
  'Keys of stages, with commas: any of them',
  'consideration,decision'
).optional();
const segments = text(
  'Keys of segments, with commas: any of them; "general" is content without a segment',
  'smb,general'
).optional();
const contentTypes = text('Uids of content types, with commas', UID).optional();
const locales = text('Codes of locales, with commas', 'en').optional();
const wholeNumber = (description: string, example: number) =>
  z
    .number()
    .int()
    .min(1)
    .describe(description)
    .meta({ examples: [example] });

const shown = {
  fields: text('Fields of the entries, with commas, as in Strapi’s lists', 'title,slug').optional(),
  populate: text(
    'Relations, media and components of the entries, with commas, or as Strapi’s nested populate',
    'cover'
  ).optional(),
};

const reportQuery = {
  journey,
  stage: stages,
  segment: segments,
  contentType: contentTypes,
  locale: locales,
};

/** Parameters by route. */
export const describedQueries = {
  stages: { journey },
  content: {
    ...reportQuery,
    locale: text(
      'Codes of locales, with commas, or *; the default one where left out',
      'en'
    ).optional(),
    ...shown,
    sort: z.enum(CONTENT_SORTS).optional().describe('By when entries were published'),
    page: wholeNumber('From 1', 1).optional(),
    pageSize: wholeNumber('Strapi’s own limits of lists hold', 25).optional(),
  },
  next: {
    contentType: text('Uid of the entry that was read, with documentId', UID).optional(),
    documentId: text('The entry that was read', DOCUMENT_ID).optional(),
    stage: text(
      'Key of the stage that the visitor is at, in place of an entry',
      'awareness'
    ).optional(),
    journey,
    segment: segments,
    locale: text('Code of a locale; the default one where left out', 'en').optional(),
    exclude: text('documentIds that the visitor knows, with commas', DOCUMENT_ID).optional(),
    limit: wholeNumber('3 where left out', 3).optional(),
    ...shown,
  },
  coverage: { ...reportQuery, columns: z.enum(AXES).optional().describe('What runs across') },
  gaps: reportQuery,
};

const phase = z.enum(['before', 'after']).describe('Before or after the purchase');
const named = z.object({ key: text('Key', 'retention'), name: text('Name', 'Retention') });
const lines = z.array(z.string());
const counts = {
  published: z.number().int(),
  draft: z.number().int(),
  stale: z.number().int().describe('A part of published'),
};
const ratio = z
  .number()
  .min(0)
  .max(1)
  .meta({ examples: [0.73] });
const target = z.object({ min: z.number().int().nullable(), max: z.number().int().nullable() });

const wanted = {
  targetMin: z.number().int().nullable(),
  targetMax: z.number().int().nullable(),
};
const stage = z.object({
  documentId: text('Document id', DOCUMENT_ID),
  ...named.shape,
  description: z.string().nullable(),
  phase,
  position: z.number().int(),
  color: text('Colour', '#7b79ff'),
  goal: z.string().nullable(),
  questions: lines,
  formats: lines,
  channels: lines,
  ...wanted,
  staleAfterDays: z.number().int().nullable(),
});
const described = {
  documentId: text('Document id', DOCUMENT_ID),
  ...named.shape,
  description: z.string().nullable(),
};

const CELL_KINDS = [
  'missing',
  'draft-only',
  'below-target',
  'stale',
  'general-only',
  'above-target',
] as const satisfies readonly CellGapKind[];

const gap = z.object({
  kind: z.enum([...CELL_KINDS, 'untagged']),
  stage: named.nullable(),
  segment: named.nullable(),
  contentType: text('Uid, of untagged entries alone', UID).nullable(),
  contentTypeName: z.string().nullable(),
  locale: text('Where locales were asked for', 'en').nullable(),
  localeName: z.string().nullable(),
  ...counts,
  general: z.number().int().describe('Published general content of the stage'),
  target: target.nullable(),
  between: z.boolean().describe('Whether the stages on both sides are covered'),
  deadEnd: z
    .boolean()
    .describe('Whether the road ends here: the stage before has content, none from here on'),
  message: text('One sentence in English', 'No retention content for segment SMB'),
  why: text('By which rule and numbers, in English'),
});

const tagged = { published: z.number().int(), draft: z.number().int() };
const matrix = z.object({
  journey: named,
  rows: z.array(z.object({ ...named.shape, phase, color: z.string() })),
  columns: z.array(named),
  cells: z.array(
    z.object({
      row: z.string(),
      column: z.string(),
      ...counts,
      verdict: z.enum([...CELL_KINDS, 'covered', 'not-applicable']),
    })
  ),
  rowTotals: z.array(z.object({ row: z.string(), ...counts })),
  columnTotals: z.array(z.object({ column: z.string(), ...tagged })).nullable(),
  tagged: z.object(tagged),
  untagged: z.array(z.object({ column: z.string(), ...tagged })),
  totals: z.object({
    ...tagged,
    tagged: z.number().int(),
    untagged: z.number().int(),
    score: ratio.describe('Share of stage × segment cells that are covered'),
  }),
});

const item = z.object({
  contentType: text('Uid', UID),
  documentId: text('Document id', DOCUMENT_ID),
  locale: text('Null where the type is not localised', 'en').nullable(),
  stages: lines.describe('Keys of its stages in that journey, in order'),
  segments: lines.describe('Keys of its segments; none of general content'),
  publishedAt: text(
    'ISO 8601; null for types without draft & publish, and where it is private',
    TIME
  ).nullable(),
  updatedAt: text('ISO 8601; null where it is private', TIME).nullable(),
  entry: z
    .looseObject({ documentId: z.string() })
    .describe('The document as the caller’s own find shows it')
    .meta({ examples: [{ id: 12, documentId: DOCUMENT_ID, title: 'Getting started' }] }),
});
const pagination = z.object({
  page: z.number().int(),
  pageSize: z.number().int(),
  pageCount: z.number().int(),
  total: z.number().int(),
});

/** Answers by route. */
export const describedAnswers = {
  journeys: z.object({
    data: z.array(
      z.object({
        ...described,
        ...wanted,
        stages: z.array(stage),
        isDefault: z.boolean(),
      })
    ),
  }),
  stages: z.object({ data: z.array(stage).describe('In order') }),
  segments: z.object({ data: z.array(z.object(described)) }),
  content: z.object({ data: z.array(item), meta: z.object({ pagination }) }),
  next: z.object({
    data: z.array(item),
    meta: z.object({
      stage: named.nullable().describe('Where the entries are; null where nothing is ahead'),
      deadEnd: z.boolean().describe('Whether there is no next step'),
      journeyEnd: z.boolean().describe('Whether that is because no stage follows'),
      pagination,
    }),
  }),
  coverage: z.object({ data: matrix }),
  gaps: z.object({ data: z.array(gap).describe('Worst first') }),
};

/** What reports say, for agents. */
export const describedReports = { gap, matrix };
