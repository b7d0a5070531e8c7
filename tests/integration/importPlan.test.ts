import Papa from 'papaparse';
import request from 'supertest';
import { PLAN_UID } from '../../server/src/content-types/uids';
import type { PlanInput } from '../../server/src/contracts/plan';
import type {
  ImportedPlan,
  PlanImport,
  PlanImported,
  PlanImportInput,
} from '../../server/src/contracts/planImports';
import { addAdmin } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import { digest } from './digest';
import { addJourney, addLocales, addSegments, journey, reset, uidOf } from './helpers';

let app: TestApp;
let token = '';
const ARTICLE = uidOf('article');

beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  token = await addAdmin(app, 'planner', [
    { action: 'plugin::journey.configure' },
    { action: 'plugin::journey.read' },
  ]);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['awareness', 'purchase']);
  await addJourney(app, 'second', ['awareness', 'z']);
  await addSegments(app, 'smb', 'hotels');
});

type Row = PlanImportInput['rows'][number];
type Cells = Omit<Row, 'row'>;
const numbered = (cells: readonly Cells[]): Row[] =>
  cells.map((one, n) => ({ row: n + 2, ...one }));

async function send<Answer>(path: string, body: object, status = 200): Promise<Answer> {
  const sent = await request(app.http)
    .post(`/journey/import${path}`)
    .set('Authorization', `Bearer ${token}`)
    .send(body);
  if (sent.status !== status) throw new Error(`${sent.status} ${sent.text}`);
  return status === 200 ? sent.body.data : sent.body.error;
}

/** A dry run, which writes nothing. */
async function look(cells: readonly Cells[], more: object = {}): Promise<PlanImport> {
  const before = await digest(app);
  const told = await send<PlanImport>('/plan', { rows: numbered(cells), ...more });
  expect(await digest(app)).toBe(before);
  return told;
}

/** A dry run, and what it has shown. */
async function bringIn(cells: readonly Cells[], more: object = {}) {
  const { token: own, ...shown } = await look(cells, more);
  const body = { rows: numbered(cells), dryRun: false, token: own, ...more };
  const { undo, ...done } = await send<PlanImported>('/plan', body);
  expect(done).toEqual(shown);
  return { ...done, undo };
}

const outcomes = ({ rows }: { rows: ImportedPlan[] }): string[] =>
  rows.map(({ status, problem }) => problem?.message ?? status);

const plans = () => journey(app, 'plans');
const set = (input: PlanInput) => plans().set(input);

const BRIEF = {
  targetMin: 2,
  targetMax: 4,
  trigger: '=The month’s numbers don’t add up',
  questions: ['What does it cost?', 'Who else has it; and who not?'],
  searchTerms: ['ordering system price'],
  message: 'It pays for itself',
  measuringPoint: 'Demos booked',
  channels: ['E-mail', 'Site, blog'],
  formats: ['Case'],
  owner: 'Freja',
  dueDate: '2027-02-28',
};

