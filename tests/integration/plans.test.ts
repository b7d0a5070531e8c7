import type { PlanInput } from '../../server/src/contracts/plan';
import { SEGMENT_UID, STAGE_UID } from '../../server/src/content-types/uids';
import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, uidOf } from './helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addJourney(app, 'second', ['a', 'z']);
  await addSegments(app, 'smb', 'big');
});

const plans = () => journey(app, 'plans');
const coverage = () => journey(app, 'coverage');
const ARTICLE = uidOf('article');
const publish = (stages: string[], segments: string[]) =>
  addEntry(app, 'article', { stages, segments, publish: true });

/** `b × smb: below-target 2`. */
const gaps = async (query: object = {}) =>
  (await coverage().gaps({ segment: 'smb', ...query })).map(
    ({ stage, kind, target }) => `${stage?.key}: ${kind} ${target?.min ?? ''}`
  );

const BRIEF = {
  targetMin: 2,
  targetMax: 4,
  notApplicable: null,
  trigger: 'The month’s numbers don’t add up',
  questions: ['What does it cost?', 'Who else has it?'],
  searchTerms: ['ordering system price'],
  message: 'It pays for itself',
  measuringPoint: 'Demos booked',
  channels: ['E-mail'],
  formats: ['Case'],
  owner: 'Freja',
  dueDate: '2027-02-28',
};
const CELL = { stage: 'b', segment: 'smb' };
const PLACE = { journey: 'first', ...CELL, contentType: null, locale: null };

describe('a plan', () => {
  it('is kept whole, and written in place of what was', async () => {
    expect(await plans().set({ ...CELL, ...BRIEF })).toEqual({ ...PLACE, ...BRIEF });
    expect(await plans().of()).toEqual([{ ...PLACE, ...BRIEF }]);
    await plans().set({ ...CELL, targetMin: 3 });
    expect(await plans().of()).toMatchObject([{ ...PLACE, targetMin: 3, trigger: null }]);
  });

  it('is gone once nothing is planned any more', async () => {
    await plans().set({ ...CELL, targetMin: 3 });
    expect(await plans().set(CELL)).toBeNull();
    expect(await plans().set({ ...CELL, questions: [] })).toBeNull();
    expect(await plans().of()).toEqual([]);
  });

  it('isn’t written over by who began with an older one', async () => {
    const none = await plans().set({ ...CELL, owner: 'Freja', replaces: null });
    const asJson = (plan: unknown) => JSON.parse(JSON.stringify(plan));
    await expect(plans().set({ ...CELL, owner: 'Jonas', replaces: null })).rejects.toThrow(
      'The plan of b × smb has been changed since'
    );
    await plans().set({ ...CELL, questions: ['How?'], replaces: asJson(none) });
    const late = plans().set({ ...CELL, owner: 'Jonas', replaces: asJson(none) });
    await expect(late).rejects.toThrow('changed since');
    expect(await plans().of()).toMatchObject([{ questions: ['How?'], owner: null }]);
    // Who doesn’t say what is replaced replaces anything.
    expect(await plans().set({ ...CELL, owner: 'Jonas' })).toMatchObject({ owner: 'Jonas' });
  });

  it('is one for each place, of its journey alone', async () => {
    const places: PlanInput[] = [
      CELL,
      { stage: 'b' },
      { ...CELL, contentType: ARTICLE },
      { ...CELL, locale: 'da' },
      { ...CELL, contentType: ARTICLE, locale: 'da' },
    ];
    for (const place of places) await plans().set({ ...place, owner: 'Freja' });
    await plans().set({ journey: 'second', stage: 'a', owner: 'Jonas' });
    expect(await plans().of()).toHaveLength(places.length);
    expect(await plans().of({ journey: 'second' })).toMatchObject([
      { journey: 'second', stage: 'a', segment: 'general', owner: 'Jonas' },
    ]);
  });

  it('goes with its stage and with its segment, however they are deleted', async () => {
    await plans().set({ ...CELL, owner: 'Freja' });
    await plans().set({ stage: 'a', segment: 'big', owner: 'Freja' });
    await plans().set({ stage: 'c', owner: 'Freja' });
    await plans().set({ journey: 'second', stage: 'a', owner: 'Freja' });
    await journey(app, 'journeys').removeStage({ stage: 'b', moveTo: null });
    await app.strapi.db.query(SEGMENT_UID).deleteMany({ where: { key: 'big' } });
    expect((await plans().of()).map(({ stage }) => stage)).toEqual(['c']);
    await app.strapi.db.query(STAGE_UID).deleteMany({ where: { key: 'c' } });
    expect(await plans().of()).toEqual([]);
    expect(await plans().of({ journey: 'second' })).toHaveLength(1);
  });

  it.each<[PlanInput, RegExp]>([
    [{ stage: 'x' }, /^stage: "x" is unknown; allowed: a, b, c$/],
    [{ ...CELL, segment: 'x' }, /^segment: "x" is unknown; allowed: smb, big, general$/],
    [{ ...CELL, contentType: 'x' }, /^contentType: "x" is unknown; allowed: api::/],
    [{ ...CELL, locale: 'xx' }, /^locale: "xx" is unknown; allowed: en/],
    [{ ...CELL, journey: 'x' }, /^journey: "x" is unknown; allowed: first, second$/],
    [{ ...CELL, targetMin: 0 }, /^targetMin: must be at least 1/],
    [{ ...CELL, targetMin: 3, targetMax: 2 }, /^targetMax: must not be less than targetMin/],
    [{ ...CELL, dueDate: '2027-02-31' }, /^dueDate: must be a day such as/],
    [{ ...CELL, dueDate: '27-2-1' }, /^dueDate: must be a day such as/],
    [{ ...CELL, notApplicable: ' ' }, /^notApplicable: must not be empty/],
    [{ ...CELL, owners: 'x' } as PlanInput, /^owners: is unknown; allowed: journey, stage/],
  ])('is refused, and nothing written: %j', async (input, message) => {
    await plans().set({ ...CELL, owner: 'Freja' });
    await expect(plans().set(input)).rejects.toThrow(message);
    expect(await plans().of()).toMatchObject([{ ...PLACE, owner: 'Freja' }]);
  });
});

