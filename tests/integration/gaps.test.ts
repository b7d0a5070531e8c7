import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, uidOf } from './helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(() => reset(app));

type Query = Parameters<ReturnType<typeof journey<'coverage'>>['gaps']>[0];

const gaps = (query?: Query) => journey(app, 'coverage').gaps(query);
const YEARS_AGO = new Date(Date.now() - 800 * 86_400_000);

/** `kind stage segment` of each gap, in order. */
const inShort = async (query?: Query): Promise<string[]> =>
  (await gaps(query)).map(({ kind, stage, segment, contentType, locale }) =>
    [kind, stage?.key, segment?.key, contentType, locale].filter(Boolean).join(' ')
  );

async function setTarget(key: string, target: { targetMin?: number; targetMax?: number }) {
  const { stages } = await journey(app, 'vocabulary').journey();
  const stage = stages.find((one) => one.key === key);
  await journey(app, 'journeys').updateStage(stage?.documentId ?? '', target);
}

describe('gaps', () => {
  it('take the query of the matrix: its columns make no difference', async () => {
    await addJourney(app, 'first', ['a']);
    expect(await inShort({ columns: 'segment' })).toEqual(await inShort());
  });

  it('of every kind are found, the worst first', async () => {
    const stages = ['missing', 'drafted', 'few', 'old', 'shared', 'many', 'fine'];
    await addJourney(app, 'first', stages);
    await addSegments(app, 'smb');
    await setTarget('few', { targetMin: 2 });
    await setTarget('many', { targetMax: 1 });
    const smb = { segments: ['smb'] };
    await addEntry(app, 'article', { stages: ['drafted'], ...smb });
    await addEntry(app, 'note', { stages: ['few', 'fine', 'many'], ...smb });
    await addEntry(app, 'note', { stages: ['many'], ...smb });
    await addEntry(app, 'note', { stages: ['old'], ...smb, since: YEARS_AGO });
    await addEntry(app, 'note', { stages: ['shared'] });
    await addEntry(app, 'page', { ...smb });
    await addEntry(app, 'page', { publish: true });
    await addEntry(app, 'redirect');

    const found = await gaps();

    expect(found.map(({ kind, message }) => [kind, message])).toEqual([
      ['missing', 'No missing content for segment SMB'],
      ['draft-only', 'Drafted content for segment SMB waits in 1 draft, nothing is published'],
      ['below-target', 'Only 1 of 2 wanted few pieces for segment SMB'],
      ['stale', 'All old content for segment SMB is stale (1 piece)'],
      ['general-only', 'Only general shared content for segment SMB (1 piece)'],
      ['above-target', '2 many pieces for segment SMB, at most 1 wanted'],
      ['untagged', '2 entries of Page have no stage'],
      ['untagged', '1 entry of Redirect has no stage'],
    ]);
    expect(
      found.map(({ published, draft, stale, general }) => [published, draft, stale, general])
    ).toEqual([
      [0, 0, 0, 0],
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [1, 0, 1, 0],
      [0, 0, 0, 1],
      [2, 0, 0, 0],
      [1, 1, 0, 0],
      [1, 0, 0, 0],
    ]);
  });

  it('have the shape of the contract', async () => {
    await addJourney(app, 'first', ['retention']);
    await addSegments(app, 'smb');
    await addEntry(app, 'page');
    const [missing, untagged] = await gaps();
    expect(missing).toMatchObject({
      kind: 'missing',
      stage: { key: 'retention', name: 'Retention' },
      segment: { key: 'smb', name: 'SMB' },
      contentType: null,
      locale: null,
      published: 0,
      draft: 0,
      stale: 0,
      general: 0,
      target: null,
      message: 'No retention content for segment SMB',
    });
    expect(untagged).toMatchObject({
      kind: 'untagged',
      stage: null,
      segment: null,
      contentType: uidOf('page'),
      locale: null,
      draft: 1,
    });
  });

  it('of a kind come with holes between covered stages first, then by stage, then by segment', async () => {
    await addJourney(app, 'first', ['a', 'b', 'c', 'd', 'e']);
    await addSegments(app, 'smb', 'enterprise');
    await addEntry(app, 'note', { stages: ['b', 'd'], segments: ['enterprise'] });
    await addEntry(app, 'note', { stages: ['d'], segments: ['smb'] });
    expect(await inShort()).toEqual([
      'missing c enterprise',
      'missing a smb',
      'missing a enterprise',
      'missing b smb',
      'missing c smb',
      'missing e smb',
      'missing e enterprise',
    ]);
  });

  it('are found per stage where no segment is defined', async () => {
    await addJourney(app, 'first', ['retention', 'b']);
    await addEntry(app, 'note', { stages: ['b'] });
    const found = await gaps();
    expect(found).toMatchObject([
      { kind: 'missing', segment: null, message: 'No retention content' },
    ]);
  });

  it('hold targets of stages without segments too', async () => {
    await addJourney(app, 'first', ['a']);
    await setTarget('a', { targetMin: 2 });
    await addEntry(app, 'note', { stages: ['a'] });
    expect(await inShort()).toEqual(['below-target a']);
  });

  it('are found in each locale by itself where locales are asked for', async () => {
    await addJourney(app, 'first', ['retention']);
    await addSegments(app, 'smb');
    const tags = { stages: ['retention'], segments: ['smb'] };
    const documentId = await addEntry(app, 'article', { ...tags, publish: true });
    await addEntry(app, 'article', { documentId, locale: 'da', ...tags });
    expect(await inShort()).toEqual([]);
    const found = await gaps({ locale: ['en', 'da', 'de'] });
    expect(found.map(({ message, locale }) => [locale, message])).toEqual([
      ['de', 'No retention content for segment SMB in German'],
      ['da', 'Retention content for segment SMB in Danish waits in 1 draft, nothing is published'],
    ]);
    expect(await inShort({ locale: 'en' })).toEqual([]);
  });

  it('count what is not localised in each locale', async () => {
    await addJourney(app, 'first', ['a']);
    await addEntry(app, 'note', { stages: ['a'] });
    expect(await inShort({ locale: ['en', 'da'] })).toEqual([]);
  });

  it('are those of the stages, segments and types asked for', async () => {
    await addJourney(app, 'first', ['a', 'b', 'c']);
    await addSegments(app, 'smb', 'enterprise');
    await addEntry(app, 'note', { stages: ['a', 'c'], segments: ['smb'] });
    await addEntry(app, 'page');
    expect(await inShort({ stage: 'b' })).toEqual(['missing b smb', 'missing b enterprise']);
    expect((await gaps({ stage: 'b', segment: 'smb' }))[0]).toMatchObject({ between: true });
    expect(await inShort({ segment: ['smb'] })).toEqual(['missing b smb']);
    expect(await inShort({ segment: 'smb', contentType: uidOf('page') })).toEqual([
      'missing a smb',
      'missing b smb',
      'missing c smb',
    ]);
  });

  it('agree with the verdicts of the matrix by segment', async () => {
    await addJourney(app, 'first', ['a', 'b']);
    await addSegments(app, 'smb', 'enterprise');
    await addEntry(app, 'note', { stages: ['a'], segments: ['smb'] });
    await addEntry(app, 'note', { stages: ['b'] });
    await addEntry(app, 'article', { stages: ['a'], segments: ['enterprise'] });
    const { cells } = await journey(app, 'coverage').matrix({ columns: 'segment' });
    const verdicts = cells
      .filter(({ column, verdict }) => column !== 'general' && verdict !== 'covered')
      .map(({ row, column, verdict }) => `${verdict} ${row} ${column}`);
    expect((await inShort()).sort()).toEqual(verdicts.sort());
  });
});
