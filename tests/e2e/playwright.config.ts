import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { SEEDED, SERVERS } from './servers';
import type { ServerName } from './servers';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A Strapi with a database of its own, made anew for every run. */
const server = (name: ServerName) => ({
  name,
  command: `node tests/e2e/serve.mjs ${name} ${SERVERS[name].port} ${SERVERS[name].seedArguments}`,
  cwd: ROOT,
  url: `${SERVERS[name].url}/admin`,
  timeout: 180_000,
  reuseExistingServer: false,
  stderr: 'pipe' as const,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
});

const READING = 'matrix*.spec.ts';

/** One server, the tests one after the other: it is shared, and so is what they write into it. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(ROOT, 'test-results/e2e'),
  globalSetup: path.join(import.meta.dirname, 'signInAll.ts'),
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: path.join(ROOT, 'test-results/e2e.json') }]],
  use: {
    baseURL: SERVERS.seeded.url,
    storageState: SEEDED.demo.state,
    viewport: { width: 1440, height: 1000 },
    actionTimeout: 20_000,
    // Without pictures: taking them costs a slow machine a third of its time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // In this order: what only reads comes before what writes.
  projects: [
    {
      name: 'first-run',
      testMatch: 'firstRun.spec.ts',
      use: { baseURL: SERVERS['first-run'].url, storageState: SEEDED.newcomer.state },
    },
    { name: 'reading', testMatch: READING },
    { name: 'writing', testIgnore: ['firstRun.spec.ts', READING] },
  ],
  webServer: [server('first-run'), server('seeded')],
});
