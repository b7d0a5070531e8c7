import request from 'supertest';
import { addAdmin, addBuiltIn } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, uidOf } from './helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addSegments(app, 'smb', 'big');
});

const coverage = () => journey(app, 'coverage');
const ARTICLE = uidOf('article');
const CELL = { columns: 'segment', row: 'b', column: 'smb' } as const;
const publish = (stages: string[], segments: string[]) =>
  addEntry(app, 'article', { stages, segments, publish: true });

describe('why a cell has its verdict', () => {
  it('says what counts and who wants how much: the plan before the stage before the journey', async () => {
    await publish(['b'], ['smb']);
    await addEntry(app, 'article', { stages: ['b'], segments: ['smb'] });
    await publish(['b'], []);
    const counts = { published: 1, draft: 1, stale: 0, general: 1 };
    expect(await coverage().why(CELL)).toMatchObject({
      ...counts,
      verdict: 'covered',
      by: 'default',
    });

    const [first] = await journey(app, 'vocabulary').journeys();
    await journey(app, 'journeys').update(first?.documentId ?? '', { targetMin: 2 });
    const below = { ...counts, verdict: 'below-target', plan: null };
    expect(await coverage().why(CELL)).toMatchObject({
      ...below,
      by: 'journey',
      min: 2,
      max: null,
    });

    await journey(app, 'journeys').updateStage('b', { targetMin: 3, targetMax: 5 });
    expect(await coverage().why(CELL)).toMatchObject({ ...below, by: 'stage', min: 3, max: 5 });

    await journey(app, 'plans').set({ stage: 'b', segment: 'smb', targetMin: 4 });
    const plan = { stage: 'b', segment: 'smb', contentType: null, locale: null };
    expect(await coverage().why(CELL)).toMatchObject({ ...below, by: 'plan', plan, min: 4 });
    const [gap] = await coverage().gaps({ stage: 'b', segment: 'smb' });
    expect(gap?.why).toBe(
      '1 piece is published. At least 4 published pieces are wanted by the plan of this cell.'
    );
  });

  it('agrees with every cell of the matrix, on each axis', async () => {
    await publish(['a'], ['smb']);
    await publish(['b'], []);
    await addEntry(app, 'note', { stages: ['c'], segments: ['big'] });
    for (const columns of ['contentType', 'segment', 'locale'] as const) {
      const { cells } = await coverage().matrix({ columns });
      for (const { row, column, verdict, published, draft, stale } of cells) {
        const why = await coverage().why({ columns, row, column });
        expect(why).toMatchObject({ verdict, published, draft, stale });
      }
    }
  });

  it('is a 400 for a row or column that there isn’t, which names those that there are', async () => {
    await expect(coverage().why({ ...CELL, row: 'x' })).rejects.toThrow(
      'row: "x" is unknown; allowed: a, b, c'
    );
    await expect(coverage().why({ ...CELL, column: 'x' })).rejects.toThrow(
      'column: "x" is unknown; allowed: smb, big, general'
    );
  });
});

describe('a journey’s target', () => {
  it('may not cross, also with what stands already', async () => {
    const [first] = await journey(app, 'vocabulary').journeys();
    const id = first?.documentId ?? '';
    await journey(app, 'journeys').update(id, { targetMin: 2, targetMax: 3 });
    await expect(journey(app, 'journeys').update(id, { targetMax: 1 })).rejects.toThrow(
      /targetMax/
    );
    await expect(journey(app, 'journeys').update(id, { targetMin: 0 })).rejects.toThrow(
      /targetMin/
    );
    expect((await journey(app, 'vocabulary').journeys())[0]).toMatchObject({
      targetMin: 2,
      targetMax: 3,
    });
  });
});

describe('the score', () => {
  it('says what moves it most', async () => {
    await publish(['a', 'b'], ['smb']);
    await publish(['a'], ['big']);
    await journey(app, 'plans').set({ stage: 'c', segment: 'big', notApplicable: 'They are gone' });
    const { moves, ...made } = await coverage().score();
    expect(made).toEqual({ score: 0.6, covered: 3, wanted: 5, notApplicable: 1 });
    expect(made.score).toBe((await coverage().matrix({})).totals.score);
    expect(moves[0]).toEqual({ by: 'kind', key: 'missing', name: 'missing', gaps: 2, gain: 0.4 });
    expect(moves.slice(1).map(({ by, key, gaps }) => [by, key, gaps])).toEqual([
      ['stage', 'b', 1],
      ['segment', 'big', 1],
      ['stage', 'c', 1],
      ['segment', 'smb', 1],
    ]);
  });

  it('is explained to who may see the matrix, over what they may read, and to nobody else', async () => {
    const editor = await addAdmin(app, 'reader', [
      { action: 'plugin::journey.read' },
      { action: 'plugin::content-manager.explorer.read', subject: uidOf('page') },
    ]);
    const nobody = await addBuiltIn(app, 'strapi-author', 'nobody');
    await publish(['a'], ['smb']);
    const get = (path: string, token: string) =>
      request(app.http).get(`/journey/${path}`).set('Authorization', `Bearer ${token}`);
    expect((await get('score', editor)).body.data).toMatchObject({ covered: 0, wanted: 6 });
    const why = await get('why?columns=segment&row=a&column=smb', editor);
    expect(why.body.data).toMatchObject({ verdict: 'missing', published: 0 });
    expect((await get(`why?row=a&column=${ARTICLE}`, editor)).status).toBe(400);
    expect((await get('score', nobody)).status).toBe(403);
    expect((await get('why?row=a&column=x', nobody)).status).toBe(403);
  });
});
