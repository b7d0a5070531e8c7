import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { copyApp } from '../appCopy';
import type { AppCopy } from '../appCopy';
import { addEntry, addJourney, addSegments, grantPublic, journey, reset, uidOf } from '../helpers';

/** An app's ordinary way to ask nobody who they are. */
const EXTENSION = `module.exports = (plugin) => {
  for (const route of plugin.routes['content-api'].routes) route.config.auth = false;
  return plugin;
};
`;

let copy: AppCopy;
let app: TestApp;
beforeAll(async () => {
  copy = copyApp();
  const dir = path.join(copy.dir, 'src', 'extensions', 'journey');
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, 'strapi-server.js'), EXTENSION);
  process.env.TEST_PLUGIN_DIR = copy.env.TEST_PLUGIN_DIR;
  app = await startApp(undefined, copy.dir);
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'secret');
  await addEntry(app, 'article', { stages: ['b'], publish: true });
  await addEntry(app, 'page', { stages: ['b'], publish: true });
  await grantPublic(app, `${uidOf('article')}.find`);
});
afterAll(async () => {
  delete process.env.TEST_PLUGIN_DIR;
  await app.stop();
  copy.remove();
});

const get = (address: string) => request(app.http).get(`/api/journey/${address}`);

describe('a route that asks for no authentication', () => {
  it.each(['content', 'next?stage=a'])('shows no entry: %s', async (address) => {
    const { body } = await get(address).expect(200);
    expect([body.data, body.meta.pagination.total]).toEqual([[], 0]);
  });

  it('knows no content type', async () => {
    const { body } = await get(`content?contentType=${uidOf('page')}`).expect(400);
    expect(body.error.message).not.toContain(uidOf('article'));
  });

  it('counts nothing, and names no segment', async () => {
    const coverage = await get('coverage').expect(200);
    expect([coverage.body.data.columns, coverage.body.data.totals.published]).toEqual([[], 0]);
    const gaps = await get('gaps').expect(200);
    expect(JSON.stringify(gaps.body)).not.toContain('SECRET');
    expect(JSON.stringify(gaps.body)).not.toContain('Secret');
    expect(gaps.body.data).toContainEqual(
      expect.objectContaining({ segment: { key: 'secret', name: 'secret' }, published: 0 })
    );
  });

  it.each(['journeys', 'stages', 'segments'])('has all of %s', async (address) => {
    const { body } = await get(address).expect(200);
    expect(body.data.length).toBeGreaterThan(0);
  });
});

it('code of the app still gets everything', async () => {
  expect((await journey(app, 'content').find()).meta.pagination.total).toBe(2);
  expect((await journey(app, 'content').next({ stage: 'a' })).data).toHaveLength(2);
});
