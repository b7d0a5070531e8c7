import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, documents, journey, reset, tagsOf, uidOf } from './helpers';
import { statementsOf } from './statementsOf';
import { untilQuiet } from './untilQuiet';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
let first: string;
beforeEach(async () => {
  await reset(app);
  first = await addJourney(app, 'first', ['a', 'b']);
  await addJourney(app, 'second', ['a', 'z']);
});

const article = uidOf('article');
const settings = () => journey(app, 'settings');
const rules = async () => (await settings().get()).contentTypeRules;
const set = (contentTypeRules: object) => settings().set({ contentTypeRules });

it('there are no rules at first', async () => {
  expect(await rules()).toEqual({});
});

it('a rule is kept, and changed part by part, beside those of other types', async () => {
  await set({ [uidOf('page')]: { requireStage: true } });
  await set({ [article]: { defaultStage: { stage: 'b' } } });
  await set({ [article]: { requireStage: true } });
  const kept = {
    [article]: {
      defaultStage: { journey: 'first', stage: 'b' },
      requireStage: true,
      staleAfterDays: null,
    },
    [uidOf('page')]: { defaultStage: null, requireStage: true, staleAfterDays: null },
  };
  expect(await rules()).toEqual(kept);
  expect((await settings().set({ staleAfterDays: 30 })).contentTypeRules).toEqual(kept);
  expect((await settings().set(await settings().get())).contentTypeRules).toEqual(kept);
  await set({ [article]: { defaultStage: null, requireStage: false } });
  expect(Object.keys(await rules())).toEqual([uidOf('page')]);
});

it('a default stage is one of the default journey, unless another is named', async () => {
  await set({ [article]: { defaultStage: { journey: 'second', stage: 'z' } } });
  expect(await rules()).toMatchObject({
    [article]: { defaultStage: { journey: 'second', stage: 'z' } },
  });
});

it.each([
  [{ 'api::none.none': {} }, /^contentTypeRules: "api::none.none" is unknown; allowed: .*api::art/],
  [{ [uidOf('excluded')]: {} }, /^contentTypeRules: "api::excluded.excluded" is unknown/],
  [{ [article]: { defaultStage: { stage: 'z' } } }, /defaultStage\.stage: "z" .*allowed: a, b$/],
  [
    { [article]: { defaultStage: { journey: 'x', stage: 'a' } } },
    /defaultStage\.journey: "x" is unknown; allowed: first, second$/,
  ],
  [{ [article]: { defaultStage: 'a' } }, /defaultStage: must be an object/],
  [{ [article]: { requireStage: 'yes' } }, /requireStage: must be true or false/],
  [
    { [article]: { colour: 'red' } },
    /colour: is unknown; allowed: defaultStage, requireStage, stale/,
  ],
  [{ [uidOf('note')]: { requireStage: true } }, /note\.requireStage: must be false: .*publish/],
  [[], /^contentTypeRules: must be an object/],
])('a wrong rule is refused, and nothing is written: %j', async (input, message) => {
  await set({ [article]: { requireStage: true } });
  const before = await rules();
  await expect(set(input)).rejects.toMatchObject({
    name: 'ValidationError',
    message: expect.stringMatching(message),
  });
  expect(await rules()).toEqual(before);
});

it('a stage that is removed later is the default of nothing, and breaks nothing', async () => {
  await set({ [article]: { defaultStage: { stage: 'b' }, requireStage: true } });
  await journey(app, 'journeys').removeStage({ stage: 'b', moveTo: null });
  expect(await rules()).toEqual({
    [article]: { defaultStage: null, requireStage: true, staleAfterDays: null },
  });
  const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
  expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: ['a'] });
  await settings().set(await settings().get());
});

it('nothing is required where there is no stage to choose', async () => {
  await set({ [article]: { requireStage: true } });
  for (const { documentId } of (await journey(app, 'vocabulary').all()).journeys) {
    await journey(app, 'journeys').remove(documentId);
  }
  expect(await rules()).toEqual({});
  await addEntry(app, 'article', { publish: true });
});

it('a rule survives a renamed stage and journey', async () => {
  await set({ [article]: { defaultStage: { stage: 'b' } } });
  await journey(app, 'journeys').update(first, { name: 'Other' });
  expect(await rules()).toMatchObject({ [article]: { defaultStage: { stage: 'b' } } });
});

it('publishing what has a stage asks the database nothing for it, with a rule or without', async () => {
  const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
  /** Statements of a publication, with all that follows it; of several: names are asked for anew after a second. */
  const fewest = async (): Promise<number> => {
    const counts: number[] = [];
    for (let times = 0; times < 3; times += 1) {
      const statements = await statementsOf(app, async () => {
        await documents(app, article).publish({ documentId });
        await untilQuiet(app.strapi);
      });
      counts.push(statements.length);
    }
    return Math.min(...counts);
  };
  const without = await fewest();
  await set({ [article]: { requireStage: true } });
  expect(await fewest()).toBe(without);
});
