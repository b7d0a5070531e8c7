import { z } from '@strapi/utils';
import { describedReports } from '../contracts/described';
import { AXES } from '../domain/matrix';

const keys = z.union([z.string(), z.array(z.string())]).optional();

/** What a report looks at. Keys, or lists of keys; everything may be left out. */
const report = {
  journey: z.string().optional().describe("A journey's key; the default journey where left out"),
  stage: keys.describe('Keys of stages'),
  segment: keys.describe('Keys of segments; "general" is content without a segment'),
  contentType: keys.describe('Uids, such as api::article.article'),
  locale: keys.describe('Codes of locales'),
};

export const gapsInput = z.strictObject(report);
export const coverageInput = z.strictObject({ ...report, columns: z.enum(AXES).optional() });
export const contentInput = z.strictObject({
  ...report,
  stage: keys.describe('Keys of stages; "none" for entries without a stage'),
  status: z.enum(['published', 'draft', 'stale']).optional(),
  page: z.number().int().min(1).optional(),
  pageSize: z.number().int().min(1).max(100).optional(),
});

const { gap, matrix } = describedReports;

export const gapsOutput = z.object({ gaps: z.array(gap) });
export const coverageOutput = matrix;

export const contentOutput = z.object({
  entries: z.array(
    z.looseObject({
      contentType: z.string(),
      documentId: z.string(),
      locale: z.string().nullable(),
      title: z.string().nullable(),
      status: z.string(),
      since: z.string(),
    })
  ),
  pagination: z.looseObject({ total: z.number() }),
});
