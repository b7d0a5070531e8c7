import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { copyDatabase } from './database';
import type { TestDatabase } from './database';

let tagged: TestDatabase;
let counts: Look['counts'];
let database: TestDatabase;
beforeAll(async () => {
  tagged = await copyDatabase();
  ({ counts } = look('tag'));
}, 120_000);
beforeEach(async () => {
  database = await copyDatabase(tagged);
});
afterEach(() => database.drop());
afterAll(() => tagged.drop());

/** What makes a start one without the plugin, or without it on the content types. */
const MODES = {
  on: {},
  off: { TEST_JOURNEY: 'off' },
  removed: { TEST_JOURNEY: 'removed' },
  excluded: {
    TEST_JOURNEY_CONFIG: JSON.stringify({
      contentTypes: { exclude: ['api::article.article', 'api::note.note'] },
    }),
  },
};
type Mode = keyof typeof MODES;

/** Starts the app once, does one thing, stops it; what it printed last. */
const start = (action: 'tag' | 'work' | 'look', journey: Mode): string =>
  execFileSync('node', [path.join(__dirname, 'oneStart.cjs'), action], {
    env: { ...process.env, ...MODES[journey], TEST_LOG_LEVEL: 'error' },
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .at(-1) ?? '';

interface Look {
  lines: string[];
  counts: Record<string, number>;
  differing: number;
}

/** Looks at everything, after tagging it where that is asked for. */
const look = (action: 'tag' | 'look' = 'look') => JSON.parse(start(action, 'on')) as Look;

/** What the entries carry in the end: as if the plugin had been there all the time. */
const AFTERWARDS = [
  'a note | published | retention',
  'discarded | en | draft | awareness',
  'discarded | en | published | awareness',
  'discarded, then published | en | draft | awareness',
  'discarded, then published | en | published | awareness',
  'discarded, then taken down | en | draft',
  'draft tagged after publishing | en | draft | advocacy',
  'draft tagged after publishing | en | published | advocacy',
  'draft | en | draft | decision',
  'draft | en | published | decision',
  'in two locales | da | draft | retention',
  'in two locales | da | published | retention',
  'in two locales | en | draft | awareness',
  'in two locales | en | published | awareness',
  'modified | en | draft | advocacy smb',
  'modified | en | published | advocacy smb',
  'never tagged | en | draft',
  'never tagged | en | published',
  'published | en | draft | retention smb',
  'published | en | published | retention smb',
  'published, then discarded | en | draft',
  'published, then discarded | en | published',
  'taken down | en | draft | consideration',
  'taken down | en | published | consideration',
  'untouched | en | draft | decision smb',
  'untouched | en | published | decision smb',
];

describe('two starts without the plugin, with content published meanwhile', () => {
  it.each([
    ['disabled', 'off'],
    ['removed from the config', 'removed'],
    ['kept off the content types by its option', 'excluded'],
  ] as const)(
    'lose nothing where it is %s',
    (_name, mode) => {
      expect(counts).toMatchObject({ journey: 1, stage: 5, segment: 1 });

      start('work', mode);
      start('work', mode);

      const after = look();
      expect(after.lines).toEqual(AFTERWARDS);
      expect(after).toMatchObject({ counts, differing: 0 });
      // A start that finds nothing to mend changes nothing.
      expect(look()).toEqual(after);
    },
    240_000
  );
});
