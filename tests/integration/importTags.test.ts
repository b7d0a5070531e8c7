import Papa from 'papaparse';
import request from 'supertest';
import { CHANGE_UID } from '../../server/src/content-types/uids';
import type {
  ImportedTags,
  TagsImport,
  TagsImported,
  TagsImportInput,
} from '../../server/src/contracts/imports';
import { addAdmin } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import { digest } from './digest';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  journey,
  reset,
  tagsOf,
  uidOf,
} from './helpers';

let app: TestApp;
const tokens: Record<string, string> = {};
const ARTICLE = uidOf('article');
const TAG = { action: 'plugin::journey.tag' };
const READ = { action: 'plugin::journey.read' };
const on = (action: string, type: string, rest: object = {}) => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject: uidOf(type),
  fields: ['title', 'slug'],
  locales: ['en', 'da'],
  ...rest,
});

beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  const articles = [on('read', 'article'), on('update', 'article')];
  tokens.tagger = await addAdmin(app, 'tagger', [...articles, on('read', 'page'), TAG, READ]);
  tokens.untitled = await addAdmin(app, 'untitled', [
    on('read', 'article', { fields: ['body'] }),
    on('update', 'article'),
    TAG,
  ]);
  tokens.editor = await addAdmin(app, 'editor', [
    on('read', 'home', { fields: ['title', 'body'] }),
    on('update', 'home', { fields: ['title', 'body'] }),
    TAG,
    READ,
  ]);
  tokens.blind = await addAdmin(app, 'blind', [on('update', 'article'), TAG]);
  tokens.owner = await addAdmin(app, 'owner', [
    on('read', 'article', { conditions: ['admin::is-creator'] }),
    on('update', 'article', { conditions: ['admin::is-creator'] }),
    TAG,
  ]);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['awareness', 'purchase']);
  await addJourney(app, 'second', ['awareness', 'z']);
  await addSegments(app, 'smb', 'hotels');
});

type Row = TagsImportInput['rows'][number];
type Cells = Omit<Row, 'row'>;

/** From the second row on, under the headings. */
const numbered = (cells: readonly Cells[]): Row[] =>
  cells.map((one, n) => ({ row: n + 2, ...one }));

async function send<Answer>(body: object, who = 'tagger', status = 200): Promise<Answer> {
  const sent = await request(app.http)
    .post('/journey/import/tags')
    .set('Authorization', `Bearer ${tokens[who]}`)
    .send(body);
  if (sent.status !== status) throw new Error(`${sent.status} ${sent.text}`);
  return status === 200 ? sent.body.data : sent.body.error;
}

/** A dry run, which writes nothing. */
async function look(cells: readonly Cells[], more: object = {}, who?: string): Promise<TagsImport> {
  const before = await digest(app);
  const told = await send<TagsImport>({ rows: numbered(cells), ...more }, who);
  expect(await digest(app)).toBe(before);
  return told;
}

/** A dry run, and what it has shown. */
async function bringIn(cells: readonly Cells[], more: object = {}, who?: string) {
  const { token, ...shown } = await look(cells, more, who);
  const body = { rows: numbered(cells), dryRun: false, token, ...more };
  const { undo, ...done } = await send<TagsImported>(body, who);
  expect(done).toEqual(shown);
  return { ...done, undo };
}

/** `changed`, `same`, or why it is refused. */
const outcomes = ({ rows }: { rows: ImportedTags[] }): string[] =>
  rows.map(({ status, problem }) => problem?.message ?? status);

const article = (slug: string, more: object = {}) =>
  addEntry(app, 'article', { data: { title: `About ${slug}`, slug }, publish: true, ...more });

