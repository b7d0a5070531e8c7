import { startApp } from './app';
import type { TestApp } from './app';
import { digest } from './digest';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, tagsOf } from './helpers';
import { linkRows } from './linkRows';
import { findModel } from '../../server/src/domain/models';

let app: TestApp;
let documentId: string;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  ({ documentId } = await journeys().applyModel({
    model: 'purchase-5',
    key: 'main',
    name: 'Ours',
  }));
  await journeys().addStage(documentId, { name: 'By hand', phase: 'after' });
  await addJourney(app, 'second', ['awareness', 'b']);
  await addSegments(app, 'smb');
});

const journeys = () => journey(app, 'journeys');
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
const expectPlaced = async () =>
  expect((await journey(app, 'placements').verify()).differing).toBe(0);

/** To experience-4, which has awareness, consideration and decision too. */
const mapping = {
  awareness: 'awareness',
  consideration: 'consideration',
  decision: 'decision',
  retention: 'delight',
  advocacy: 'delight',
  'by-hand': null,
};
const change = (changed: object = {}) =>
  journeys().changeModel({ journey: documentId, model: 'experience-4', mapping, ...changed });

describe('a change to another model', () => {
  it('keeps the journey, and the stages of a key that stays, with the new texts', async () => {
    const before = await journey(app, 'vocabulary').journey('main');
    await journeys().updateStage(before.stages[0]?.documentId ?? '', {
      name: 'Renamed',
      targetMin: 3,
    });
    const { journey: after, entries } = await change({ language: 'nb' });
    const model = findModel('experience-4');
    expect(entries).toBe(0);
    expect(after).toMatchObject({ documentId, id: before.id, key: 'main', name: 'Ours' });
    expect(after.description).toBe(model?.summary.nb);
    expect(after.stages).toMatchObject(
      model?.stages.map(({ key, phase, name, goal }, position) => ({
        key,
        phase,
        position,
        name: name.nb,
        goal: goal.nb,
      })) ?? []
    );
    const kept = ({ id, documentId: own }: { id: number; documentId: string }) => [id, own];
    expect(after.stages.slice(0, 3).map(kept)).toEqual(before.stages.slice(0, 3).map(kept));
    expect(after.stages[0]).toMatchObject({ targetMin: 3 });
    expect(keys((await journey(app, 'vocabulary').journey('second')).stages)).toEqual([
      'awareness',
      'b',
    ]);
  });

  it('takes a name, and leaves a description of one’s own', async () => {
    await journeys().update(documentId, { description: 'How we sell' });
    const { journey: after } = await change({ journey: 'main', name: 'New' });
    expect(after).toMatchObject({ key: 'main', name: 'New', description: 'How we sell' });
  });

  it('moves the tags of every version to where the mapping says, without doubling them', async () => {
    const both = { stages: ['retention', 'advocacy'], segments: ['smb'], publish: true };
    const article = await addEntry(app, 'article', both);
    await addEntry(app, 'article', { documentId: article, locale: 'da', stages: ['by-hand'] });
    const note = await addEntry(app, 'note', { stages: ['awareness', 'second:b'] });
    const page = await addEntry(app, 'page', { stages: ['advocacy', 'decision'] });

    expect((await change()).entries).toBe(2);

    const delight = { stages: ['delight'], segments: ['smb'] };
    expect(await tagsOf(app, 'article', article)).toEqual(delight);
    expect(await tagsOf(app, 'article', article, { status: 'published' })).toEqual(delight);
    expect(await tagsOf(app, 'article', article, { locale: 'da' })).toMatchObject({ stages: [] });
    expect(await tagsOf(app, 'note', note)).toMatchObject({ stages: ['awareness', 'b'] });
    expect(await tagsOf(app, 'page', page)).toMatchObject({ stages: ['decision', 'delight'] });
    expect(await linkRows(app, 'article')).toEqual({ links: 4, duplicates: 0, orphans: 0 });
    await expectPlaced();
  });

  it('moves tags between stages that stay: two swap', async () => {
    const first = await addEntry(app, 'article', { stages: ['awareness'], publish: true });
    const second = await addEntry(app, 'article', { stages: ['decision', 'retention'] });
    const swapped = { ...mapping, awareness: 'decision', decision: 'awareness', retention: null };
    expect((await change({ mapping: swapped })).entries).toBe(2);
    const status = 'published';
    expect(await tagsOf(app, 'article', first)).toMatchObject({ stages: ['decision'] });
    expect(await tagsOf(app, 'article', first, { status })).toMatchObject({ stages: ['decision'] });
    expect(await tagsOf(app, 'article', second)).toMatchObject({ stages: ['awareness'] });
    await expectPlaced();
  });

  it('is in the history of the entries that it changed', async () => {
    const article = await addEntry(app, 'article', { stages: ['advocacy', 'decision'] });
    const untouched = await addEntry(app, 'article', { stages: ['decision'] });
    await change();
    const of = async (id: string) =>
      (await journey(app, 'changes').of('api::article.article', id, { locale: 'en' })).data;
    const [latest] = await of(article);
    expect(latest).toMatchObject({ action: 'remove', door: 'code' });
    expect(keys(latest?.stages.before ?? [])).toEqual(['decision', 'advocacy']);
    expect(keys(latest?.stages.after ?? [])).toEqual(['decision', 'delight']);
    expect(await of(untouched)).toHaveLength(1);
  });

  it('goes there and back', async () => {
    const article = await addEntry(app, 'article', { stages: ['awareness'], publish: true });
    await change();
    const back = await journeys().previewModel({ journey: 'main', model: 'purchase-5' });
    const suggested = Object.fromEntries(back.stages.map(({ key, suggested: to }) => [key, to]));
    await change({ model: 'purchase-5', mapping: suggested });
    expect(await tagsOf(app, 'article', article)).toMatchObject({ stages: ['awareness'] });
    await expectPlaced();
  });

  it('fills a journey without stages', async () => {
    const empty = await addJourney(app, 'empty', []);
    const { journey: after } = await change({ journey: empty, mapping: {} });
    expect(after.stages).toHaveLength(4);
  });
});

