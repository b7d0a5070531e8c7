import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyApp } from './appCopy';
import { copyDatabase } from './database';
import type { TestDatabase } from './database';
import { uidOf } from './helpers';
import { startOnce, startWithout } from './startOnce';
import type { Step } from './startOnce';

const copy = copyApp();
const PAGE = uidOf('page');
let database: TestDatabase;
beforeAll(async () => {
  database = await copyDatabase();
});
afterAll(async () => {
  await database.drop();
  copy.remove();
});

function localise(localized: boolean): void {
  const file = path.join(copy.dir, 'src/api/page/content-types/page/schema.json');
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...schema, pluginOptions: { i18n: { localized } } }));
}

const publish: Step = ['write', { uid: PAGE, action: 'publish' }];
const verify: Step = ['call', { service: 'placements', method: 'verify', input: [] }];
const history: Step = ['call', { service: 'changes', method: 'of', of: PAGE, input: [{}] }];
const removal = { stage: 'consideration', moveTo: 'decision' };
const remove: Step = ['call', { service: 'journeys', method: 'removeStage', input: [removal] }];
const historyOf = (...actions: string[]) => ({
  data: actions.map((action) => expect.objectContaining({ action })),
});

// Each test takes up where the last left off.
describe('an entry that is published while the plugin is off', () => {
  it('keeps its tags and their history where its type became localised meanwhile', () => {
    startOnce(copy, ['tag', { types: ['page'] }]);
    localise(true);
    startWithout(copy, publish);
    const { tags, answers } = startOnce(copy, verify, history, remove);
    expect(tags).toEqual({ [PAGE]: ['decision retention smb', 'decision retention smb'] });
    expect(answers).toEqual([
      { checked: 2, differing: 0 },
      expect.objectContaining(historyOf('create')),
      { entries: 1 },
    ]);
  }, 120_000);

  it('keeps them where its type is no longer localised', () => {
    localise(false);
    startWithout(copy, publish);
    const { tags, answers } = startOnce(copy, verify, history);
    expect(tags).toEqual({ [PAGE]: ['decision retention smb', 'decision retention smb'] });
    expect(answers).toEqual([
      { checked: 2, differing: 0 },
      expect.objectContaining(historyOf('remove', 'create')),
    ]);
  }, 120_000);
});