describe('a dry run', () => {
  it('tells what each row would change, and writes nothing', async () => {
    const [costs, plain] = [
      await article('costs', { stages: ['awareness'], segments: ['smb'] }),
      await article('plain'),
    ];
    const told = await look([
      { slug: 'costs', stages: 'Purchase', segments: 'general' },
      { documentId: plain, stages: 'awareness' },
      { documentId: costs, stages: '' },
    ]);
    expect(told.sums).toEqual({ changed: 2, same: 0, refused: 1 });
    expect(told.rows).toEqual([
      {
        row: 2,
        status: 'changed',
        entry: {
          contentType: ARTICLE,
          contentTypeName: 'Article',
          documentId: costs,
          locale: 'en',
          title: 'About costs',
        },
        stages: { before: ['awareness'], after: ['purchase'] },
        segments: { before: ['smb'], after: [] },
        problem: null,
      },
      expect.objectContaining({
        row: 3,
        stages: { before: [], after: ['awareness'] },
        segments: null,
      }),
      expect.objectContaining({
        row: 4,
        status: 'refused',
        problem: {
          path: ['row'],
          message: 'row: must be named once, and is in 2 as well',
          key: 'namedBefore',
          values: { row: '2' },
        },
      }),
    ]);
  });

  it('finds entries by id, slug and address, and says which it can’t tell apart', async () => {
    const english = await article('about');
    const danish = await article('om-os', { locale: 'da' });
    await addEntry(app, 'article', { documentId: english, locale: 'da', data: { slug: 'om' } });
    const page = await addEntry(app, 'page', { data: { title: 'Page', slug: 'about' } });
    const told = await look([
      { url: 'https://example.org/da/om-os?x=1', stages: 'awareness' },
      { url: `/admin/content-manager/collection-types/${ARTICLE}/${english}`, stages: 'purchase' },
      { documentId: english, locale: 'da', stages: 'purchase' },
      { slug: 'about', stages: 'awareness' },
      { slug: 'about', contentType: 'Page', stages: 'awareness' },
      { slug: 'nowhere', stages: 'awareness' },
      { documentId: danish, locale: 'en', stages: 'awareness' },
      { slug: 'OM', stages: 'awareness' },
    ]);
    expect(told.rows.slice(0, 3).map(({ entry }) => [entry?.documentId, entry?.locale])).toEqual([
      [danish, 'da'],
      [english, 'en'],
      [english, 'da'],
    ]);
    expect(outcomes(told).slice(3)).toEqual([
      `slug: "about" must name one entry, and names several: “About about” (${ARTICLE} ${english} en), “Page” (${uidOf('page')} ${page})`,
      expect.stringContaining('You may not update'),
      'slug: "nowhere" must name an entry that there is, and that you may see',
      `documentId: "${danish}" must name an entry that there is, and that you may see`,
      'row: must be named once, and is in 4 as well',
    ]);
  });

  it('finds the entry of a single type by its address in the panel, as our own export has it', async () => {
    const documentId = await addEntry(app, 'home', { data: { title: 'Home' } });
    await addEntry(app, 'home', { documentId, locale: 'da', data: { title: 'Hjem' } });
    const { text } = await request(app.http)
      .get('/journey/export/entries')
      .set('Authorization', `Bearer ${tokens.editor}`)
      .expect(200);
    const { data } = Papa.parse<{ link: string }>(text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    const urls = data.map(({ link }) => link).filter((link) => link.includes('/single-types/'));
    expect(urls).toHaveLength(2);
    const cells = urls.map((url) => ({ url, stages: 'awareness' }));
    const { rows, undo } = await bringIn(cells, {}, 'editor');
    const entries = rows.map(({ status, entry }) => [status, entry?.documentId, entry?.locale]);
    expect(entries.sort()).toEqual([
      ['changed', documentId, 'da'],
      ['changed', documentId, 'en'],
    ]);
    expect(undo.versions).toHaveLength(2);
    const none = expect.stringContaining('must name an entry that there is, and that you may see');
    expect(outcomes(await look(cells))).toEqual([none, none]);
    const url = `/admin/content-manager/single-types/${ARTICLE}`;
    await article('costs');
    expect(outcomes(await look([{ url, stages: 'awareness' }]))).toEqual([none]);
  });

  it('tells of the entry though its tags are wrong', async () => {
    const documentId = await article('costs');
    const { rows } = await look([{ slug: 'costs', stages: 'awarness' }]);
    expect(rows).toMatchObject([
      { status: 'refused', entry: { documentId, title: 'About costs' }, stages: null },
    ]);
  });

  it('says of a name that there isn’t which one is nearest', async () => {
    const documentId = await article('costs');
    expect(
      outcomes(
        await look([
          { documentId, stages: 'awarness' },
          { documentId, stages: 'Purchase, Awarenes' },
          { documentId, segments: 'hotel' },
          { documentId, segments: 'zzz' },
          { documentId, segments: 'smb, general' },
          { documentId, locale: 'xx' },
        ])
      )
    ).toEqual([
      'stages: "awarness" is unknown; did you mean "Awareness"?',
      'stages: "Awarenes" is unknown; did you mean "Awareness"?',
      'segments: "hotel" is unknown; did you mean "Hotels"?',
      'segments: "zzz" is unknown; allowed: smb, hotels',
      'segments: "general" must stand alone: it means none at all',
      'locale: "xx" is unknown; allowed: en, da, de',
    ]);
  });
});

describe('what is written', () => {
  it('is what was shown: blank cells stay, other journeys too, and the history knows', async () => {
    const documentId = await article('costs', {
      stages: ['awareness', 'second:z'],
      segments: ['smb'],
    });
    const { sums } = await bringIn([{ slug: 'costs', stages: 'purchase', segments: ' ' }]);
    expect(sums).toEqual({ changed: 1, same: 0, refused: 0 });
    for (const status of ['draft', 'published'] as const) {
      const kept = { stages: ['purchase', 'z'], segments: ['smb'] };
      expect(await tagsOf(app, 'article', documentId, { status })).toEqual(kept);
    }
    expect(await journey(app, 'placements').verify()).toMatchObject({ differing: 0 });
    const { data } = await journey(app, 'changes').of(ARTICLE, documentId);
    expect(data[0]).toMatchObject({ door: 'import', person: { name: 'tagger' } });
  });

  it('is of the journey that is asked for, and leaves out what is refused', async () => {
    const documentId = await article('costs', { stages: ['awareness'] });
    const { sums } = await bringIn(
      [
        { documentId, stages: 'z' },
        { slug: 'nowhere', stages: 'z' },
      ],
      { journey: 'second' }
    );
    expect(sums).toEqual({ changed: 1, same: 0, refused: 1 });
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: ['awareness', 'z'] });
  });

  it('is nothing where something has changed since the dry run', async () => {
    const documentId = await article('costs');
    const rows = numbered([{ documentId, stages: 'purchase' }]);
    const { token } = await send<TagsImport>({ rows });
    await journey(app, 'tagging').apply({
      entries: [{ contentType: ARTICLE, documentId }],
      stages: { add: ['awareness'] },
    });
    const before = await digest(app);
    const refused = { message: expect.stringContaining('not what the dry run showed any more') };
    expect(await send({ rows, dryRun: false, token }, 'tagger', 400)).toMatchObject(refused);
    // Nor are other rows written with it.
    const others = numbered([{ documentId, stages: 'awareness', segments: 'smb' }]);
    const { token: own } = await send<TagsImport>({ rows: others });
    expect(await send({ rows, dryRun: false, token: own }, 'tagger', 400)).toMatchObject(refused);
    expect(await digest(app)).toBe(before);
  });

  it('is all or nothing', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 205; n += 1) ids.push(await addEntry(app, 'note'));
    const rows = numbered(
      ids.map((documentId) => ({ documentId, contentType: 'Note', stages: 'awareness' }))
    );
    const run = journey(app, 'tagImport');
    const { token } = await run.preview({ rows });
    const before = await digest(app);
    let batches = 0;
    const stop = app.strapi.db.lifecycles.subscribe({
      models: [CHANGE_UID],
      beforeCreateMany() {
        batches += 1;
        if (batches > 1) throw new Error('no room left');
      },
    });
    await expect(run.apply({ rows, dryRun: false, token })).rejects.toThrow('no room left');
    expect(batches).toBe(2);
    stop();
    expect(await digest(app)).toBe(before);
    const { sums } = await run.apply({ rows, dryRun: false, token });
    expect(sums.changed).toBe(205);
  });

  it('is undone as a whole', async () => {
    const [costs, plain] = [
      await article('costs', { stages: ['awareness'], segments: ['smb'] }),
      await article('plain'),
    ];
    const read = async () => [
      await tagsOf(app, 'article', costs),
      await tagsOf(app, 'article', plain, { status: 'published' }),
    ];
    const before = await read();
    const { undo } = await bringIn([
      { slug: 'costs', stages: '-', segments: 'hotels' },
      { slug: 'plain', stages: 'purchase' },
    ]);
    expect(await read()).toEqual([
      { stages: [], segments: ['hotels'] },
      { stages: ['purchase'], segments: [] },
    ]);
    expect(await journey(app, 'tagging').undo(undo)).toEqual({
      updated: 2,
      changed: 2,
      failed: [],
    });
    expect(await read()).toEqual(before);
  });
});

