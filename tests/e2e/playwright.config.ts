import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { ALL_SERVERS, EXAMPLE, EXAMPLE_ALONE, SEEDED, SERVERS, WORKERS } from './servers';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Strapi servers, each with a database of its own, made anew for every run. */
const strapi = {
  name: 'strapi',
  command: `node tests/e2e/serve.mjs ${ALL_SERVERS.map(({ argument }) => argument).join(' ')}`,
  cwd: ROOT,
  wait: { stdout: /^all are up$/m },
  timeout: 300_000,
  stderr: 'pipe' as const,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
};

/** The example front end. */
const site = ({ port, url, strapi }: typeof EXAMPLE) => ({
  name: `example-${port}`,
  command: `node tests/e2e/serveExample.mjs ${port} ${strapi}`,
  cwd: ROOT,
  url: `${url}/icon.svg`,
  timeout: 60_000,
  reuseExistingServer: false,
  stderr: 'pipe' as const,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
});

/** Who works on the plugin alone need not build the example; without a build its tests fail. */
const isExampleBuilt = existsSync(path.join(ROOT, 'examples/next/.next/BUILD_ID'));

const READING = 'matrix*.spec.ts';
const SITE = 'example.spec.ts';

/** Each worker has a server of its own, its tests one after the other: they share what they write. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(ROOT, 'test-results/e2e'),
  globalSetup: path.join(import.meta.dirname, 'signInAll.ts'),
  workers: WORKERS,
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
    // Traces cost a slow machine much of its time: `--trace on` makes them of what fails.
    trace: 'off',
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
    {
      name: 'example',
      testMatch: SITE,
      use: { baseURL: EXAMPLE.url, storageState: undefined },
    },
    { name: 'writing', testIgnore: ['firstRun.spec.ts', READING, SITE] },
  ],
  webServer: [strapi, ...(isExampleBuilt ? [site(EXAMPLE), site(EXAMPLE_ALONE)] : [])],
});
