import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from '@strapi/openapi';
import Ajv from 'ajv/dist/2020';
import request from 'supertest';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { copyApp } from '../appCopy';
import type { AppCopy } from '../appCopy';
import { addEntry, addJourney, grantPublic, reset, uidOf } from '../helpers';

let copy: AppCopy;
let app: TestApp;
beforeAll(async () => {
  copy = copyApp();
  const change = (file: string, from: string, to: string): void => {
    const inApp = path.join(copy.dir, file);
    const text = readFileSync(inApp, 'utf8');
    expect(text).toContain(from);
    writeFileSync(inApp, text.replace(from, to));
  };
  // When anything was last changed is nobody's business, and of pages when they were published.
  change('config/api.js', '({', "({ responses: { privateAttributes: ['updatedAt'] },");
  const schema = 'src/api/page/content-types/page/schema.json';
  change(schema, '"options": {', '"options": { "privateAttributes": ["publishedAt"],');
  process.env.TEST_GRAPHQL = 'on';
  process.env.TEST_PLUGIN_DIR = copy.env.TEST_PLUGIN_DIR;
  app = await startApp(undefined, copy.dir);
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  const finds = ['article', 'page'].map((name) => `${uidOf(name)}.find`);
  await grantPublic(app, 'plugin::journey.content.find', 'plugin::journey.content.next', ...finds);
  const since = new Date(Date.UTC(2026, 0, 1));
  await addEntry(app, 'article', { stages: ['b'], publish: true, since });
  await addEntry(app, 'page', { stages: ['b'], publish: true, since });
});
afterAll(async () => {
  delete process.env.TEST_GRAPHQL;
  delete process.env.TEST_PLUGIN_DIR;
  await app.stop();
  copy.remove();
});

const TIMES = [
  { contentType: uidOf('article'), publishedAt: '2026-01-01T00:00:00.000Z', updatedAt: null },
  { contentType: uidOf('page'), publishedAt: null, updatedAt: null },
];

it("Strapi's own lists don't show them", async () => {
  const { body } = await request(app.http).get('/api/pages').expect(200);
  expect(body.data[0]).not.toHaveProperty('updatedAt');
  expect(body.data[0]).not.toHaveProperty('publishedAt');
});

it.each(['content', 'content?fields=title', 'next?stage=a'])(
  'times that are private are shown to nobody: %s',
  async (address) => {
    const { body } = await request(app.http).get(`/api/journey/${address}`).expect(200);
    expect(body.data).toMatchObject(TIMES);
    for (const { entry } of body.data) expect(entry).not.toHaveProperty('updatedAt');
  }
);

it('neither does GraphQL show them', async () => {
  const query = '{ journeyContent { data { contentType publishedAt updatedAt } } }';
  const { body } = await request(app.http).post('/graphql').send({ query });
  expect(body).toEqual({ data: { journeyContent: { data: TIMES } } });
});

it('OpenAPI says so', async () => {
  const { document } = generate(app.strapi, { type: 'content-api' });
  const { paths, components = {} } = document as never as {
    paths: Record<string, { get: { responses: Record<string, { content: object }> } }>;
    components?: object;
  };
  const content = paths['/journey/content']?.get.responses['200']?.content as never;
  const { schema } = content['application/json'] as { schema: object };
  const isDescribed = new Ajv({ strict: false }).compile({ ...schema, components });
  const { body } = await request(app.http).get('/api/journey/content').expect(200);
  expect([isDescribed(body), isDescribed.errors]).toEqual([true, null]);
});
