import request from 'supertest';
import { SNAPSHOT_UID } from '../../server/src/content-types/uids';
import type { ExplainedGap } from '../../server/src/contracts/trend';
import { addAdmin } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import { setClock } from './clock';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  journey,
  reset,
  uidOf,
} from './helpers';
import { startOtherProcess } from './secondProcess';

const DAY = 86_400_000;
const NOW = new Date('2026-11-29T12:00:00.000Z');
const ARTICLE = uidOf('article');
const PAGE = uidOf('page');

let app: TestApp;
let reader: string;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  const read = 'plugin::content-manager.explorer.read';
  reader = await addAdmin(app, 'reader', [
    { action: 'plugin::journey.read' },
    { action: read, subject: ARTICLE },
  ]);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
});
afterEach(() => jest.useRealTimers());

const inDays = (days: number): void => setClock(new Date(NOW.getTime() + days * DAY));
const take = () => journey(app, 'snapshots').take();
const trend = () => journey(app, 'trend');
const rows = (): Promise<{ day: string }[]> =>
  app.strapi.db.query(SNAPSHOT_UID).findMany({ orderBy: { day: 'asc' } });

const add = (type: string, stage: string, title: string, own: object = {}) =>
  addEntry(app, type, {
    stages: stage ? [stage] : [],
    segments: stage ? ['smb'] : [],
    publish: true,
    data: { title },
    ...own,
  });

describe('a daily snapshot', () => {
  it('is taken once a day of each journey', async () => {
    await addJourney(app, 'second', ['x']);
    inDays(0);
    expect(await take()).toBe(2);
    expect(await take()).toBe(0);
    inDays(0.5);
    expect(await take()).toBe(2);
    expect((await rows()).map(({ day }) => day)).toEqual([
      '2026-11-29',
      '2026-11-29',
      '2026-11-30',
      '2026-11-30',
    ]);
  });

  it('is taken by one of those who try at once, in whichever process', async () => {
    const other = await startOtherProcess();
    try {
      const taken = await Promise.all([take(), other.call('snapshots', 'take'), take()]);
      expect(taken.sort()).toEqual([0, 0, 1]);
      expect(await rows()).toHaveLength(1);
    } finally {
      await other.stop();
    }
  }, 60_000);

  it('is taken by Strapi’s cron', async () => {
    const jobs = app.strapi.cron.jobs as { name: string | null; job: { invoke(): unknown } }[];
    await jobs.find(({ name }) => name === 'journey.takeSnapshots')?.job.invoke();
    expect(await rows()).toHaveLength(1);
  });

  it('is of the same numbers as the report of the day', async () => {
    await add('article', 'a', 'One');
    await add('page', 'b', 'Two');
    await add('article', '', 'Three');
    await addEntry(app, 'article', { stages: ['b'] });
    await take();
    const { days, now } = await trend().of();
    expect(days).toEqual([now]);
    const { totals } = await journey(app, 'coverage').matrix();
    const gaps = await journey(app, 'coverage').gaps();
    expect(now.score).toBe(totals.score);
    expect(now.published).toBe(totals.published);
    expect([now.tagged, now.untagged]).toEqual([totals.tagged, totals.untagged]);
    expect(Object.values(now.gaps).reduce((sum, n) => sum + n)).toBe(gaps.length);
    const { days: ofPages } = await trend().of({ contentType: PAGE });
    const pages = await journey(app, 'coverage').matrix({ contentType: PAGE });
    expect(ofPages[0]).toMatchObject({ published: 1, score: pages.totals.score });
  });

  it('stays what it was, whatever becomes of the content and the plan', async () => {
    await add('article', 'a', 'One');
    inDays(0);
    await take();
    const before = await trend().of();
    inDays(1);
    await documents(app, ARTICLE).delete({
      documentId: (await documents(app, ARTICLE).findFirst({}))!.documentId,
    });
    await journey(app, 'plans').set({ stage: 'a', segment: 'smb', targetMin: 5 });
    const after = await trend().of();
    expect(after.days).toEqual(before.days);
    expect(after.days[0]?.score).toBe(0.5);
    expect(after.now.score).toBe(0);
  });

  it('leaves days without one out', async () => {
    for (const day of [0, 1, 4]) {
      inDays(day);
      await take();
    }
    const { days, firstDay } = await trend().of();
    expect(days.map(({ day }) => day)).toEqual(['2026-11-29', '2026-11-30', '2026-12-03']);
    expect(firstDay).toBe('2026-11-29');
    const { days: later } = await trend().of({ since: '2026-11-30' });
    expect(later).toHaveLength(2);
  });

  it('is thinned out after ninety days', async () => {
    for (const day of [0, 1, 2, 3, 8]) {
      inDays(day);
      await take();
    }
    inDays(95);
    await take();
    expect((await rows()).map(({ day }) => day)).toEqual([
      '2026-11-29',
      '2026-11-30',
      '2026-12-07',
      '2027-03-04',
    ]);
  });

  it('goes with its journey', async () => {
    const documentId = await addJourney(app, 'second', ['x']);
    await take();
    await journey(app, 'journeys').remove(documentId);
    expect(await rows()).toMatchObject([{ journeyKey: 'first' }]);
  });
});

