import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addLocales, addSegments, journey, reset } from './helpers';
import { untilQuiet } from './untilQuiet';

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

interface Statement {
  sql: string;
  rows: number;
  columns: string[];
}

/** What `run` sends to the database, and the size and columns of each answer. */
async function statementsOf(run: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const onResponse = (answer: unknown, { sql }: { sql: string }): void => {
    const rows = [answer ?? []].flat() as object[];
    seen.push({ sql, rows: rows.length, columns: Object.keys(rows[0] ?? {}) });
  };
  app.strapi.db.connection.on('query-response', onResponse);
  try {
    await run();
  } finally {
    app.strapi.db.connection.removeListener('query-response', onResponse);
  }
  return seen;
}

/** The tables of the counted content types, as statements name them. */
const contentTables = (): string[] =>
  journey(app, 'fields')
    .list()
    .map(({ uid }) => app.strapi.db.metadata.get(uid).tableName);

const reads = ({ sql }: Statement, table: string): boolean =>
  new RegExp(`from ["\`]?(\\w+["\`]?\\.["\`]?)?${table}["\`]`).test(sql);

const REPORTS = [
  ['matrix by content type', () => journey(app, 'coverage').matrix()],
  ['matrix by segment', () => journey(app, 'coverage').matrix({ columns: 'segment' })],
  ['matrix by locale', () => journey(app, 'coverage').matrix({ columns: 'locale' })],
  ['gap list', () => journey(app, 'coverage').gaps()],
  ['gap list by locale', () => journey(app, 'coverage').gaps({ locale: ['en', 'da'] })],
] as const;

describe('a report', () => {
  it.each(REPORTS)('asks the database once a content type: %s', async (_name, run) => {
    await untilQuiet(app.strapi);
    const statements = await statementsOf(run);
    for (const table of contentTables()) {
      expect(statements.filter((one) => reads(one, table))).toHaveLength(1);
    }
    // Besides: journeys, their stages, segments, locales and settings, however much content there is.
    expect(statements.length).toBeLessThanOrEqual(contentTables().length + 10);
  });

  it.each(REPORTS)('reads no document: %s', async (_name, run) => {
    await untilQuiet(app.strapi);
    const few = await statementsOf(run);
    for (let n = 0; n < 10; n += 1) await addEntry(app, 'note', { stages: ['a'] });
    await untilQuiet(app.strapi);
    const many = await statementsOf(run);
    expect(many.length).toBe(few.length);
    const ofContent = many.filter((one) => contentTables().some((table) => reads(one, table)));
    expect(ofContent).toHaveLength(contentTables().length);
    for (const { columns } of ofContent) {
      expect(columns).not.toEqual(expect.arrayContaining(['document_id']));
      expect(columns).toEqual(expect.arrayContaining(['published', 'draft']));
    }
    const size = (list: Statement[]) => list.reduce((sum, { rows }) => sum + rows, 0);
    expect(size(many)).toBeLessThan(size(few) + 10);
  });
});
