import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addSegments, journey, reset, uidOf } from './helpers';
import { startOtherProcess } from './secondProcess';
import type { OtherProcess } from './secondProcess';

let here: TestApp;
let there: OtherProcess;
beforeAll(async () => {
  here = await startApp();
  there = await startOtherProcess();
}, 60_000);
afterAll(async () => {
  await there.stop();
  await here.stop();
});
beforeEach(async () => {
  await reset(here);
  await addJourney(here, 'first', ['a', 'b']);
  await addSegments(here, 'smb');
});

const publishedIn = (matrix: unknown, row: string): number =>
  (matrix as { cells: { row: string; published: number }[] }).cells
    .filter((cell) => cell.row === row)
    .reduce((sum, { published }) => sum + published, 0);
const reportHere = () => journey(here, 'coverage').matrix();
const overThere: OtherProcess['call'] = (...what) => there.call(...what);
const reportThere = () => overThere('coverage', 'matrix');

describe('two processes on one database', () => {
  it('have a tag that is written through one in the next report of the other', async () => {
    const documentId = await addEntry(here, 'article', { stages: ['a'], publish: true });
    expect(publishedIn(await reportThere(), 'a')).toBe(1);

    const entries = [{ contentType: uidOf('article'), documentId }];
    await overThere('tagging', 'apply', { entries, stages: { set: ['b'] } });
    expect(publishedIn(await reportHere(), 'a')).toBe(0);
    expect(publishedIn(await reportHere(), 'b')).toBe(1);

    await addEntry(here, 'article', { documentId, stages: ['a'], publish: true });
    expect(publishedIn(await reportThere(), 'a')).toBe(1);
    expect(publishedIn(await reportThere(), 'b')).toBe(0);
  });

  it('know each other’s stages, segments and settings at once', async () => {
    await reportThere();
    await journey(here, 'journeys').removeStage({ stage: 'b', moveTo: 'a' });
    expect(await reportThere()).toMatchObject({ rows: [{ key: 'a' }] });
    await overThere('segments', 'create', { name: 'Enterprise' });
    expect((await journey(here, 'coverage').matrix({ columns: 'segment' })).columns).toHaveLength(
      3
    );
    await overThere('settings', 'set', { countedContentTypes: [uidOf('note')] });
    expect((await reportHere()).columns).toEqual([{ key: uidOf('note'), name: 'Note' }]);
  });

  it('tag one after the other, and never both a part', async () => {
    const entries = [];
    for (let n = 0; n < 30; n += 1) {
      entries.push({ contentType: uidOf('article'), documentId: await addEntry(here, 'article') });
    }
    await Promise.all([
      overThere('tagging', 'apply', { entries, stages: { set: ['a'] } }),
      journey(here, 'tagging').apply({ entries, stages: { set: ['b'] } }),
    ]);
    const { cells } = await journey(here, 'coverage').matrix({ stage: ['a', 'b'] });
    const drafts = (stage: string) =>
      cells.filter(({ row }) => row === stage).reduce((sum, { draft }) => sum + draft, 0);
    expect([drafts('a'), drafts('b')].sort()).toEqual([0, 30]);
    expect((await journey(here, 'placements').verify()).differing).toBe(0);
  });
});
