import type { z } from 'zod';
import type {
  ContentQuery,
  CoverageQuery,
  GapsQuery,
  NextQuery,
  StagesQuery,
} from '../../../client/src/types';
import { contentQuery, nextQuery } from '../../../server/src/contracts/content';
import { matrixQuery, reportQuery } from '../../../server/src/contracts/report';
import { stagesQuery } from '../../../server/src/contracts/vocabulary';

/** Names all parameters of a query; neither more nor fewer compile. */
const named = <Query extends object>(names: Record<keyof Required<Query>, true>): string[] =>
  Object.keys(names).sort();
const known = (schema: z.ZodObject): string[] => Object.keys(schema.shape).sort();

const SHOWN = { fields: true, populate: true } as const;
const REPORT = {
  journey: true,
  stage: true,
  segment: true,
  contentType: true,
  locale: true,
} as const;

it.each([
  [
    'content',
    contentQuery,
    named<ContentQuery>({ ...REPORT, ...SHOWN, sort: true, page: true, pageSize: true }),
  ],
  [
    'next',
    nextQuery,
    named<NextQuery>({ ...REPORT, ...SHOWN, documentId: true, exclude: true, limit: true }),
  ],
  ['stages', stagesQuery, named<StagesQuery>({ journey: true })],
  ['gaps', reportQuery, named<GapsQuery>(REPORT)],
  ['coverage', matrixQuery, named<CoverageQuery>({ ...REPORT, columns: true })],
])("the client's type of the %s query has what the API takes", (_, schema, names) => {
  expect(names).toEqual(known(schema));
});
