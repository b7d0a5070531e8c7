import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addSegments, journey, reset, uidOf } from './helpers';

let here: TestApp;
let there: ChildProcess;
beforeAll(async () => {
  here = await startApp();
  there = fork(path.join(__dirname, 'otherProcess.cjs'), {
    env: { ...process.env, TEST_LOG_LEVEL: 'error' },
  });
  await once(there, 'message');
}, 60_000);
afterAll(async () => {
  const gone = once(there, 'exit');
  there.kill();
  await gone;
  await here.stop();
});
beforeEach(async () => {
  await reset(here);
  await addJourney(here, 'first', ['a', 'b']);
  await addSegments(here, 'smb');
});

/** Has the other process call one of the plugin's services. */
async function overThere(service: string, call: string, input: object = {}): Promise<unknown> {
  const answered = once(there, 'message') as Promise<[{ answer?: unknown; error?: string }]>;
  there.send({ service, call, input });
  const [{ answer, error }] = await answered;
  if (error) throw new Error(error);
  return answer;
}

const publishedIn = (matrix: unknown, row: string): number =>
  (matrix as { cells: { row: string; published: number }[] }).cells
    .filter((cell) => cell.row === row)
    .reduce((sum, { published }) => sum + published, 0);
const reportHere = () => journey(here, 'coverage').matrix();
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