describe('our own export', () => {
  it('comes in again, and changes nothing but what was changed in it', async () => {
    await article('costs', { stages: ['awareness', 'purchase'], segments: ['smb', 'hotels'] });
    const danish = await article('priser', { locale: 'da', segments: ['smb'] });
    await article('plain');
    const { text } = await request(app.http)
      .get('/journey/export/entries?separator=semicolon')
      .set('Authorization', `Bearer ${tokens.tagger}`)
      .expect(200);
    const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    const cells = data.map(({ contentType, documentId, locale, stages, segments }) => ({
      contentType,
      documentId,
      locale,
      stages,
      segments,
    }));
    expect((await look(cells)).sums).toEqual({ changed: 0, same: 3, refused: 0 });
    const edited = cells.map((one) =>
      one.documentId === danish ? { ...one, stages: 'Purchase' } : one
    );
    expect((await bringIn(edited)).sums).toEqual({ changed: 1, same: 2, refused: 0 });
    expect(await tagsOf(app, 'article', danish, { locale: 'da' })).toEqual({
      stages: ['purchase'],
      segments: ['smb'],
    });
  });
});

describe('rights', () => {
  it('keep to the types and entries that the user may update, and to what may be seen', async () => {
    const documentId = await article('costs');
    const page = await addEntry(app, 'page', { data: { title: 'Secret', slug: 'secret' } });
    const note = await addEntry(app, 'note', { data: { title: 'Secret' } });
    const cells = [
      { documentId, stages: 'awareness' },
      { slug: 'secret', stages: 'awareness' },
      { documentId: note, stages: 'awareness' },
      { documentId: page, contentType: uidOf('note'), stages: 'awareness' },
    ];
    const told = await bringIn(cells);
    expect(outcomes(told)).toEqual([
      'changed',
      `entry: You may not update ${uidOf('page')} "${page}"`,
      `documentId: "${note}" must name an entry that there is, and that you may see`,
      expect.stringContaining(`"${uidOf('note')}" is unknown`),
    ]);
    expect(told.rows[3]?.problem?.message).not.toContain(uidOf('redirect'));
    expect(await tagsOf(app, 'page', page)).toMatchObject({ stages: [] });
  });

  it('show no title, and find by no slug, that may not be read', async () => {
    const documentId = await article('costs');
    const told = await look(
      [
        { documentId, stages: 'awareness' },
        { slug: 'costs', stages: 'awareness' },
      ],
      {},
      'untitled'
    );
    expect(JSON.stringify(told)).not.toContain('About');
    expect(outcomes(told)).toEqual([
      'changed',
      'slug: "costs" must name an entry that there is, and that you may see',
    ]);
  });

  it('show no title of a type that may be updated only', async () => {
    const documentId = await article('costs');
    const told = await look([{ documentId, stages: 'awareness' }], {}, 'blind');
    expect(told.rows).toMatchObject([{ status: 'changed', entry: { documentId, title: null } }]);
  });

  it('don’t tell of other people’s entries', async () => {
    const documentId = await article('costs');
    const told = await look(
      [
        { documentId, stages: 'awareness' },
        { slug: 'costs', stages: 'awareness' },
      ],
      {},
      'owner'
    );
    expect(told.sums).toEqual({ changed: 0, same: 0, refused: 2 });
    expect(JSON.stringify(told)).not.toContain('About');
  });
});