describe('a cell’s history', () => {
  it('has its numbers of each day that it was there', async () => {
    inDays(0);
    await take();
    await add('article', 'a', 'One');
    inDays(1);
    await take();
    const { days, now } = await trend().cell({ stage: 'a', segment: 'smb' });
    expect(days.map(({ published, verdict }) => [published, verdict])).toEqual([
      [0, 'missing'],
      [1, 'covered'],
    ]);
    expect(now).toMatchObject({ published: 1, target: { min: 1, max: null } });
    await addSegments(app, 'big');
    expect((await trend().cell({ stage: 'a', segment: 'big' })).days).toEqual([]);
    expect((await trend().cell({ stage: 'a', segment: 'general' })).days).toHaveLength(2);
  });

  it.each([
    [{ stage: 'z', segment: 'smb' }, 'stage: "z" is unknown; allowed: a, b'],
    [{ stage: 'a', segment: 'z' }, 'segment: "z" is unknown; allowed: smb, general'],
    [{ stage: 'a', segment: 'smb', journey: 'z' }, 'journey: "z" is unknown; allowed: first'],
    [{ stage: 'a', segment: 'smb', since: 'x' }, /^since: /],
  ])('refuses %j', async (query, message) => {
    await expect(trend().cell(query)).rejects.toThrow(message);
  });
});

