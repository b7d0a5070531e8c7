import { SEGMENT_UID } from '../../server/src/content-types/uids';
import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addSegments, journey, reset, uidOf } from './helpers';
import { statementsAtOnce } from './statementsAtOnce';
import { untilQuiet } from './untilQuiet';

let app: TestApp;
let id: string;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  id = await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
});

const journeys = () => journey(app, 'journeys');

const entries = async () => {
  const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
  return [{ contentType: uidOf('article'), documentId }];
};

/** What is done, once everything that it needs is there. */
const ROADS: Record<string, () => Promise<() => Promise<unknown>>> = {
  'a stage is added': async () => () => journeys().addStage(id, { name: 'New' }),
  'stages are put in a new order': async () => {
    const { stages } = await journey(app, 'vocabulary').journeyById(id);
    const order = stages.map(({ documentId }) => documentId).reverse();
    return () => journeys().reorderStages(id, { order });
  },
  'a stage is removed': async () => {
    await entries();
    return () => journeys().removeStage({ stage: 'a', moveTo: 'b' });
  },
  'a segment is added': async () => () => journey(app, 'segments').create({ name: 'New' }),
  'a model is applied': async () => () => journeys().applyModel({ model: 'loyalty-5' }),
  'a model is replaced': async () => {
    const mapping = { a: null, b: null };
    return () => journeys().changeModel({ journey: 'first', model: 'inbound-5', mapping });
  },
  'many are tagged': async () => {
    const edit = { stages: { set: ['b'] }, segments: { add: ['smb'] } };
    const tagging = { entries: await entries(), ...edit };
    return () => journey(app, 'tagging').apply(tagging);
  },
  'keys are looked up where they have changed': async () => () =>
    app.strapi.db.transaction(async () => {
      await app.strapi.db.query(SEGMENT_UID).updateMany({ data: { name: 'New' } });
      await journey(app, 'tagEdits').keys({});
    }),
};

// PostgreSQL's driver warns where one is sent while another waits for its turn.
it.each(Object.entries(ROADS))('statements are sent one by one: %s', async (_, ready) => {
  const go = await ready();
  await untilQuiet(app.strapi);
  expect(await statementsAtOnce(app, go)).toBe(1);
});
