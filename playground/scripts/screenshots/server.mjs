import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ADMINISTRATORS, DEMO_PASSWORD } from '../../seed/setup.mjs';
import { PLAYGROUND, ROOT, command, waitFor } from '../steps.mjs';

const PORT = '1463';
const STRAPI = path.join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');

/**
 * The playground as built, on a database of its own.
 * @param {readonly string[]} seed what the seed is told
 */
export async function startServer(seed) {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-screenshots-'));
  const env = {
    DATABASE_FILENAME: path.join(folder, 'data.db'),
    PORT,
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
  };
  await command('node', ['seed/run.mjs', ...seed], { cwd: PLAYGROUND, env });
  const child = spawn(process.execPath, [STRAPI, 'start'], {
    cwd: PLAYGROUND,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${PORT}`;
  await waitFor(`${url}/admin`);
  let state;
  return {
    url,
    /** What keeps a browser signed in: Strapi refuses more than a few logins in five minutes. */
    async signedIn(browser) {
      state ??= await signIn(browser, url);
      return state;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function signIn(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/admin/auth/login`);
  await page.getByLabel(/email/i).fill(ADMINISTRATORS[0].email);
  await page.getByLabel(/^password/i).fill(DEMO_PASSWORD);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: /login/i }).click();
  await page.waitForURL(/admin\/?$/);
  // Strapi's news of itself, once and for all.
  await page.getByRole('button', { name: 'Close' }).first().click();
  const state = await context.storageState();
  await context.close();
  return state;
}
