import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, tagsOf } from './helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(() => reset(app));

const journeys = () => journey(app, 'journeys');
const segments = () => journey(app, 'segments');

const stagesOf = async (index = 0) => {
  const { journeys: all } = await journey(app, 'vocabulary').all();
  return all[index]?.stages ?? [];
};
const stageId = async (key: string, index = 0): Promise<string> =>
  (await stagesOf(index)).find((stage) => stage.key === key)?.documentId ?? '';

describe('stages', () => {
  it('are added at the end', async () => {
    const id = await addJourney(app, 'first', ['a']);
    const { stages } = await journeys().addStage(id, { name: 'After sale', phase: 'after' });
    expect(stages[1]).toMatchObject({ key: 'after-sale', phase: 'after', position: 1 });
    expect(stages[1]).toMatchObject({ questions: [], formats: [], channels: [] });
  });

  it('are edited, and keep what was not named', async () => {
    await addJourney(app, 'first', ['a']);
    await journeys().updateStage(await stageId('a'), { goal: 'Trust', questions: ['Who?'] });
    await journeys().updateStage(await stageId('a'), { name: 'Renamed', formats: ['Guide'] });
    expect((await stagesOf())[0]).toMatchObject({
      key: 'a',
      name: 'Renamed',
      goal: 'Trust',
      questions: ['Who?'],
      formats: ['Guide'],
    });
  });

  it('are not edited with a wrong value, nor with a target below its own minimum', async () => {
    await addJourney(app, 'first', ['a']);
    const id = await stageId('a');
    await journeys().updateStage(id, { targetMin: 3 });
    for (const changes of [{ phase: 'during' }, { color: 'red' }, { targetMax: 2 }, { key: 'b' }]) {
      await expect(journeys().updateStage(id, changes as object)).rejects.toMatchObject({
        name: 'ValidationError',
        message: expect.stringContaining(Object.keys(changes)[0] ?? ''),
      });
    }
    expect((await stagesOf())[0]).toMatchObject({ key: 'a', targetMin: 3, targetMax: null });
  });

  it('take a new order, that must name each of them once', async () => {
    const id = await addJourney(app, 'first', ['a', 'b', 'c']);
    const [a, b, c] = (await stagesOf()).map(({ documentId }) => documentId) as [
      string,
      string,
      string,
    ];
    await journeys().reorderStages(id, { order: [c, a, b] });
    expect((await stagesOf()).map(({ key, position }) => [key, position])).toEqual([
      ['c', 0],
      ['a', 1],
      ['b', 2],
    ]);
    for (const order of [
      [a, b],
      [a, b, b],
      [a, b, c, c],
      [a, b, 'x'],
    ]) {
      await expect(journeys().reorderStages(id, { order })).rejects.toMatchObject({
        name: 'ValidationError',
      });
    }
    expect((await stagesOf()).map(({ key }) => key)).toEqual(['c', 'a', 'b']);
  });
});

