import { startApp } from './app';
import type { TestApp } from './app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  journey,
  reset,
  tags,
  tagsOf,
  uidOf,
} from './helpers';

let app: TestApp;
let first: string;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  first = await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb', 'enterprise');
});

const article = uidOf('article');
const journeys = () => journey(app, 'journeys');
const removeA = () => journeys().removeStage({ stage: 'a', moveTo: 'b' });
const ten = <T>(run: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 10 }, (_, n) => run(n)));
const expectPlaced = async () =>
  expect((await journey(app, 'placements').verify()).differing).toBe(0);

describe('ten at once', () => {
  it('add a stage of one name, and each gets a key and a place of its own', async () => {
    await ten(() => journeys().addStage(first, { name: 'New' }));
    const { stages } = await journey(app, 'vocabulary').journey('first');
    expect(new Set(stages.map(({ key }) => key)).size).toBe(12);
    expect(stages.map(({ position }) => position)).toEqual([...stages.keys()]);
  });

  it('add a stage of one key, and one of them does', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => journeys().addStage(first, { key: 'new', name: 'New' }))
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await journey(app, 'vocabulary').journey('first')).stages).toHaveLength(3);
  });

  it('add a journey and a segment of one name, and each gets a key of its own', async () => {
    await ten(() => journeys().applyModel({ model: 'experience-4' }));
    await ten(() => journey(app, 'segments').create({ name: 'New' }));
    const all = await journey(app, 'vocabulary').all();
    expect(new Set(all.journeys.map(({ key }) => key)).size).toBe(11);
    expect(new Set(all.segments.map(({ key }) => key)).size).toBe(12);
  });
});

describe('a stage that goes', () => {
  it('is no longer tagged with by a run that had to wait: it is refused by name', async () => {
    const entry = { contentType: article, documentId: await addEntry(app, 'article') };
    const removing = removeA();
    const tagging = journey(app, 'tagging').apply({ entries: [entry], stages: { add: ['a'] } });
    await expect(tagging).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'stages.add: "a" is unknown; allowed: b',
    });
    await removing;
    expect(await tagsOf(app, 'article', entry.documentId)).toEqual({ stages: [], segments: [] });
  });

  it('waits for a run of tagging, and moves what that wrote', async () => {
    const entries = [];
    for (let n = 0; n < 10; n += 1) {
      const documentId = await addEntry(app, 'article', { publish: true });
      entries.push({ contentType: article, documentId });
    }
    let removing: ReturnType<typeof removeA> | undefined;
    const onProgress = (): void => void (removing = removeA());
    const input = { entries, stages: { add: ['a'] } };
    const tagging = journey(app, 'tagging').apply(input, { onProgress });
    expect(await tagging).toMatchObject({ updated: 10 });
    expect(await removing).toEqual({ entries: 10 });
    expect(await journeys().stageUsage('b')).toBe(10);
    await expectPlaced();
  });

  it.each(['moved', 'dropped'])(
    'sees the tags of a save that was under way: none is lost unsaid (%s)',
    async (fate) => {
      const documentId = await addEntry(app, 'article');
      const data = await tags(app, { stages: ['a'], segments: ['smb'] });
      let hasSaved = (): void => {};
      const saved = new Promise<void>((resolve) => (hasSaved = resolve));
      let mayCommit = (): void => {};
      const committing = new Promise<void>((resolve) => (mayCommit = resolve));
      const saving = app.strapi.db.transaction(async () => {
        await documents(app, article).update({ documentId, data });
        hasSaved();
        await committing;
      });
      await saved;
      const moveTo = (key: string): string | null => (fate === 'moved' ? key : null);
      const removing = Promise.all([
        journeys().removeStage({ stage: 'a', moveTo: moveTo('b') }),
        journey(app, 'segments').remove({ segment: 'smb', moveTo: moveTo('enterprise') }),
      ]);
      await new Promise((passed) => setTimeout(passed, 300));
      mayCommit();
      await saving;
      expect(await removing).toEqual([{ entries: 1 }, { entries: 1 }]);
      expect(await tagsOf(app, 'article', documentId)).toEqual(
        fate === 'moved'
          ? { stages: ['b'], segments: ['enterprise'] }
          : { stages: [], segments: [] }
      );
      await expectPlaced();
    }
  );

  it('is not deleted past the services while a save that tags with it is under way', async () => {
    const documentId = await addEntry(app, 'article');
    const { stages } = await journey(app, 'vocabulary').journey('first');
    const data = await tags(app, { stages: ['a'] });
    let hasSaved = (): void => {};
    const saved = new Promise<void>((resolve) => (hasSaved = resolve));
    const saving = app.strapi.db.transaction(async () => {
      await documents(app, article).update({ documentId, data });
      hasSaved();
      await new Promise((passed) => setTimeout(passed, 300));
    });
    await saved;
    const deleting = documents(app, 'plugin::journey.stage').delete({
      documentId: stages[0]?.documentId,
    });
    await expect(deleting).rejects.toThrow('1 entry carries it');
    await saving;
    expect(await tagsOf(app, 'article', documentId)).toEqual({ stages: ['a'], segments: [] });
  });
});

it('lets two stages not take over each other’s tags at once', async () => {
  const note = await addEntry(app, 'note', { stages: ['a', 'b'] });
  const outcomes = await Promise.allSettled([
    removeA(),
    journeys().removeStage({ stage: 'b', moveTo: 'a' }),
  ]);
  expect(outcomes).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: { message: 'moveTo: "a" is unknown; allowed: b' } },
  ]);
  expect(await tagsOf(app, 'note', note)).toEqual({ stages: ['b'], segments: [] });
});
