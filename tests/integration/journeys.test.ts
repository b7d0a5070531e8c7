import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, documents, journey, reset } from './helpers';
import { builtInModels } from '../../server/src/domain/models';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(() => reset(app));

const journeys = () => journey(app, 'journeys');
const JOURNEY = 'plugin::journey.journey';
const STAGE = 'plugin::journey.stage';

const inLanguages = builtInModels.flatMap((model) =>
  [...new Set(['en' as const, ...model.languages])].map((language) => ({ model, language }))
);

describe('applyModel', () => {
  it('offers the five models', () => {
    expect(
      journeys()
        .models()
        .map(({ key }) => key)
    ).toEqual(['purchase-5', 'inbound-5', 'loyalty-5', 'intent-7', 'experience-4']);
  });

  it.each(inLanguages)('makes $model.key in $language', async ({ model, language }) => {
    const made = await journeys().applyModel({ model: model.key, language });
    expect(made).toMatchObject({ key: model.key, name: model.name[language] });
    expect(made.stages).toMatchObject(
      model.stages.map((stage, position) => ({
        key: stage.key,
        name: stage.name[language],
        description: stage.situation[language],
        phase: stage.phase,
        position,
        goal: stage.goal[language],
        questions: stage.questions[language],
        formats: stage.formats[language],
        channels: stage.channels[language],
      }))
    );
    const stored = await app.strapi.db
      .query(STAGE)
      .findMany({ where: { journey: { key: model.key } }, orderBy: 'position' });
    expect(stored.map(({ key }) => key)).toEqual(model.stages.map(({ key }) => key));
  });

  it('speaks English when no language is named', async () => {
    const made = await journeys().applyModel({ model: 'experience-4' });
    expect(made.stages[0]?.name).toBe('Awareness');
  });

  it('takes a key and a name', async () => {
    const made = await journeys().applyModel({ model: 'inbound-5', key: 'b2b', name: 'B2B' });
    expect(made).toMatchObject({ key: 'b2b', name: 'B2B' });
  });

  it('puts several side by side, also of one model', async () => {
    await journeys().applyModel({ model: 'purchase-5' });
    await journeys().applyModel({ model: 'purchase-5' });
    await journeys().applyModel({ model: 'intent-7' });
    const { journeys: all } = await journey(app, 'vocabulary').all();
    expect(all.map(({ key, stages }) => [key, stages.length])).toEqual([
      ['purchase-5', 5],
      ['purchase-5-2', 5],
      ['intent-7', 7],
    ]);
  });

  it.each([
    ['model', { model: 'sales-9' }, /^model: "sales-9".*purchase-5, inbound-5/],
    ['language', { model: 'experience-4', language: 'da' }, /^language: "da".*nb, en/],
    ['key', { model: 'inbound-5', key: 'none' }, /^key: "none" is reserved/],
    ['colour', { model: 'inbound-5', colour: 'red' }, /colour/],
  ])('refuses a wrong %s and says what is allowed', async (_field, input, message) => {
    await expect(journeys().applyModel(input as { model: string })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(message),
    });
    expect(await documents(app, JOURNEY).count()).toBe(0);
    expect(await documents(app, STAGE).count()).toBe(0);
  });

  it('refuses a key that another journey has, and leaves no half of it behind', async () => {
    await journeys().applyModel({ model: 'purchase-5', key: 'main' });
    await expect(journeys().applyModel({ model: 'inbound-5', key: 'main' })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(/key.*"main" is taken/),
    });
    expect(await documents(app, STAGE).count()).toBe(5);
  });
});

describe('the default journey', () => {
  const defaultJourney = async () => (await journey(app, 'vocabulary').all()).defaultJourney;

  it('is the first one until another is chosen', async () => {
    expect(await defaultJourney()).toBeNull();
    await addJourney(app, 'first', ['a']);
    await addJourney(app, 'second', ['b']);
    expect(await defaultJourney()).toBe('first');
    await journey(app, 'settings').set({ defaultJourney: 'second' });
    expect(await defaultJourney()).toBe('second');
    expect((await journey(app, 'coverage').matrix()).journey.key).toBe('second');
  });

  it('is the first again when the chosen one is deleted', async () => {
    await addJourney(app, 'first', ['a']);
    const second = await addJourney(app, 'second', ['b']);
    await journey(app, 'settings').set({ defaultJourney: 'second' });
    await journeys().remove(second);
    expect(await defaultJourney()).toBe('first');
  });

  it('is saved again as it was read: null is the first one', async () => {
    const settings = journey(app, 'settings');
    await addJourney(app, 'first', ['a']);
    expect((await settings.get()).defaultJourney).toBeNull();
    await settings.set(await settings.get());
    expect(await defaultJourney()).toBe('first');
    const second = await addJourney(app, 'second', ['b']);
    await settings.set({ defaultJourney: 'second' });
    await settings.set({ defaultJourney: null });
    expect(await defaultJourney()).toBe('first');
    await settings.set({ defaultJourney: 'second' });
    await journey(app, 'journeys').remove(second);
    await settings.set(await settings.get());
    expect(await settings.get()).toMatchObject({ defaultJourney: null });
  });

  it('must be a journey that there is', async () => {
    await addJourney(app, 'first', []);
    await expect(journey(app, 'settings').set({ defaultJourney: 'third' })).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'defaultJourney: "third" is unknown; allowed: first',
    });
  });
});

describe('a journey', () => {
  it('is renamed, and keeps its key', async () => {
    const id = await addJourney(app, 'first', []);
    const changed = await journeys().update(id, { name: 'New name', description: 'Why' });
    expect(changed).toMatchObject({ key: 'first', name: 'New name', description: 'Why' });
    await expect(journeys().update(id, { key: 'other' } as object)).rejects.toThrow(/key/);
  });

  it('is deleted with its stages', async () => {
    const id = await addJourney(app, 'first', ['a', 'b']);
    await addJourney(app, 'second', ['a']);
    await journeys().remove(id);
    const { journeys: left } = await journey(app, 'vocabulary').all();
    expect(left.map(({ key }) => key)).toEqual(['second']);
    expect(await documents(app, STAGE).count()).toBe(1);
  });

  it('is not deleted while an entry carries one of its stages', async () => {
    const id = await addJourney(app, 'first', ['a', 'b']);
    await addEntry(app, 'note', { stages: ['b'] });
    await expect(journeys().remove(id)).rejects.toMatchObject({
      name: 'ApplicationError',
      message: expect.stringContaining('1 entry carries its stage "B"'),
    });
    expect((await journey(app, 'vocabulary').all()).journeys[0]?.stages).toHaveLength(2);
  });
});