describe('a change to another model that is refused', () => {
  const { advocacy: _, ...short } = mapping;
  it.each([
    ['a stage left out', { mapping: short }, /^mapping\.advocacy: is required: awareness.*null/],
    ['an unknown old stage', { mapping: { ...mapping, x: null } }, /^mapping: "x".*by-hand/],
    [
      'an unknown new stage',
      { mapping: { ...mapping, advocacy: 'retention' } },
      /^mapping\.advocacy: "retention" is unknown; allowed: awareness, .*delight/,
    ],
    ['a stage of Object’s own', { mapping: { ...mapping, constructor: null } }, /constructor/],
    ['a mapping that is a list', { mapping: ['awareness'] }, /^mapping/],
    ['no mapping', { mapping: undefined }, /^mapping/],
    ['a number for a stage', { mapping: { ...mapping, advocacy: 1 } }, /^mapping\.advocacy/],
    ['an unknown model', { model: 'sales-9' }, /^model: "sales-9".*purchase-5/],
    ['a language that the model hasn’t', { language: 'da' }, /^language: "da".*nb, en/],
    ['an unknown journey', { journey: 'third' }, /^journey: "third".*main, second/],
    ['an empty name', { name: ' ' }, /^name/],
    ['an unknown field', { colour: 'red' }, /^colour/],
    ['a key named __proto__', { mapping: JSON.parse('{"__proto__":null}') }, /__proto__/],
  ])('for %s names it, and writes nothing', async (_name, wrong, message) => {
    await addEntry(app, 'article', { stages: ['advocacy'], publish: true });
    const before = await digest(app);
    await expect(change(wrong)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(message),
    });
    expect(await digest(app)).toBe(before);
  });

  it.each(['afterCreate', 'beforeUpdate', 'beforeDelete', 'afterDelete'] as const)(
    'leaves all as it was when the database fails in the middle (%s of a stage)',
    async (moment) => {
      await addEntry(app, 'article', { stages: ['advocacy', 'by-hand'], publish: true });
      await addEntry(app, 'note', { stages: ['retention'], segments: ['smb'] });
      const before = await digest(app);
      let times = 0;
      const stopFailing = app.strapi.db.lifecycles.subscribe({
        models: ['plugin::journey.stage'],
        [moment]: () => {
          times += 1;
          // One is made; of several that change or go, it is the last.
          if (times === (moment === 'afterCreate' ? 1 : 3)) throw new Error('the disk is full');
        },
      });
      await expect(change()).rejects.toThrow('the disk is full');
      stopFailing();
      expect(await digest(app)).toBe(before);
      await expectPlaced();
    }
  );
});