describe('what is no file of tags', () => {
  const row = { row: 2, documentId: 'x' };
  it.each<[object, RegExp]>([
    [{ rows: Array(5001).fill(row) }, /^rows: must be at most 5000 items/],
    [{ rows: [{ ...row, row: 0 }] }, /^rows\.0\.row: must be at least 1/],
    [{ rows: [{ ...row, stage: 'a' }] }, /^rows\.0\.stage: is unknown; allowed: row, contentType/],
    [{ rows: [{ ...row, stages: ['a'] }] }, /^rows\.0\.stages: must be text/],
    [{ rows: [{ ...row, stages: 'x'.repeat(2001) }] }, /^rows\.0\.stages: must be at most 2000/],
    [{ rows: [{ ...row, slug: 'a\u0000' }] }, /^rows\.0\.slug: must be text without NUL/],
    [{ rows: [row], journey: 'x' }, /^journey: "x" is unknown; allowed: first, second/],
    [{ rows: [row], dryRun: 'no' }, /^dryRun: must be true or false/],
    [{ rows: [row], dryRun: false }, /^token: must be the token of a dry run/],
  ])('is refused: %#', async (body, message) => {
    const before = await digest(app);
    expect(await send(body, 'tagger', 400)).toMatchObject({
      message: expect.stringMatching(message),
    });
    expect(await digest(app)).toBe(before);
  });
});
