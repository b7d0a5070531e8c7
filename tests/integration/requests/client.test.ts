import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { strapi } from '@strapi/client';
import { journey as journeyOf } from 'strapi-plugin-journey/client';
import type { ContentAnswer } from 'strapi-plugin-journey/types';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { addEntry, addJourney, addSegments, grantPublic, reset, uidOf } from '../helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addSegments(app, 'smb');
  const finds = ['journey', 'stage', 'segment', 'content', 'coverage', 'gaps'];
  await grantPublic(
    app,
    ...finds.map((name) => `plugin::journey.${name}.find`),
    'plugin::journey.content.next',
    `${uidOf('article')}.find`
  );
});

const baseURL = (): string => `http://127.0.0.1:${(app.http.address() as AddressInfo).port}/api`;
const bare = () => journeyOf({ fetch: (path, init) => fetch(baseURL() + path, init) });
const ours = () => journeyOf(strapi({ baseURL: baseURL() }));

interface Article {
  title: string;
  journeyStages?: { key: string }[];
}

describe('the helper for @strapi/client', () => {
  it('asks for content, typed by the entry', async () => {
    const published = { publish: true, data: { title: 'Hello' } };
    const own = await addEntry(app, 'article', {
      ...published,
      stages: ['a'],
      segments: ['smb'],
      since: new Date(2026, 0, 1),
    });
    const general = await addEntry(app, 'article', { ...published, stages: ['b'] });
    const answer: ContentAnswer<Article> = await ours().content<Article>({
      stage: ['a', 'b'],
      segment: ['smb', 'general'],
      fields: ['title'],
      populate: { journeyStages: { fields: ['key'] } },
      pageSize: 10,
    });
    expect(answer.data.map(({ documentId }) => documentId)).toEqual([own, general]);
    const { title, journeyStages } = answer.data[0]?.entry ?? {};
    expect([title, journeyStages]).toEqual(['Hello', [expect.objectContaining({ key: 'a' })]]);
    expect(answer.meta.pagination).toEqual({ page: 1, pageSize: 10, pageCount: 1, total: 2 });
  });

  it('asks for the next step, leaving out what the visitor knows', async () => {
    const [read, known, next] = await Promise.all(
      ['a', 'b', 'b'].map((stage) => addEntry(app, 'article', { stages: [stage], publish: true }))
    );
    const { data, meta } = await ours().next({
      contentType: uidOf('article'),
      documentId: read,
      exclude: [known ?? ''],
    });
    expect(data.map(({ documentId }) => documentId)).toEqual([next]);
    expect(meta).toMatchObject({ stage: { key: 'b', name: 'B' }, deadEnd: false });
  });

  it('populates a relation of which it wants nothing in particular', async () => {
    await grantPublic(app, 'plugin::journey.stage.find');
    await addEntry(app, 'article', { stages: ['a'], publish: true });
    const { data } = await ours().content<Article>({ populate: { journeyStages: {} } });
    expect(data[0]?.entry.journeyStages).toMatchObject([{ key: 'a' }]);
  });

  it('asks for nothing with an empty list', async () => {
    const next = await addEntry(app, 'article', { stages: ['b'], publish: true });
    const step = await ours().next({ stage: 'a', exclude: [], segment: [] });
    expect(step.data.map(({ documentId }) => documentId)).toEqual([next]);
    expect((await ours().content({ stage: [], fields: [] })).data).toHaveLength(1);
  });

  it('asks for journeys, stages, segments, coverage and gaps', async () => {
    const { journeys, stages, segments, coverage, gaps } = ours();
    expect((await journeys()).data).toMatchObject([{ key: 'first', isDefault: true }]);
    expect((await stages({ journey: 'first' })).data.map(({ key }) => key)).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect((await segments()).data).toMatchObject([{ key: 'smb' }]);
    const matrix = (await coverage({ columns: 'segment' })).data;
    expect(matrix.columns.map(({ key }) => key)).toEqual(['smb', 'general']);
    expect((await gaps({ stage: 'a' })).data).toMatchObject([{ kind: 'missing' }]);
  });

  it("passes fetch's own options on", async () => {
    const signal = AbortSignal.abort();
    await expect(bare().content({}, { signal })).rejects.toThrow(/abort/i);
  });

  it('fails as the client does, and with a bare fetch with what the API says', async () => {
    await expect(ours().content({ stage: 'z' })).rejects.toThrow(/400|Bad Request/);
    await expect(bare().content({ stage: 'z' })).rejects.toThrow(
      'stage: "z" is unknown; allowed: a, b, c'
    );
  });
});

describe('its package', () => {
  it.each(['mjs', 'js'])('is small and needs nothing: index.%s', (end) => {
    const code = readFileSync(require.resolve('strapi-plugin-journey/client').replace(/js$/, end));
    expect(gzipSync(code).byteLength).toBeLessThan(2048);
    expect(code.byteLength).toBeLessThan(2048);
    expect(code.toString()).not.toMatch(/\b(import|require)\b/);
  });

  it.each([
    [
      'as a module',
      [
        '--input-type=module',
        '-e',
        "import { journey } from 'strapi-plugin-journey/client'; import 'strapi-plugin-journey/types'; console.log(typeof journey)",
      ],
    ],
    [
      'by require',
      [
        '-e',
        "require('strapi-plugin-journey/types'); console.log(typeof require('strapi-plugin-journey/client').journey)",
      ],
    ],
  ])('loads in Node %s', (_, args) => {
    expect(execFileSync('node', args, { encoding: 'utf8' }).trim()).toBe('function');
  });
});
