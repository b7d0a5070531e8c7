import { rmSync, writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
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
  const inApp = (...parts: string[]) => path.join(copy.dir, 'src', ...parts);
  // A policy that lets nobody through, an action of an app's own, and a type without routes.
  mkdirSync(inApp('policies'), { recursive: true });
  writeFileSync(inApp('policies', 'never.js'), 'module.exports = () => false;\n');
  const guardList = (name: string, find: object): void =>
    writeFileSync(
      inApp('api', name, 'routes', `${name}.js`),
      `module.exports = require('@strapi/strapi').factories.createCoreRouter(
        '${uidOf(name)}', ${JSON.stringify({ config: { find } })});\n`
    );
  guardList('faq', { policies: ['global::never'] });
  guardList('page', { auth: { scope: [`${uidOf('page')}.secret`] } });
  guardList('article', { auth: { scope: [`${uidOf('article')}.find`] } });
  rmSync(inApp('api', 'note', 'routes'), { recursive: true });
  process.env.TEST_PLUGIN_DIR = copy.env.TEST_PLUGIN_DIR;
  app = await startApp(undefined, copy.dir);
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  const actions = ['content.find', 'content.next', 'coverage.find'];
  const types = ['article', 'faq', 'page', 'note'].map((name) => `${uidOf(name)}.find`);
  await grantPublic(app, ...actions.map((name) => `plugin::journey.${name}`), ...types);
  await addEntry(app, 'article', { stages: ['b'], publish: true });
  await addEntry(app, 'faq', { stages: ['b'] });
  await addEntry(app, 'page', { stages: ['b'], publish: true });
  await addEntry(app, 'note', { stages: ['b'] });
});
afterAll(async () => {
  delete process.env.TEST_PLUGIN_DIR;
  await app.stop();
  copy.remove();
});

const get = (address: string) => request(app.http).get(`/api/${address}`);

it('Strapi refuses the lists itself', async () => {
  await get('articles').expect(200);
  await get('faqs').expect(403);
  await get('pages').expect(403);
  await get('notes').expect(404);
});

it.each(['content', 'next?stage=a'])('%s leaves out what has no open list', async (address) => {
  const { body } = await get(`journey/${address}`).expect(200);
  const types = body.data.map(({ contentType }: { contentType: string }) => contentType);
  expect([types, body.meta.pagination.total]).toEqual([[uidOf('article')], 1]);
});

it.each(['faq', 'page', 'note'])('neither is %s known to be there', async (name) => {
  const { body } = await get(`journey/content?contentType=${uidOf(name)}`).expect(400);
  expect(body.error.message).toBe(
    `contentType: "${uidOf(name)}" is unknown; allowed: ${uidOf('article')}`
  );
});

it('counts none of it', async () => {
  const { body } = await get('journey/coverage').expect(200);
  const columns = body.data.columns.map(({ key }: { key: string }) => key);
  expect([columns, body.data.totals.published]).toEqual([[uidOf('article')], 1]);
});
