import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { copyApp } from '../appCopy';
import type { AppCopy } from '../appCopy';
import { addEntry, addJourney, grantPublic, reset, uidOf } from '../helpers';

/** An app's ordinary way to keep a type out of GraphQL. */
const INDEX = `module.exports = {
  register: ({ strapi }) =>
    strapi.plugin('graphql').service('extension').shadowCRUD('api::faq.faq').disable(),
};
`;

let copy: AppCopy;
let app: TestApp;
let article: string;
beforeAll(async () => {
  copy = copyApp();
  mkdirSync(path.join(copy.dir, 'src'), { recursive: true });
  writeFileSync(path.join(copy.dir, 'src', 'index.js'), INDEX);
  process.env.TEST_GRAPHQL = 'on';
  process.env.TEST_PLUGIN_DIR = copy.env.TEST_PLUGIN_DIR;
  app = await startApp(undefined, copy.dir);
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  const finds = ['article', 'faq'].map((name) => `${uidOf(name)}.find`);
  await grantPublic(app, 'plugin::journey.content.find', 'plugin::journey.content.next', ...finds);
  article = await addEntry(app, 'article', { stages: ['b'], publish: true });
  await addEntry(app, 'faq', { stages: ['b'] });
});
afterAll(async () => {
  delete process.env.TEST_GRAPHQL;
  delete process.env.TEST_PLUGIN_DIR;
  await app.stop();
  copy.remove();
});

const ask = async (query: string) =>
  (await request(app.http).post('/graphql').send({ query })).body;
const SHOWN =
  '{ data { documentId entry { ... on Article { documentId } } } meta { pagination { total } } }';

it('REST has the type all the same', async () => {
  const { body } = await request(app.http).get('/api/journey/content').expect(200);
  expect(body.meta.pagination.total).toBe(2);
});

it.each(['journeyContent', 'journeyNext(stage: "a")'])(
  'a type that GraphQL does not have is left out of %s, and of its total',
  async (query) => {
    const { data, errors } = await ask(`{ answer: ${query} ${SHOWN} }`);
    expect(errors).toBeUndefined();
    expect(data.answer).toEqual({
      data: [{ documentId: article, entry: { documentId: article } }],
      meta: { pagination: { total: 1 } },
    });
  }
);

it('is refused where it is asked for', async () => {
  const { errors } = await ask(`{ journeyContent(contentType: "${uidOf('faq')}") ${SHOWN} }`);
  expect(errors[0].message).toBe(
    `contentType: "${uidOf('faq')}" is unknown; allowed: ${uidOf('article')}`
  );
});
