/**
 * `npm run screenshots`: draws every page of the plugin in every state into `screenshots/`, to be looked
 * at, and the pictures of the docs into `docs/images/`. `npm run screenshots -- matrix to-tag` draws
 * those pages alone.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../../../tests/e2e/chromium.mjs';
import { ROOT, buildPlayground, buildPlugin, install, main } from '../steps.mjs';
import { PAGES } from './pages.mjs';
import { startServer } from './server.mjs';
import { STATES } from './states.mjs';

const DRAWN = path.join(ROOT, 'screenshots');
const IMAGES = path.join(ROOT, 'docs/images');

main(async () => {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('No Chromium was found: install one, or name it in CHROMIUM_PATH');
  }
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !PAGES.some((one) => one.name === name));
  if (unknown !== undefined) {
    const allowed = PAGES.map(({ name }) => name).join(', ');
    throw new Error(`"${unknown}" is no page; allowed: ${allowed}`);
  }
  await install();
  await buildPlugin();
  await buildPlayground();
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  for (const folder of [DRAWN, IMAGES]) mkdirSync(folder, { recursive: true });
  try {
    for (const seed of new Set(STATES.map((state) => state.seed))) {
      const server = await startServer(seed);
      try {
        const pages = PAGES.filter(({ name }) => asked.length === 0 || asked.includes(name));
        for (const state of STATES.filter((one) => one.seed === seed)) {
          await drawState(browser, server, state, pages);
        }
      } finally {
        await server.stop();
      }
    }
  } finally {
    await browser.close();
  }
});

async function drawState(browser, server, state, pages) {
  const context = await browser.newContext({
    viewport: state.viewport,
    deviceScaleFactor: state.scale ?? 1,
    colorScheme: state.theme,
    hasTouch: state.isTouched,
    isMobile: state.isTouched,
    baseURL: server.url,
    storageState: await server.signedIn(browser),
  });
  await context.addInitScript(
    (theme) => globalThis.localStorage.setItem('STRAPI_THEME', theme),
    state.theme
  );
  await state.prepare?.(context, server);
  for (const { name, open, ready, picture } of pages) {
    if (state.leavesOut?.includes(name)) continue;
    const page = await context.newPage();
    await open(page, server);
    if (state.isWhole) await ready(page);
    await page.waitForTimeout(state.settles);
    const file = `${name}-${state.name}.png`;
    await page.screenshot({ path: path.join(DRAWN, file) });
    if (state.isForDocs && picture) {
      const clip = await picture(page, state.viewport);
      await page.screenshot({ path: path.join(IMAGES, `${name}.png`), clip });
    }
    await page.close();
    console.log(`✓ screenshots/${file}`);
  }
  await context.close();
}
