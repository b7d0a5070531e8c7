import { test as base } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';

export { expect } from '@playwright/test';

const contexts = new Map<unknown, BrowserContext>();

/**
 * Playwright's `test`, where one person keeps one browser context: the admin panel is megabytes of
 * script, and a new context would read and compile them again for every test. Each test has its own
 * page.
 */
export const test = base.extend({
  context: async ({ browser, storageState }, use) => {
    const context = contexts.get(storageState) ?? (await browser.newContext());
    contexts.set(storageState, context);
    await use(context);
  },
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    await page.close();
  },
});
