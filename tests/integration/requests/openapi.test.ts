import { generate } from '@strapi/openapi';
import Ajv from 'ajv/dist/2020';
import request from 'supertest';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { addEntry, addJourney, addLocales, addSegments, reset } from '../helpers';
import { addToken } from '../tokens';
import { contentQuery, nextQuery } from '../../../server/src/contracts/content';
import { matrixQuery, reportQuery } from '../../../server/src/contracts/report';
import { stagesQuery } from '../../../server/src/contracts/vocabulary';

interface Operation {
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[];
  responses: Record<string, { content?: { 'application/json': { schema: object } } }>;
}
interface Schema {
  description?: string;
  examples?: unknown[];
  enum?: unknown[];
}

let app: TestApp;
let token: string;
let paths: Record<string, { get?: Operation }>;
let components: object;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  await reset(app);
  token = await addToken(app, 'full', 'full-access');
  const { document } = generate(app.strapi, { type: 'content-api' });
  ({ paths, components = {} } = document as never);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addSegments(app, 'smb');
  const published = { publish: true, data: { title: 'Hello' } };
  await addEntry(app, 'article', { ...published, stages: ['a'], segments: ['smb'] });
  await addEntry(app, 'page', { ...published, stages: ['b'] });
  await addEntry(app, 'note', { data: { title: 'No drafts' }, stages: ['a'] });
  await addEntry(app, 'page', published);
});
afterAll(() => app.stop());

const operationOf = (path: string): Operation => {
  const operation = paths[`/journey/${path}`]?.get;
  if (!operation) throw new Error(`no ${path} in ${Object.keys(paths).join(', ')}`);
  return operation;
};

const PARAMETERS: [string, string[]][] = [
  ['journeys', []],
  ['stages', Object.keys(stagesQuery.shape)],
  ['segments', []],
  ['content', Object.keys(contentQuery.shape)],
  ['next', Object.keys(nextQuery.shape)],
  ['coverage', Object.keys(matrixQuery.shape)],
  ['gaps', Object.keys(reportQuery.shape)],
];

describe("Strapi's own OpenAPI document", () => {
  it.each(PARAMETERS)('has every parameter of %s, with words and examples', (path, names) => {
    const parameters = operationOf(path).parameters ?? [];
    expect(parameters.map(({ name }) => name).sort()).toEqual([...names].sort());
    for (const parameter of parameters) {
      expect(parameter).toMatchObject({ in: 'query', required: false });
      expect(parameter.schema.description).toMatch(/\w/);
      expect(parameter.schema.examples ?? parameter.schema.enum).not.toHaveLength(0);
    }
  });

  it('has the stage filter of every list', () => {
    const names = paths['/articles']?.get?.parameters?.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['journeyStage', 'journeySegment', 'journey']));
  });

  it.each([
    'journeys',
    'stages',
    'segments',
    'content',
    'content?populate=journeyStages&pageSize=1',
    'next?stage=a',
    'next?stage=c',
    'coverage',
    'coverage?columns=segment&stage=a',
    'coverage?columns=locale&locale=en,da',
    'gaps',
    'gaps?locale=en,da',
  ])('describes what %s answers', async (query) => {
    const { body } = await request(app.http)
      .get(`/api/journey/${query}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    expect(JSON.stringify(body).length).toBeGreaterThan(20);
    const [path = ''] = query.split('?');
    const schema = operationOf(path).responses['200']?.content?.['application/json'].schema;
    expect(schema).toBeDefined();
    const ajv = new Ajv({ strict: false, allErrors: true });
    const isDescribed = ajv.compile({ ...schema, components });
    expect([isDescribed(body), isDescribed.errors]).toEqual([true, null]);
    // And nothing else passes for it.
    expect(isDescribed({ ...body, more: 1 })).toBe(false);
    expect(isDescribed({ data: 'none' })).toBe(false);
  });

  it('has an example of an entry', () => {
    const { schema } = operationOf('content').responses['200']?.content?.['application/json'] ?? {};
    expect(JSON.stringify(schema)).toContain('"examples":[{"id":12');
  });
});