describe('a grid', () => {
  it('says how much is wanted in its cells, and leaves the rest of the plan as it is', async () => {
    await set({ stage: 'purchase', segment: 'smb', owner: 'Freja', targetMin: 1 });
    const told = await bringIn([
      { column: 'B', stage: 'Awareness', segment: 'SMB', target: '2' },
      { column: 'C', stage: 'Awareness', segment: 'Hotels', target: 'n/a They know us' },
      { column: 'B', stage: 'purchase', segment: 'smb', target: '2–4' },
      { column: 'C', stage: 'purchase', segment: 'hotels', target: ' ' },
      { column: 'D', stage: 'purchase', segment: 'Generelt', target: '3' },
    ]);
    expect(told.sums).toEqual({ changed: 4, same: 1, refused: 0 });
    expect(told.rows[2]).toMatchObject({
      row: 4,
      column: 'B',
      place: { journey: 'first', stage: 'purchase', segment: 'smb' },
      before: { targetMin: 1, targetMax: null, owner: 'Freja' },
      after: { targetMin: 2, targetMax: 4, owner: 'Freja' },
    });
    const stored = await plans().of();
    expect(
      stored.map((plan) => [plan.stage, plan.segment, plan.targetMin, plan.targetMax, plan.owner])
    ).toEqual(
      expect.arrayContaining([
        ['awareness', 'smb', 2, null, null],
        ['awareness', 'hotels', null, null, null],
        ['purchase', 'smb', 2, 4, 'Freja'],
        ['purchase', 'general', 3, null, null],
      ])
    );
    expect(stored).toHaveLength(4);
    expect(stored.find(({ segment }) => segment === 'hotels')?.notApplicable).toBe('They know us');
  });

  it('is refused cell by cell, with what is wrong and what is nearest', async () => {
    const told = await look([
      { stage: 'awarenes', segment: 'smb', target: '2' },
      { stage: 'awareness', segment: 'hotel', target: '2' },
      { stage: 'awareness', segment: ' ', target: '2' },
      { stage: 'awareness', segment: 'smb', target: 'two' },
      { stage: 'purchase', segment: 'smb', target: '4-2' },
      { stage: 'purchase', segment: 'hotels', target: '0' },
      { stage: 'purchase', segment: 'hotels', column: 'C', target: '3' },
      { stage: 'z', segment: 'smb', target: '3' },
      { stage: 'purchase', segment: 'general', dueDate: '2027-02-31' },
      { stage: 'purchase', segment: 'general', contentType: 'Artikle' },
      { stage: '', segment: 'general' },
    ]);
    expect(outcomes(told)).toEqual([
      'stage: "awarenes" is unknown; did you mean "Awareness"?',
      'segment: "hotel" is unknown; did you mean "Hotels"?',
      'segment: must be named; general is content that speaks to everyone',
      'target: "two" must be a number, two such as 2–4, or n/a and why',
      'targetMax: must not be less than targetMin (got 2)',
      'targetMin: must be at least 1 (got 0)',
      'row: must be named once, and is in 7 as well',
      'stage: "z" is unknown; allowed: awareness, purchase',
      'dueDate: must be a day such as 2027-01-31 (got "2027-02-31")',
      'contentType: "Artikle" is unknown; did you mean "Article"?',
      'stage: is required: stage',
    ]);
  });
});

it('takes what the panel says of nothing wanted, and days as they are written in Europe', async () => {
  await bringIn([
    { stage: 'awareness', segment: 'smb', target: 'Ej tillämpligt: de känner oss' },
    { stage: 'awareness', segment: 'hotels', target: 'ikke aktuelt – de kjenner oss' },
    { stage: 'purchase', segment: 'smb', dueDate: '31.12.2026' },
  ]);
  const stored = await plans().of();
  expect(stored.map(({ notApplicable, dueDate }) => notApplicable ?? dueDate)).toEqual([
    'de känner oss',
    'de kjenner oss',
    '2026-12-31',
  ]);
  const told = await look([
    { stage: 'purchase', segment: 'smb', dueDate: '05/06/2026' },
    { stage: 'purchase', segment: 'hotels', dueDate: '31.02.2026' },
  ]);
  expect(outcomes(told)).toEqual([
    'dueDate: must be a day such as 2027-01-31 (got "05/06/2026")',
    'dueDate: must be a day such as 2027-01-31 (got "2026-02-31")',
  ]);
});

