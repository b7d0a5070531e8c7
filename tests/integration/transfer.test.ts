import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startApp } from './app';
import type { TestApp } from './app';
import { copyApp } from './appCopy';
import { strapiCli } from './cli';
import { createDatabase } from './database';
import type { TestDatabase } from './database';
import { everything } from './everything';
import { addEntry, addJourney, addLocales, journey } from './helpers';
import { linkRows } from './linkRows';
import { fillSite, TYPES } from './sampleSite';
import { untilQuiet } from './untilQuiet';

/**
 * The site has no files, and a transfer of none may wait for ever: where the running app says at
 * once that there are no more, Strapi's command isn't listening yet.
 */
const NO_FILES = ['--exclude', 'files'];

/** Where the commands run, and leave their files. */
const copy = copyApp();
const seconds: TestDatabase[] = [];
let before: Awaited<ReturnType<typeof read>>;
let imported: TestDatabase;
let transferred: TestDatabase;

/** All that there is to be carried, and how many links it takes. */
const read = async (app: TestApp) => ({
  ...(await everything(app)),
  links: await Promise.all(['article', 'page', 'faq', 'home'].map((type) => linkRows(app, type))),
});

/** Runs a command of Strapi on an empty database. */
async function fillSecond(...command: string[]): Promise<TestDatabase> {
  const database = await createDatabase();
  seconds.push(database);
  await strapiCli(copy, ...command, '--force');
  return database;
}

async function fillSource(source: TestApp): Promise<void> {
  await addLocales(source);
  await fillSite(source);
  const { journeys } = await journey(source, 'vocabulary').all();
  await journey(source, 'journeys').updateStage(journeys[1]?.stages[0]?.documentId ?? '', {
    goal: 'Come back',
    questions: ['Why again?'],
    targetMin: 2,
    color: '#112233',
    staleAfterDays: 200,
  });
  await journey(source, 'settings').set({
    defaultJourney: 'second',
    countedContentTypes: TYPES,
    staleAfterDays: 90,
    contentTypeRules: { [TYPES[1] ?? '']: { staleAfterDays: 30 } },
  });
  const stale = () => journey(source, 'entries').find({ status: 'stale', pageSize: 100 });
  const { data, meta } = await stale();
  await journey(source, 'reviews').mark({
    entries: data
      .slice(0, 5)
      .map(({ contentType, documentId, locale }) => ({ contentType, documentId, locale })),
  });
  expect((await stale()).meta.pagination.total).toBe(meta.pagination.total - 5);
  expect(await journey(source, 'snapshots').take()).toBe(journeys.length);
}

beforeAll(async () => {
  const source = await startApp();
  try {
    await fillSource(source);
    before = await read(source);
    const file = path.join(copy.dir, 'export');
    await strapiCli(copy, 'export', '--no-encrypt', '--no-compress', '--file', file);
    const { accessKey } = await source.strapi.service('admin::transfer').token.create({
      name: 'test',
      description: '',
      lifespan: null,
      permissions: ['pull'],
    });
    const { port } = source.http.address() as AddressInfo;
    const from = ['--from', `http://127.0.0.1:${port}/admin`, '--from-token', accessKey];
    transferred = await fillSecond('transfer', ...from, ...NO_FILES);
    imported = await fillSecond('import', '--file', `${file}.tar`);
  } finally {
    await source.stop();
  }
}, 480_000);
afterAll(async () => {
  for (const database of seconds) await database.drop();
  copy.remove();
});

/** Starts the app on that database, in a registry of modules of its own: Strapi's keep the first app's. */
async function readSecond(database: TestDatabase) {
  jest.resetModules();
  database.use();
  const app = await startApp({ ...database, drop: async () => undefined });
  try {
    return await read(app);
  } finally {
    await app.stop();
  }
}

it('there is something to carry', () => {
  expect(before.tags.length).toBeGreaterThan(80);
  expect(before.byType.totals.tagged).toBeGreaterThan(20);
  expect(before.links.every(({ links }) => links > 0)).toBe(true);
});

it('strapi export and import carry everything into a second app', async () => {
  expect(await readSecond(imported)).toEqual(before);
});

it('strapi transfer carries everything from a running app into a second one', async () => {
  expect(await readSecond(transferred)).toEqual(before);
});

it('strapi transfer carries everything into a running app, whose reports know it at once', async () => {
  jest.resetModules();
  const database = await createDatabase();
  const app = await startApp(database);
  try {
    await addJourney(app, 'old', ['stage']);
    await addEntry(app, 'page', { stages: ['stage'], publish: true });
    expect((await journey(app, 'coverage').matrix()).totals.published).toBe(1);
    const { accessKey } = await app.strapi.service('admin::transfer').token.create({
      name: 'test',
      description: '',
      lifespan: null,
      permissions: ['push'],
    });
    const { port } = app.http.address() as AddressInfo;
    const to = ['--to', `http://127.0.0.1:${port}/admin`, '--to-token', accessKey];
    imported.use();
    await strapiCli(copy, 'transfer', ...to, ...NO_FILES, '--force');
    await untilQuiet(app.strapi);
    await journey(app, 'recovery').settled();
    expect(await journey(app, 'placements').verify()).toMatchObject({ differing: 0 });
    expect(await read(app)).toEqual(before);
  } finally {
    await app.stop();
  }
}, 240_000);