describe('the report', () => {
  beforeEach(async () => {
    for (const stage of ['a', 'b', 'c']) await publish([stage], ['smb']);
  });

  it('goes by the plan at once, and by the stage again without it', async () => {
    expect(await gaps()).toEqual([]);
    await plans().set({ ...CELL, targetMin: 2 });
    expect(await gaps()).toEqual(['b: below-target 2']);
    await publish(['b'], ['smb']);
    expect(await gaps()).toEqual([]);
    await plans().set({ ...CELL, targetMin: 3 });
    expect(await gaps()).toEqual(['b: below-target 3']);
    await plans().set(CELL);
    expect(await gaps()).toEqual([]);
  });

  it('goes by the plan of a content type and of a locale where these alone are asked for', async () => {
    await plans().set({ ...CELL, contentType: ARTICLE, targetMin: 2 });
    expect(await gaps()).toEqual([]);
    expect(await gaps({ contentType: ARTICLE })).toEqual(['b: below-target 2']);
    await plans().set({ ...CELL, locale: 'en', targetMin: 3 });
    expect(await gaps({ locale: 'en' })).toEqual(['b: below-target 3']);
  });

  it('has no gap where nothing is wanted, and counts the rest', async () => {
    const { totals } = await coverage().matrix({ columns: 'segment', segment: 'big' });
    expect(totals.score).toBe(0);
    for (const stage of ['a', 'b', 'c']) {
      await plans().set({ stage, segment: 'big', notApplicable: 'They have a contact' });
    }
    const { cells, totals: after } = await coverage().matrix({ columns: 'segment' });
    const big = cells.filter(({ column }) => column === 'big');
    expect(big.map(({ verdict }) => verdict)).toEqual(Array(3).fill('not-applicable'));
    expect(after.score).toBe(1);
    expect(await coverage().gaps({ segment: 'big' })).toEqual([]);
  });
});
