import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { copyDatabase } from '../database';
import type { TestDatabase } from '../database';

/** `EXPORT_ENTRIES=100000` is what the figures of the documentation are measured with. */
const ENTRIES = Number(process.env.EXPORT_ENTRIES ?? 20_000);
const MB = 1024 * 1024;

let database: TestDatabase;
beforeAll(async () => {
  database = await copyDatabase();
  await run('fill');
}, 600_000);
afterAll(() => database.drop());

interface Line {
  rows?: number;
  heap?: number;
  bytes?: number;
  seconds?: number;
  turns?: number;
  peakRss?: number;
}

/** Runs a start of the app in a process of its own. */
async function run(action: 'fill' | 'csv' | 'json'): Promise<Line[]> {
  const script = path.join(__dirname, '../exportRuns.cjs');
  const child = spawn('node', ['--expose-gc', script, action, String(ENTRIES)], {
    env: { ...process.env, TEST_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const lines: Line[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) lines.push(JSON.parse(line) as Line);
  }
  expect(await ended).toBe(0);
  return lines;
}

it.each(['csv', 'json'] as const)(
  'very many entries as %s need no more memory at their end than at their beginning',
  async (format) => {
    const lines = await run(format);
    const last = lines.at(-1);
    // Headings of a CSV; of JSON the line that ends the list.
    expect(last?.rows).toBeGreaterThanOrEqual(ENTRIES);
    expect(last?.rows).toBeLessThanOrEqual(ENTRIES + 2);
    const heaps = lines.flatMap(({ heap }) => heap ?? []);
    expect(heaps).toHaveLength(10);
    expect((heaps.at(-1) ?? 0) - (heaps[1] ?? 0)).toBeLessThan(4 * MB);
    // Somebody else's request is answered between any two batches.
    expect(last?.turns).toBeGreaterThan(ENTRIES / 2_000);
    if (process.env.EXPORT_ENTRIES) console.log(format, JSON.stringify(last));
  },
  600_000
);
