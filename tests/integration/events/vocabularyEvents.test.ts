import { SEGMENT_UID, STAGE_UID } from '../../../server/src/content-types/uids';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { addEntry, addJourney, addSegments, journey, reset } from '../helpers';
import { untilQuiet } from '../untilQuiet';

let app: TestApp;
let id: string;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  id = await addJourney(app, 'first', ['a', 'b', 'c', 'd']);
  await addSegments(app, 'smb', 'mid', 'big');
});

const journeys = () => journey(app, 'journeys');
const segments = () => journey(app, 'segments');

/** What webhooks are told of stages or segments while `run` goes on: event, key and position, sorted. */
async function told(uid: string, run: () => Promise<unknown>): Promise<string[]> {
  await untilQuiet(app.strapi);
  const all: string[] = [];
  const off = ['create', 'update', 'delete'].map((event) =>
    app.strapi.eventHub.on(`entry.${event}`, async (payload: object) => {
      expect(app.strapi.db.inTransaction()).toBe(false);
      const { uid: of, entry } = payload as { uid: string; entry: Record<string, unknown> };
      if (of === uid) all.push(`${event} ${entry.key} ${entry.position}`);
    })
  );
  try {
    await run();
    await untilQuiet(app.strapi);
  } finally {
    off.forEach((end) => end());
  }
  return all.sort();
}

const stageIds = async (keys: string): Promise<string[]> => {
  const { stages } = await journey(app, 'vocabulary').journeyById(id);
  return [...keys].map((key) => stages.find((stage) => stage.key === key)?.documentId ?? '');
};

const segmentIds = async (...keys: string[]): Promise<string[]> => {
  const known = await journey(app, 'vocabulary').segments();
  return keys.map((key) => known.find((one) => one.key === key)?.documentId ?? '');
};

describe('webhooks are told of', () => {
  it('stages that stand elsewhere in a new order, and of no others', async () => {
    const order = await stageIds('acbd');
    expect(await told(STAGE_UID, () => journeys().reorderStages(id, { order }))).toEqual([
      'update b 2',
      'update c 1',
    ]);
    expect(await told(STAGE_UID, () => journeys().reorderStages(id, { order }))).toEqual([]);
  });

  it('segments that stand elsewhere in a new order, and of no others', async () => {
    const order = await segmentIds('mid', 'smb', 'big');
    expect(await told(SEGMENT_UID, () => segments().reorder({ order }))).toEqual([
      'update mid 0',
      'update smb 1',
    ]);
    expect(await told(SEGMENT_UID, () => segments().reorder({ order }))).toEqual([]);
  });

  it('a new segment once, and of none before it', async () => {
    expect(await told(SEGMENT_UID, () => segments().create({ name: 'New' }))).toEqual([
      'create new 3',
    ]);
  });

  it('a stage that goes, and of those that move up', async () => {
    await addEntry(app, 'article', { stages: ['b'] });
    const go = () => journeys().removeStage({ stage: 'b', moveTo: 'd' });
    expect(await told(STAGE_UID, go)).toEqual(['delete b 1', 'update c 1', 'update d 2']);
  });

  it('a segment that goes, and of those that move up', async () => {
    const go = () => segments().remove({ segment: 'mid', moveTo: null });
    expect(await told(SEGMENT_UID, go)).toEqual(['delete mid 1', 'update big 1']);
  });

  it('each stage of a model that is applied', async () => {
    const all = await told(STAGE_UID, () => journeys().applyModel({ model: 'loyalty-5' }));
    const { stages } = await journey(app, 'vocabulary').journey('loyalty-5');
    expect(all).toEqual(stages.map(({ key, position }) => `create ${key} ${position}`).sort());
  });

  it('each stage that a change of the model makes, changes and deletes', async () => {
    await journeys().applyModel({ model: 'loyalty-5' });
    const { stages: before } = await journey(app, 'vocabulary').journey('loyalty-5');
    const mapping = Object.fromEntries(before.map(({ key }) => [key, null]));
    const change = { journey: 'loyalty-5', model: 'inbound-5', mapping };
    const all = await told(STAGE_UID, () => journeys().changeModel(change));
    const { stages: after } = await journey(app, 'vocabulary').journey('loyalty-5');
    const has = (stages: typeof after, key: string) => stages.some((one) => one.key === key);
    expect(all).toEqual(
      [
        ...before
          .filter(({ key }) => !has(after, key))
          .map(({ key, position }) => `delete ${key} ${position}`),
        ...after.map(
          ({ key, position }) => `${has(before, key) ? 'update' : 'create'} ${key} ${position}`
        ),
      ].sort()
    );
  });

  it('nothing where the change is broken off', async () => {
    const order = await stageIds('dcba');
    const go = app.strapi.db.transaction(async () => {
      await journeys().reorderStages(id, { order });
      throw new Error('broken off');
    });
    const all = await told(STAGE_UID, () => go.catch(() => undefined));
    expect(all).toEqual([]);
  });
});