describe('what changed since a day', () => {
  const short = (all: readonly ExplainedGap[] = []) =>
    all.map(({ gap, entries }) => [
      gap.kind,
      gap.stage?.key ?? gap.contentType,
      ...entries.map(({ move, title, isGone }) => `${move} ${isGone ? '(gone)' : title}`),
    ]);
  const since = async (day: string, query: object = {}) => {
    const changed = await trend().whatChanged({ since: day, ...query });
    return { opened: short(changed?.opened), closed: short(changed?.closed) };
  };

  it('is nothing before there is a snapshot', async () => {
    expect(await trend().whatChanged({ since: '2026-11-29' })).toBeNull();
  });

  it('names gaps that opened and closed, and the entries that did it', async () => {
    const old = await add('article', 'b', 'Old');
    inDays(0);
    await take();
    inDays(1);
    await documents(app, ARTICLE).unpublish({ documentId: old });
    await add('page', 'a', 'New');
    await add('page', '', 'Loose');
    expect(await since('2026-11-29')).toEqual({
      opened: [
        ['draft-only', 'b', 'unpublished Old'],
        ['untagged', PAGE, 'came Loose'],
      ],
      closed: [['missing', 'a', 'came New']],
    });
    await documents(app, ARTICLE).delete({ documentId: old });
    expect((await since('2026-11-29')).opened).toContainEqual(['missing', 'b', 'went (gone)']);
    expect(await since('2026-11-29', { contentType: ARTICLE })).toEqual({
      opened: [['missing', 'b', 'went (gone)']],
      closed: [],
    });
  });

  it('names an entry that stands elsewhere now, and one that has become stale', async () => {
    const moved = await add('article', 'a', 'Moved');
    await add('article', 'b', 'Aged', { since: new Date(NOW.getTime() - 364 * DAY) });
    inDays(0);
    await take();
    await journey(app, 'tagging').apply({
      entries: [{ contentType: ARTICLE, documentId: moved }],
      stages: { set: ['b'] },
    });
    expect((await since('2026-11-29')).opened).toEqual([['missing', 'a', 'went Moved']]);
    inDays(400);
    expect((await since('2026-11-29')).opened).toContainEqual([
      'stale',
      'b',
      'came Moved',
      'aged Aged',
    ]);
  });

  it('names what was reviewed, and what was stale before is not what did it', async () => {
    const aYear = (days: number) => ({ since: new Date(NOW.getTime() - days * DAY) });
    const fine = await add('article', 'a', 'Fine', aYear(364));
    await add('article', 'a', 'Long stale', aYear(800));
    inDays(0);
    await take();
    inDays(3);
    expect((await since('2026-11-29')).opened).toEqual([['stale', 'a', 'aged Fine']]);
    await take();
    inDays(4);
    await journey(app, 'reviews').mark({
      entries: [{ contentType: ARTICLE, documentId: fine, locale: 'en' }],
    });
    expect((await since('2026-12-02')).closed).toEqual([['stale', 'a', 'renewed Fine']]);
  });

  it('compares two days', async () => {
    inDays(0);
    await take();
    await add('article', 'a', 'First');
    inDays(1);
    await take();
    await add('article', 'b', 'Second');
    const between = await since('2026-11-29', { until: '2026-11-30' });
    expect(between.closed).toEqual([['missing', 'a', 'came First']]);
    expect((await since('2026-11-30')).closed).toEqual([['missing', 'b', 'came Second']]);
  });

  it('says when more is wanted', async () => {
    await add('article', 'a', 'One');
    await take();
    await journey(app, 'plans').set({ stage: 'a', segment: 'smb', targetMin: 2 });
    const changed = await trend().whatChanged({ since: '2999-01-01' });
    expect(changed?.opened).toMatchObject([
      {
        gap: { kind: 'below-target' },
        wanted: { before: { target: { min: 1 } }, after: { target: { min: 2 } } },
      },
    ]);
    expect(changed?.score).toEqual({ before: 0.5, after: 0 });
  });

  it('compares with the last snapshot until the day, or the first after it', async () => {
    for (const day of [0, 2]) {
      inDays(day);
      await take();
    }
    const dayFor = async (day: string) => (await trend().whatChanged({ since: day }))?.since.day;
    expect(await dayFor('2026-11-30')).toBe('2026-11-29');
    expect(await dayFor('2026-12-24')).toBe('2026-12-01');
    expect(await dayFor('2020-01-01')).toBe('2026-11-29');
  });
});

describe('who may not read everything', () => {
  const get = async (path: string) => {
    const asked = request(app.http).get(`/journey${path}`);
    return (await asked.set('Authorization', `Bearer ${reader}`).expect(200)).body.data;
  };

  it('is told of content types that may be read, and of no title besides', async () => {
    await add('page', 'a', 'Hidden');
    await add('article', 'b', 'Shown');
    await take();
    const { days } = await get('/trend');
    expect(days[0]).toMatchObject({ published: 1, score: 0.5 });
    await add('page', 'b', 'Hidden too');
    await add('article', 'a', 'Shown too');
    const changed = await get('/trend/changes?since=2999-01-01');
    expect(short(changed.closed)).toEqual([['missing', 'a', 'came Shown too']]);
    expect(JSON.stringify(changed)).not.toContain('Hidden');
  });

  const short = (all: readonly ExplainedGap[]) =>
    all.map(({ gap, entries }) => [
      gap.kind,
      gap.stage?.key,
      ...entries.map(({ move, title }) => `${move} ${title}`),
    ]);
});
