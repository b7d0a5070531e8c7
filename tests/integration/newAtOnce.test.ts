import { startApp } from './app';
import type { TestApp } from './app';
import { addJourney, addLocales, journey, reset, uidOf } from './helpers';

let app: TestApp;
let stage: number;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  stage = (await journey(app, 'vocabulary').journeys())[0]?.stages[0]?.id ?? 0;
});

const article = uidOf('article');
const DOCUMENTS = 10;
const LOCALES = ['en', 'da', 'de'];

const documentId = (n: number): string => `seeded${n}`.padEnd(24, 'x');

/** A version as code of the app writes it, which knows its document before it is there. */
const version = (n: number, { locale = 'en', publishedAt = new Date() as Date | null } = {}) => ({
  documentId: documentId(n),
  locale,
  title: `Seeded ${n}`,
  publishedAt,
  journeyStages: [stage],
});
const create = (data: object) => app.strapi.db.query(article).create({ data });

const eachDocument = async (write: (n: number) => Promise<unknown>[]): Promise<void> => {
  for (let n = 0; n < DOCUMENTS; n += 1) await Promise.all(write(n));
};

const totals = async () => {
  await journey(app, 'recovery').settled();
  const { published, draft } = (await journey(app, 'coverage').matrix({ contentType: article }))
    .totals;
  return { published, draft, ...(await journey(app, 'placements').verify()) };
};

describe('new documents of which several versions are written at the same time', () => {
  it.each([
    [
      'its locales',
      3,
      () => eachDocument((n) => LOCALES.map((locale) => create(version(n, { locale })))),
    ],
    [
      'draft and published version',
      2,
      () => eachDocument((n) => [create(version(n)), create(version(n, { publishedAt: null }))]),
    ],
    [
      'its locales, many at once',
      3,
      () =>
        Promise.all(
          LOCALES.map((locale) =>
            app.strapi.db.query(article).createMany({
              data: Array.from({ length: DOCUMENTS }, (_, n) => {
                const { journeyStages: _stages, ...columns } = version(n, { locale });
                return columns;
              }),
            })
          )
        ),
    ],
  ])('are counted once: %s', async (_name, versions, write) => {
    await write();
    expect(await totals()).toEqual({
      published: DOCUMENTS,
      draft: 0,
      checked: DOCUMENTS * versions,
      differing: 0,
    });
  });
});

it('what counts twice is found by the next start', async () => {
  await eachDocument((n) => LOCALES.map((locale) => create(version(n, { locale }))));
  await totals();
  // As two would write it who don't see each other: each takes its version for the document.
  const { tableName } = app.strapi.db.metadata.get('plugin::journey.placement');
  const ON_SITE = 64 + 128 + 256 + 512;
  await app.strapi.db
    .connection(tableName)
    .where({ document_id: documentId(0) })
    .update({ leads: app.strapi.db.connection.raw('leads | ?', [ON_SITE]) });
  expect((await journey(app, 'placements').verify()).differing).toBeGreaterThan(0);
  await journey(app, 'recovery').mend();
  expect((await journey(app, 'placements').verify()).differing).toBe(0);
});
