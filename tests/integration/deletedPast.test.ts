import { startApp } from './app';
import type { TestApp } from './app';
import { digest } from './digest';
import { addEntry, addJourney, addSegments, documents, journey, reset, tagsOf } from './helpers';

let app: TestApp;
let first: string;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  first = await addJourney(app, 'first', ['a', 'b']);
  await addJourney(app, 'second', ['a']);
  await addSegments(app, 'smb');
});

const JOURNEY = 'plugin::journey.journey';
const STAGE = 'plugin::journey.stage';
const SEGMENT = 'plugin::journey.segment';

const idOf = async (uid: string, filters: object): Promise<string> =>
  (await documents(app, uid).findFirst({ filters }))?.documentId ?? '';
const stageA = () => idOf(STAGE, { key: 'a', journey: { key: 'first' } });

describe('strapi.documents, past the services,', () => {
  it('deletes a journey with its stages, and leaves those of others', async () => {
    await documents(app, JOURNEY).delete({ documentId: first });
    const left = await documents(app, STAGE).findMany({ populate: { journey: true } });
    expect(left).toMatchObject([{ key: 'a', journey: { key: 'second' } }]);
    expect(await app.strapi.db.query(STAGE).count()).toBe(1);
  });

  it('deletes a stage and a segment that no entry carries', async () => {
    await documents(app, STAGE).delete({ documentId: await stageA() });
    await documents(app, SEGMENT).delete({ documentId: await idOf(SEGMENT, { key: 'smb' }) });
    const { journeys, segments } = await journey(app, 'vocabulary').all();
    expect(journeys[0]?.stages).toMatchObject([{ key: 'b' }]);
    expect(segments).toEqual([]);
  });

  it.each([
    ['journey', JOURNEY, async () => first, '"First" can\'t be deleted: 1 entry carries its'],
    ['stage', STAGE, stageA, '"A" can\'t be deleted: 1 entry carries it. journeys.removeStage('],
    [
      'segment',
      SEGMENT,
      () => idOf(SEGMENT, { key: 'smb' }),
      '"SMB" can\'t be deleted: 1 entry carries it. segments.remove(',
    ],
  ])('deletes no %s that an entry carries', async (_, uid, id, message) => {
    const carried = { stages: ['a'], segments: ['smb'] };
    const article = await addEntry(app, 'article', { ...carried, publish: true });
    const before = await digest(app);
    await expect(documents(app, uid).delete({ documentId: await id() })).rejects.toMatchObject({
      name: 'ApplicationError',
      message: expect.stringContaining(message),
    });
    expect(await digest(app)).toBe(before);
    expect(await tagsOf(app, 'article', article, { status: 'published' })).toEqual(carried);
  });

  it('deletes nothing where there is nothing', async () => {
    const before = await digest(app);
    for (const uid of [JOURNEY, STAGE, SEGMENT]) {
      await documents(app, uid).delete({ documentId: 'nothing' });
    }
    expect(await digest(app)).toBe(before);
  });

  it('deletes a whole journey or none of it', async () => {
    const before = await digest(app);
    const stopFailing = app.strapi.db.lifecycles.subscribe({
      models: [JOURNEY],
      afterDelete: () => {
        throw new Error('the disk is full');
      },
    });
    await expect(documents(app, JOURNEY).delete({ documentId: first })).rejects.toThrow('disk');
    await expect(journey(app, 'journeys').remove(first)).rejects.toThrow('disk');
    stopFailing();
    expect(await digest(app)).toBe(before);
  });
});

it('adds a stage at the end where one before it was deleted past the services', async () => {
  await journey(app, 'journeys').addStage(first, { key: 'z', name: 'Z' });
  await documents(app, STAGE).delete({ documentId: await stageA() });
  await journey(app, 'journeys').addStage(first, { key: 'y', name: 'Y' });
  const { stages } = await journey(app, 'vocabulary').journey('first');
  expect(stages.map(({ key, position }) => [key, position])).toEqual([
    ['b', 1],
    ['z', 2],
    ['y', 3],
  ]);
});
