/** `npm run screenshots`: draws the pictures of the docs from the seeded playground. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from '../../tests/e2e/chromium.mjs';
import { ADMINISTRATORS, DEMO_PASSWORD } from '../seed/setup.mjs';
import {
  PLAYGROUND,
  ROOT,
  buildPlayground,
  buildPlugin,
  command,
  install,
  main,
  waitFor,
} from './steps.mjs';

const PORT = '1463';
const ADMIN = `http://127.0.0.1:${PORT}/admin`;
const IMAGES = path.join(ROOT, 'docs/images');

const VIEWPORT = { width: 1440, height: 960 };

/** File name and address of every picture. */
const PICTURES = { 'matrix.png': '/plugins/journey?columns=segment' };

main(async () => {
  const chromium = findChromium();
  if (!chromium) throw new Error('No Chromium was found: install one, or name it in CHROMIUM_PATH');
  await install();
  await buildPlugin();
  await buildPlayground();
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-screenshots-'));
  const env = { DATABASE_FILENAME: path.join(folder, 'data.db'), PORT, HOST: '127.0.0.1' };
  await command('node', ['seed/run.mjs'], { cwd: PLAYGROUND, env });
  const server = spawn(
    'node',
    [path.join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
    {
      cwd: PLAYGROUND,
      env: { ...process.env, ...env, NODE_ENV: 'production' },
      stdio: 'ignore',
    }
  );
  try {
    await waitFor(ADMIN);
    await draw(chromium);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function draw(executablePath) {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({
    viewport: VIEWPORT,
    deviceScaleFactor: 1.5,
  });
  await page.goto(`${ADMIN}/auth/login`);
  await page.getByLabel(/email/i).fill(ADMINISTRATORS[0].email);
  await page.getByLabel(/^password/i).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: /login/i }).click();
  await page.waitForURL(/admin\/?$/);
  mkdirSync(IMAGES, { recursive: true });
  for (const [file, address] of Object.entries(PICTURES)) {
    await page.goto(ADMIN + address);
    await page.getByRole('table').waitFor();
    await page.getByRole('list').filter({ hasText: 'No retention content' }).waitFor();
    // The page alone, without Strapi's menu and announcements; as much of it as a screen shows.
    const { x, y, width } = await page.getByRole('main').boundingBox();
    const height = VIEWPORT.height - y;
    await page.screenshot({ path: path.join(IMAGES, file), clip: { x, y, width, height } });
    console.log(`✓ docs/images/${file}`);
  }
  await browser.close();
}
