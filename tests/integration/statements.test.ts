import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addLocales, addSegments, journey, reset } from './helpers';
import { statementsOf } from './statementsOf';
import type { Statement } from './statementsOf';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
  await addEntry(app, 'article', { stages: ['a'], publish: true });
  await addEntry(app, 'page', { stages: ['b'] });
});
afterAll(() => app.stop());

/** The tables of the counted content types, as statements name them. */
const contentTables = (): string[] =>
  journey(app, 'fields')
    .list()
    .map(({ uid }) => app.strapi.db.metadata.get(uid).tableName);

const reads = ({ sql }: Statement, table: string): boolean =>
  new RegExp(`from ["\`]?(\\w+["\`]?\\.["\`]?)?${table}["\`]`).test(sql);

/** As if nobody had asked before. */
async function changeAll(): Promise<void> {
  await journey(app, 'placements').rebuild();
  await journey(app, 'settings').set({});
}

const REPORTS = [
  ['matrix by content type', () => journey(app, 'coverage').matrix()],
  ['matrix by segment', () => journey(app, 'coverage').matrix({ columns: 'segment' })],
  ['matrix by locale', () => journey(app, 'coverage').matrix({ columns: 'locale' })],
  ['gap list', () => journey(app, 'coverage').gaps()],
  ['gap list of a locale', () => journey(app, 'coverage').gaps({ locale: ['en'] })],
] as const;

describe('a report', () => {
  it.each(REPORTS)('asks the database once a content type: %s', async (name, run) => {
    await changeAll();
    const statements = await statementsOf(app, run);
    const counts = statements.filter((one) => reads(one, 'journey_plugin_placements'));
    // What of a localised type is tagged in no locale takes a statement of its own.
    const twice = name === 'matrix by segment' ? 2 : 1;
    expect(counts.length).toBeGreaterThanOrEqual(contentTables().length);
    expect(counts.length).toBeLessThanOrEqual(contentTables().length * twice);
    // Besides: marks, journeys, their stages, segments, locales and settings, however much content there is.
    expect(statements.length).toBeLessThanOrEqual(counts.length + 10);
  });

  it.each(REPORTS)('reads no document: %s', async (_name, run) => {
    await changeAll();
    const few = await statementsOf(app, run);
    for (let n = 0; n < 10; n += 1) await addEntry(app, 'note', { stages: ['a'] });
    await changeAll();
    const many = await statementsOf(app, run);
    expect(many.length).toBe(few.length);
    for (const table of contentTables()) {
      expect(many.filter((one) => reads(one, table))).toEqual([]);
    }
    for (const { columns } of many.filter((one) => reads(one, 'journey_plugin_placements'))) {
      expect(columns).not.toEqual(expect.arrayContaining(['document_id']));
    }
    const size = (list: Statement[]) => list.reduce((sum, { rows }) => sum + rows, 0);
    expect(size(many)).toBeLessThan(size(few) + 10);
  });

  it('of several locales judges the versions of each content type in one statement', async () => {
    const statements = await statementsOf(app, () =>
      journey(app, 'coverage').gaps({ locale: ['en', 'da'] })
    );
    for (const table of contentTables()) {
      expect(statements.filter((one) => reads(one, table)).length).toBeLessThanOrEqual(1);
    }
    expect(statements.every(({ columns }) => !columns.includes('document_id'))).toBe(true);
  });
});