describe('our own export', () => {
  it('comes in again, and changes nothing but what was changed in it', async () => {
    await set({ stage: 'purchase', segment: 'smb', ...BRIEF });
    await set({ stage: 'purchase', contentType: ARTICLE, locale: 'da', targetMin: 2 });
    await set({ stage: 'awareness', segment: 'hotels', notApplicable: 'They know us' });
    const { text } = await request(app.http)
      .get('/journey/export/plan')
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    const { data } = Papa.parse<Cells>(text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    // The panel takes the apostrophe away that keeps a spreadsheet from taking the text for a formula.
    const cells = data.map((one) => ({ ...one, trigger: one.trigger?.replace(/^'(?==)/, '') }));
    const before = await plans().of();
    expect((await look(cells)).sums).toEqual({ changed: 0, same: 3, refused: 0 });
    const edited = cells.map((one) =>
      one.owner === 'Freja' ? { ...one, owner: 'Jonas', questions: '-', message: '' } : one
    );
    const { sums, undo } = await bringIn(edited);
    expect(sums).toEqual({ changed: 1, same: 2, refused: 0 });
    expect(await plans().of()).toContainEqual(
      expect.objectContaining({ ...BRIEF, owner: 'Jonas', questions: [] })
    );
    expect(await send('/plan/undo', undo)).toEqual({ undone: 1, failed: [] });
    expect(await plans().of()).toEqual(expect.arrayContaining(before));
  });
});

describe('what is written', () => {
  const cells = [
    { stage: 'awareness', segment: 'smb', target: '2' },
    { stage: 'purchase', segment: 'smb', target: '-' },
    { stage: 'z', journey: 'Second', segment: 'smb', target: '3' },
  ];

  it('is of the journey that the row names, and is gone once nothing is planned', async () => {
    await set({ stage: 'purchase', segment: 'smb', targetMin: 1 });
    const { sums } = await bringIn(cells);
    expect(sums).toEqual({ changed: 3, same: 0, refused: 0 });
    expect(await plans().of()).toMatchObject([{ stage: 'awareness', targetMin: 2 }]);
    expect(await plans().of({ journey: 'second' })).toMatchObject([{ stage: 'z', targetMin: 3 }]);
  });

  it('is nothing where something has changed since the dry run', async () => {
    const told = await look(cells);
    await set({ stage: 'awareness', segment: 'smb', owner: 'Freja' });
    const before = await digest(app);
    const body = { rows: numbered(cells), dryRun: false, token: told.token };
    expect(await send('/plan', body, 400)).toMatchObject({
      message: expect.stringContaining('not what the dry run showed any more'),
    });
    expect(await digest(app)).toBe(before);
  });

  it('is all or nothing', async () => {
    const { token: own } = await look(cells);
    const before = await digest(app);
    let written = 0;
    const stop = app.strapi.db.lifecycles.subscribe({
      models: [PLAN_UID],
      beforeCreate() {
        written += 1;
        if (written > 1) throw new Error('no room left');
      },
    });
    const run = journey(app, 'planImport');
    const input = { rows: numbered(cells), dryRun: false, token: own };
    await expect(run.apply(input)).rejects.toThrow('no room left');
    expect(written).toBe(2);
    stop();
    expect(await digest(app)).toBe(before);
  });

  it('is undone, but for what somebody has changed since', async () => {
    await set({ stage: 'purchase', segment: 'smb', ...BRIEF });
    const { undo } = await bringIn([
      ...cells,
      { stage: 'purchase', segment: 'hotels', target: '1' },
    ]);
    await set({ stage: 'awareness', segment: 'smb', targetMin: 9 });
    const undone = await send('/plan/undo', undo);
    expect(undone).toMatchObject({
      undone: 3,
      failed: [
        {
          place: { stage: 'awareness', segment: 'smb' },
          problem: { key: 'planChangedSince', values: { place: 'awareness × smb' } },
        },
      ],
    });
    expect(await plans().of()).toHaveLength(2);
    expect(await plans().of()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ segment: 'smb', targetMin: 9 }),
        expect.objectContaining({ stage: 'purchase', ...BRIEF }),
      ])
    );
    expect(await plans().of({ journey: 'second' })).toEqual([]);
  });

  it('is undone, but for what is of a stage or segment that is gone', async () => {
    const { undo } = await bringIn([
      { stage: 'awareness', segment: 'smb', target: '1' },
      { stage: 'purchase', segment: 'smb', target: '1' },
    ]);
    const plansOf = undo.plans.map((plan) =>
      plan.place.stage === 'purchase' ? { ...plan, place: { ...plan.place, stage: 'x' } } : plan
    );
    expect(await send('/plan/undo', { plans: plansOf })).toMatchObject({
      undone: 1,
      failed: [
        {
          place: { stage: 'x' },
          problem: { key: 'unknown', values: { value: 'x', allowed: 'awareness, purchase' } },
        },
      ],
    });
    expect(await plans().of()).toMatchObject([{ stage: 'purchase' }]);
  });
});

describe('as many long briefs as a request takes', () => {
  const places = ['awareness', 'purchase'].flatMap((stage) =>
    ['smb', 'hotels', 'general'].flatMap((segment) =>
      [ARTICLE, uidOf('page')].flatMap((contentType) =>
        [undefined, 'en', 'da'].map((locale) => ({ stage, segment, contentType, locale }))
      )
    )
  );
  const long = (letter: string) => ({
    trigger: letter.repeat(5000),
    message: letter.repeat(5000),
    measuringPoint: letter.repeat(5000),
  });
  const all = (brief: object): Cells[] => places.map((place) => ({ ...place, ...brief }));
  const sizeOf = (sent: object): number => Buffer.byteLength(JSON.stringify(sent));

  it('are undone, though others were in their place', async () => {
    await bringIn(all(long('a')));
    const before = await plans().of();
    expect(before).toHaveLength(36);
    const { undo } = await bringIn(all(long('b')));
    expect((await plans().of())[0]).toMatchObject(long('b'));
    expect(await send('/plan/undo', undo)).toEqual({ undone: 36, failed: [] });
    expect(await plans().of()).toEqual(expect.arrayContaining(before));
  });

  it('are undone in little, where nothing was planned, or not much of it changes', async () => {
    const { undo: first } = await bringIn(all(long('a')));
    expect(sizeOf(first)).toBeLessThan(20_000);
    const { undo } = await bringIn(all({ owner: 'Freja' }));
    expect(sizeOf(undo)).toBeLessThan(10_000);
    expect(await send('/plan/undo', undo)).toEqual({ undone: 36, failed: [] });
    expect((await plans().of())[0]).toMatchObject({ ...long('a'), owner: null });
  });

  it('are refused at the dry run, where what they replace is too long to be undone', async () => {
    for (const place of places) await set({ ...place, ...long('ø') });
    const rows = numbered(all({ trigger: '-', message: '-', measuringPoint: '-' }));
    const before = await digest(app);
    const refused = {
      message: expect.stringMatching(/^rows: must change less, to be undone in one request/),
    };
    expect(await send('/plan', { rows }, 400)).toMatchObject(refused);
    expect(await send('/plan', { rows, dryRun: false, token: 'x' }, 400)).toMatchObject(refused);
    expect(await digest(app)).toBe(before);
    const { sums } = await look(all({ owner: 'Freja' }));
    expect(sums).toEqual({ changed: 36, same: 0, refused: 0 });
  });
});

describe('what is no file of plans', () => {
  const row = { row: 2, stage: 'awareness', segment: 'smb' };
  const PLACE = {
    journey: 'first',
    stage: 'awareness',
    segment: 'smb',
    contentType: null,
    locale: null,
  };
  it.each<[string, object, RegExp]>([
    ['/plan', { rows: Array(1001).fill(row) }, /^rows: must be at most 1000 items/],
    ['/plan', { rows: [{ ...row, targetMin: 2 }] }, /^rows\.0\.targetMin: must be text/],
    ['/plan', { rows: [{ ...row, x: '' }] }, /^rows\.0\.x: is unknown; allowed: row, column/],
    ['/plan', { rows: [row], dryRun: false }, /^token: must be the token of a dry run/],
    ['/plan', { rows: [row], journey: 'x' }, /^journey: "x" is unknown; allowed: first, second/],
    [
      '/plan/undo',
      { plans: [{ place: PLACE, before: { targetMin: 0 }, written: '' }] },
      /^plans\.0\.before\.targetMin: must be at least 1/,
    ],
  ])('is refused: %s %#', async (path, body, message) => {
    const before = await digest(app);
    expect(await send(path, body, 400)).toMatchObject({ message: expect.stringMatching(message) });
    expect(await digest(app)).toBe(before);
  });
});
