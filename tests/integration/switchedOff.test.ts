import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { createDatabase } from './database';
import type { TestDatabase } from './database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

/** Starts the app once, does one thing, stops it; what it printed last. */
const start = (action: 'tag' | 'edit' | 'count', journey: 'on' | 'off'): string =>
  execFileSync('node', [path.join(__dirname, 'oneStart.cjs'), action], {
    env: { ...process.env, TEST_JOURNEY: journey, TEST_LOG_LEVEL: 'error' },
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .at(-1) ?? '';

describe('a start without the plugin', () => {
  it('leaves the journey, the segments and the tags as they were', () => {
    start('tag', 'on');
    const before = start('count', 'on');
    expect(before).toContain('"column":"smb","published":1');

    start('edit', 'off');
    start('edit', 'off');

    expect(start('count', 'on')).toBe(before);
  }, 240_000);
});
