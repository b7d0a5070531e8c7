/**
 * What has to be done before the demo or the tests can run: each step shows how it goes, and is
 * skipped while nothing that it depends on has changed. Node alone, so that it runs before an install.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const PLAYGROUND = path.join(ROOT, 'playground');
export const EXAMPLE = path.join(ROOT, 'examples/next');

const STAMPS = path.join(ROOT, 'node_modules', '.journey');
const IGNORED = new Set(['node_modules', 'dist', 'build', '.tmp', '.strapi', '.cache', 'public']);

/**
 * Installs the versions of package-lock.json and leaves the file alone. Not `npm ci`: it refuses a
 * lock file that lacks the optional packages of other platforms.
 */
export const install = () =>
  step({
    name: 'install',
    title: 'Install packages (about two minutes)',
    inputs: ['package.json', 'package-lock.json', 'playground/package.json'],
    outputs: ['node_modules/@strapi/strapi', 'node_modules/better-sqlite3/build/Release'],
    run: () =>
      command('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']),
  });

const PLUGIN_SOURCES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'server',
  'admin',
  'client',
];

export const buildPlugin = () =>
  step({
    name: 'build-plugin',
    title: 'Build the plugin (about half a minute)',
    inputs: PLUGIN_SOURCES,
    outputs: ['dist/server/index.js', 'dist/admin/index.js', 'dist/client/index.d.mts'],
    run: () => command('npm', ['run', '--silent', 'build']),
  });

export const buildPlayground = () =>
  step({
    name: 'build-playground',
    title: "Build the playground's admin panel (about a minute)",
    inputs: [...PLUGIN_SOURCES, 'playground'],
    outputs: ['playground/dist/config', 'playground/dist/build/index.html'],
    run: () =>
      command('npx', ['strapi', 'build'], { cwd: PLAYGROUND, env: { NODE_ENV: 'production' } }),
  });

const EXAMPLE_PACKAGES = ['examples/next/package.json', 'examples/next/package-lock.json'];

/** The example is a site of its own, with packages of its own. */
export const buildExample = async () => {
  await step({
    name: 'install-example',
    title: 'Install packages of the example (about half a minute)',
    inputs: EXAMPLE_PACKAGES,
    outputs: ['examples/next/node_modules/next'],
    run: () =>
      command('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: EXAMPLE,
      }),
  });
  await step({
    name: 'build-example',
    title: 'Build the example (about half a minute)',
    inputs: [
      ...EXAMPLE_PACKAGES,
      ...['app', 'components', 'lib', 'next.config.ts', 'tsconfig.json'].map(
        (part) => `examples/next/${part}`
      ),
      'client',
    ],
    outputs: ['examples/next/.next/BUILD_ID'],
    run: () =>
      command('npm', ['run', '--silent', 'build'], {
        cwd: EXAMPLE,
        env: { NEXT_TELEMETRY_DISABLED: '1' },
      }),
  });
};

/** @param {{ name: string, title: string, inputs: string[], outputs: string[], run: () => Promise<void> }} options */
async function step({ name, title, inputs, outputs, run }) {
  const stamp = path.join(STAMPS, name);
  const before = fingerprint(inputs);
  const done =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === before &&
    outputs.every((output) => existsSync(path.join(ROOT, output)));
  if (done) {
    console.log(`✓ ${title.replace(/ \(.*\)$/, '')}: up to date`);
    return;
  }
  console.log(`→ ${title} …`);
  const start = Date.now();
  await run();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, before);
  console.log(`✓ done in ${Math.round((Date.now() - start) / 1000)} s`);
}

/** Runs a command; throws with its output when it fails, and stays quiet otherwise. */
export function command(program, args, { cwd = ROOT, env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(output));
      reject(new Error(`${program} ${args.join(' ')} ended with ${code}`));
    });
  });
}

/** Waits until a server answers. */
export async function waitFor(address) {
  for (let tries = 0; tries < 240; tries += 1) {
    const ok = await fetch(address).then(
      (response) => response.ok,
      () => false
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${address} doesn't answer after two minutes`);
}

/** A hash of files and folders, by name and content. */
function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.version);
  const add = (file) => {
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) {
        if (!IGNORED.has(name) && !name.startsWith('.')) add(path.join(file, name));
      }
      return;
    }
    hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  };
  for (const input of inputs) add(path.join(ROOT, input));
  return hash.digest('hex');
}

/** Ends the script with the error's message alone: the output above tells the rest. */
export function main(run) {
  run().catch((error) => {
    console.error(`✗ ${error.message}`);
    process.exit(1);
  });
}
