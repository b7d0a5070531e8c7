/**
 * `npm test`: installs what is missing, then everything there is to check, and the totals.
 * `--databases sqlite,postgres,mariadb` names the databases of the integration tests, SQLite where
 * left out, the first one with all of them; `--only-integration` leaves the rest out. The servers have to run on their usual ports.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  ROOT,
  buildExample,
  buildPlayground,
  buildPlugin,
  command,
  install,
  main,
} from '../playground/scripts/steps.mjs';

const RESULTS = path.join(ROOT, 'test-results');
/** Name of each database, and what Strapi calls its client. */
const CLIENTS = { sqlite: 'sqlite', postgres: 'postgres', mariadb: 'mysql' };

/** Who may ask for what, how it is answered, and who is told: the same on every database, and tested on the first. */
const SAME = ['/integration/requests/', '/integration/events/'];

const { values: options } = parseArgs({
  options: {
    databases: { type: 'string', default: 'sqlite' },
    'only-integration': { type: 'boolean', default: false },
  },
});
const totals = { passed: 0, failed: 0, skipped: 0 };
const broken = [];

main(async () => {
  // No result of an earlier run may stand for one of this.
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const databases = options.databases.split(',');
  const unknown = databases.find((name) => !(name in CLIENTS));
  if (unknown !== undefined) {
    const allowed = Object.keys(CLIENTS).join(', ');
    throw new Error(`--databases: "${unknown}" is unknown; allowed: ${allowed}`);
  }
  await install();
  if (!options['only-integration']) {
    // Side by side: each of them keeps one core busy.
    await Promise.all(
      ['lint', 'types'].map((name) => check(capitalized(name), 'npm', ['run', '--silent', name]))
    );
    await jest('Unit tests', 'unit');
  }
  await buildPlugin();
  for (const name of databases) {
    const isFirst = name === databases[0];
    const env = { DATABASE_CLIENT: CLIENTS[name], ...amounts(isFirst) };
    await jest(`Integration tests on ${name}`, 'integration', {
      env,
      leftOut: isFirst ? [] : SAME,
    });
  }
  if (!options['only-integration']) {
    const chromium = await findBrowser();
    await Promise.all([
      check('Package', 'npm', ['run', '--silent', 'package']),
      ...(chromium ? [buildPlayground(), buildExample()] : []),
    ]);
    if (chromium) await browserTests(chromium);
  }
  report();
});

/**
 * How much is left to chance: a few random walks for a developer, a day's worth of clicking in CI, and less
 * on databases that come after another.
 */
const amounts = (isFirst) => {
  const walks = isFirst ? '60' : '20';
  return {
    WALKS: process.env.WALKS ?? (process.env.CI ? walks : '15'),
    FUZZ_RUNS: process.env.FUZZ_RUNS ?? (isFirst ? '0.3' : '0.1'),
  };
};

const capitalized = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** Runs a command and goes on also when it fails: one run shows everything that is wrong. */
async function check(title, program, args, options = {}) {
  console.log(`→ ${title} …`);
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  try {
    await command(program, args, { show: true, ...options });
    console.log(`✓ ${title} in ${seconds()}`);
  } catch (error) {
    console.error(`✗ ${title} in ${seconds()}: ${error.message}`);
    broken.push(title);
  }
}

async function jest(title, project, { env = {}, leftOut = [] } = {}) {
  const output = path.join(RESULTS, `${title.toLowerCase().replaceAll(' ', '-')}.json`);
  const args = ['jest', '--selectProjects', project, '--json', `--outputFile=${output}`];
  if (leftOut.length > 0) args.push('--testPathIgnorePatterns', ...leftOut);
  await check(title, 'npx', args, { env });
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } =
    read(output);
  add(numPassedTests, numFailedTests + numRuntimeErrorTestSuites, numPendingTests);
}

/** Wherever there is a Chromium; in CI there has to be one. */
async function findBrowser() {
  const { findChromium } = await import('./e2e/chromium.mjs');
  const chromium = findChromium();
  if (chromium) return chromium;
  const missing = 'No Chromium was found: install one, or name it in CHROMIUM_PATH';
  if (process.env.CI) throw new Error(missing);
  console.log(`- Browser tests left out. ${missing}`);
  return null;
}

async function browserTests(chromium) {
  await check(
    'Browser tests',
    'npx',
    ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts'],
    {
      env: { CHROMIUM_PATH: chromium },
    }
  );
  const { stats } = read(path.join(RESULTS, 'e2e.json'));
  add(stats.expected, stats.unexpected + stats.flaky, stats.skipped);
}

const read = (file) => {
  if (!existsSync(file)) throw new Error(`${path.relative(ROOT, file)} was not written`);
  return JSON.parse(readFileSync(file, 'utf8'));
};

function add(passed, failed, skipped) {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}

function report() {
  console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  if (broken.length > 0) throw new Error(`Failed: ${broken.join(', ')}`);
}
