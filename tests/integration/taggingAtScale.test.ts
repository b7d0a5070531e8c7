import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { copyDatabase } from './database';
import type { TestDatabase } from './database';

const ENTRIES = 4_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await copyDatabase();
  await run('fill');
}, 120_000);
afterAll(() => database.drop());

interface Line {
  done?: number;
  heap?: number;
  updated?: number;
  counts?: Record<string, number>;
  overlap?: Record<string, number>;
  links?: number;
  changes?: number;
  differing?: number;
}

/** Runs a start of the app in a process of its own; killed once `killAt` entries are done. */
async function run(action: string, input: object = {}, killAt = Infinity): Promise<Line[]> {
  const script = path.join(__dirname, 'taggingRuns.cjs');
  const child = spawn('node', ['--expose-gc', script, action, JSON.stringify(input)], {
    env: { ...process.env, TEST_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (code, signal) => resolve(signal ?? code));
  });
  const lines: Line[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue;
    lines.push(JSON.parse(line) as Line);
    if ((lines.at(-1)?.done ?? 0) >= killAt) child.kill('SIGKILL');
  }
  expect(await ended).toBe(killAt === Infinity ? 0 : 'SIGKILL');
  return lines;
}

const look = async (): Promise<Line> => (await run('look')).at(-1) ?? {};

describe('tagging thousands of published entries', () => {
  it('leaves each entry wholly tagged or untouched when it is killed, and finishes when it is run again', async () => {
    await run('tag', { stage: 'a', segment: 'one' }, ENTRIES / 4);
    const { counts = {}, links, differing } = await look();
    const tagged = counts['a one'] ?? 0;
    expect(tagged).toBeGreaterThanOrEqual(ENTRIES / 4);
    expect(counts).toEqual({ 'a one': tagged, none: ENTRIES - tagged });
    expect(links).toBe(tagged * 4);
    expect(differing).toBe(0);

    const lines = await run('tag', { stage: 'a', segment: 'one' });
    expect(lines.at(-1)).toEqual({ updated: ENTRIES, changed: ENTRIES - tagged, failed: [] });
    expect(await look()).toMatchObject({
      counts: { 'a one': ENTRIES },
      links: ENTRIES * 4,
      changes: ENTRIES,
      differing: 0,
    });
  }, 240_000);

  it('needs no more memory at its end than at its beginning', async () => {
    const heaps = (await run('tag', { stage: 'c', segment: 'one' })).flatMap(
      ({ heap }) => heap ?? []
    );
    const [early = 0, late = 0] = [heaps[5], heaps.at(-1)];
    expect(late - early).toBeLessThan(10 * 1024 * 1024);
  }, 240_000);

  it('ends in one of the two orders where two run at once', async () => {
    await Promise.all([
      run('tag', { to: 0.6 * ENTRIES, stage: 'a', segment: 'one' }),
      run('tag', { from: 0.4 * ENTRIES, stage: 'b', segment: 'two' }),
    ]);
    const { counts = {}, overlap = {}, links, differing } = await look();
    expect([{ 'a one': 0.2 * ENTRIES }, { 'b two': 0.2 * ENTRIES }]).toContainEqual(overlap);
    expect((counts['a one'] ?? 0) + (counts['b two'] ?? 0)).toBe(ENTRIES);
    expect(links).toBe(ENTRIES * 4);
    expect(differing).toBe(0);
  }, 240_000);
});
