import { copyApp } from './appCopy';
import { copyDatabase } from './database';
import type { TestDatabase } from './database';
import { uidOf } from './helpers';
import { startOnce } from './startOnce';
import type { Step } from './startOnce';

const copy = copyApp();
const ARTICLE = uidOf('article');
const STAGE = 'plugin::journey.stage';
const SEGMENT = 'plugin::journey.segment';
const contentTypes = { exclude: [ARTICLE, uidOf('note')] };
const excluding = {
  ...copy,
  env: { ...copy.env, TEST_JOURNEY_CONFIG: JSON.stringify({ contentTypes }) },
};
let tagged: TestDatabase;
let database: TestDatabase;
beforeAll(async () => {
  tagged = await copyDatabase();
  // An article in two versions, a note and a page: each at consideration and retention, for SMB.
  const types = ['article', 'note', 'page'];
  startOnce(copy, ['tag', { types }], call('segments', 'create', { name: 'Chains' }));
}, 120_000);
beforeEach(async () => {
  database = await copyDatabase(tagged);
});
afterEach(() => database.drop());
afterAll(async () => {
  await tagged.drop();
  copy.remove();
});

const call = (service: string, method: string, ...input: unknown[]): Step => [
  'call',
  { service, method, input },
];
const write = (uid: string, action: string, key?: string): Step => [
  'write',
  { uid, action, filters: key ? { key } : {} },
];
const remove = (stage: string, moveTo: string | null): Step =>
  call('journeys', 'removeStage', { stage, moveTo });
const allCarry = (tags: string) => ({
  [ARTICLE]: [tags, tags],
  [uidOf('note')]: [tags],
  [uidOf('page')]: [tags, tags],
});
const verify = call('placements', 'verify');
const NONE_DIFFERS = { checked: expect.any(Number), differing: 0 };

describe('the tags of a type that is excluded', () => {
  it('are counted, and move when their stage or segment goes', () => {
    const { answers } = startOnce(
      excluding,
      call('journeys', 'stageUsage', 'consideration'),
      call('segments', 'usage', 'smb'),
      write(STAGE, 'delete', 'consideration'),
      write(SEGMENT, 'delete', 'smb'),
      // To one that they carry already, and on to one that they don't.
      remove('consideration', 'retention'),
      remove('retention', 'decision'),
      call('segments', 'remove', { segment: 'smb', moveTo: 'chains' }),
      // Versions made anew get the tags that are remembered, when the type has the fields again.
      write(ARTICLE, 'discardDraft'),
      write(ARTICLE, 'publish')
    );
    const refused = { message: expect.stringContaining('3 entries carry it') };
    const moved = { entries: 3 };
    expect(answers).toEqual([3, 3, refused, refused, moved, moved, moved, 'done', 'done']);

    expect(startOnce(copy, verify)).toMatchObject({
      tags: allCarry('decision chains'),
      answers: [NONE_DIFFERS],
    });
  }, 120_000);

  it('go where a change of the model sends them, and their history says so', () => {
    const mapping = {
      ...{ awareness: null, consideration: null, decision: null },
      ...{ retention: 'delight', advocacy: null },
    };
    const change = { journey: 'purchase-5', model: 'experience-4', mapping };
    const { answers } = startOnce(
      excluding,
      call('journeys', 'previewModel', { journey: 'purchase-5', model: 'experience-4' }),
      call('journeys', 'changeModel', change)
    );
    expect(answers).toMatchObject([
      { combinations: [{ stages: ['consideration', 'retention'], entries: 3 }] },
      { entries: 3 },
    ]);

    const history: Step = ['call', { service: 'changes', method: 'of', of: ARTICLE, input: [{}] }];
    const after = startOnce(copy, verify, history);
    expect(after.tags).toEqual(allCarry('delight smb'));
    const [differences, changes] = after.answers ?? [];
    expect(differences).toEqual(NONE_DIFFERS);
    expect(changes).toMatchObject({
      data: [
        {
          action: 'remove',
          stages: {
            before: [{ key: 'consideration' }, { key: 'retention' }],
            after: [{ key: 'delight' }],
          },
          segments: { before: [{ key: 'smb' }], after: [{ key: 'smb' }] },
        },
        { action: 'create' },
      ],
    });
  }, 120_000);

  it('are not put at risk where their table can’t be read: nothing goes, and it is named', async () => {
    const table = 'articles_journey_stages_lnk';
    await database.read(async (db) => {
      await db.schema.alterTable(table, (links) => links.integer('other').nullable());
    });
    const { answers } = startOnce(
      excluding,
      remove('consideration', 'decision'),
      write(STAGE, 'delete', 'consideration')
    );
    const message = expect.stringContaining(table);
    expect(answers).toEqual([{ message }, { message }]);
  }, 120_000);
});