describe('removeStage', () => {
  it('moves the tags of every version, type and locale, without doubling them', async () => {
    await addJourney(app, 'first', ['a', 'b', 'c']);
    const article = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId: article, locale: 'da', stages: ['a', 'b'] });
    const note = await addEntry(app, 'note', { stages: ['a', 'c'] });

    const removed = await journeys().removeStage({
      stage: await stageId('a'),
      moveTo: await stageId('b'),
    });

    expect(removed).toEqual({ entries: 2 });
    expect((await stagesOf()).map(({ key, position }) => [key, position])).toEqual([
      ['b', 0],
      ['c', 1],
    ]);
    const b = { stages: ['b'], segments: [] };
    expect(await tagsOf(app, 'article', article)).toEqual(b);
    expect(await tagsOf(app, 'article', article, { status: 'published' })).toEqual(b);
    expect(await tagsOf(app, 'article', article, { locale: 'da' })).toEqual(b);
    expect(await tagsOf(app, 'note', note)).toEqual({ stages: ['b', 'c'], segments: [] });
  });

  it('looks for moveTo by key among the neighbours, and names the field that is wrong', async () => {
    await addJourney(app, 'first', ['a', 'b']);
    await addJourney(app, 'second', ['x', 'y']);
    const { stages } = await journey(app, 'vocabulary').journey('second');
    const x = stages[0]?.documentId ?? '';
    await expect(journeys().removeStage({ stage: x, moveTo: 'a' })).rejects.toThrow(
      'moveTo: "a" is unknown; allowed: x, y'
    );
    expect(await journeys().removeStage({ stage: x, moveTo: 'y' })).toEqual({ entries: 0 });
  });

  it('drops the tags with moveTo null, and leaves other stages alone', async () => {
    await addJourney(app, 'first', ['a', 'b']);
    const note = await addEntry(app, 'note', { stages: ['a', 'b'] });
    expect(await journeys().removeStage({ stage: 'a', moveTo: null })).toEqual({ entries: 1 });
    expect(await tagsOf(app, 'note', note)).toEqual({ stages: ['b'], segments: [] });
  });

  it('takes keys of the default journey', async () => {
    await addJourney(app, 'first', ['a', 'b']);
    await addJourney(app, 'second', ['a', 'b']);
    await journeys().removeStage({ stage: 'a', moveTo: 'b' });
    expect((await stagesOf(0)).map(({ key }) => key)).toEqual(['b']);
    expect((await stagesOf(1)).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('changes nothing without moveTo, or with one that is unknown or the stage itself', async () => {
    await addJourney(app, 'first', ['a', 'b']);
    const note = await addEntry(app, 'note', { stages: ['a'] });
    for (const moveTo of ['x', 'a', undefined]) {
      await expect(
        journeys().removeStage({ stage: 'a', moveTo } as { stage: string; moveTo: string })
      ).rejects.toMatchObject({ name: 'ValidationError' });
    }
    expect(await tagsOf(app, 'note', note)).toEqual({ stages: ['a'], segments: [] });
    expect(await stagesOf()).toHaveLength(2);
  });

  it('names the stages that there are where the stage is unknown', async () => {
    await addJourney(app, 'first', ['a', 'b']);
    await expect(journeys().removeStage({ stage: 'x', moveTo: null })).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'stage: "x" is unknown; allowed: a, b',
    });
  });
});

describe('segments', () => {
  const keys = async () => (await journey(app, 'vocabulary').segments()).map(({ key }) => key);

  it('are created, renamed and reordered', async () => {
    await addSegments(app, 'smb', 'enterprise');
    await segments().update('smb', { name: 'Small business' });
    const [smb, enterprise] = await journey(app, 'vocabulary').segments();
    expect(smb).toMatchObject({ key: 'smb', name: 'Small business' });
    await segments().reorder({ order: [enterprise?.documentId ?? '', smb?.documentId ?? ''] });
    expect(await keys()).toEqual(['enterprise', 'smb']);
  });

  it('are removed with their tags moved, or dropped', async () => {
    await addSegments(app, 'smb', 'enterprise', 'public');
    const note = await addEntry(app, 'note', { segments: ['smb', 'public'] });
    expect(await segments().remove({ segment: 'smb', moveTo: 'enterprise' })).toEqual({
      entries: 1,
    });
    expect((await tagsOf(app, 'note', note))?.segments).toEqual(['enterprise', 'public']);
    await segments().remove({ segment: 'public', moveTo: null });
    expect((await tagsOf(app, 'note', note))?.segments).toEqual(['enterprise']);
    expect(await keys()).toEqual(['enterprise']);
  });

  it('are not removed without a word on their tags', async () => {
    await addSegments(app, 'smb');
    const input = { segment: 'smb' } as { segment: string; moveTo: null };
    await expect(segments().remove(input)).rejects.toMatchObject({ name: 'ValidationError' });
    expect(await keys()).toEqual(['smb']);
  });
});
