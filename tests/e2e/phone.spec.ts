import type { Page } from '@playwright/test';
import { ARTICLE, demoApi } from './api';
import { cell, openMatrix, toggleOptions } from './helpers';
import { SEEDED } from './servers';
import { expect, test as base } from './test';

const HINT = /^Arrow keys lead/;
const KEYS = /^↑ ↓ move/;

/** A phone, whose fingers have no keys. */
const test = base.extend({
  page: async ({ browser }, use) => {
    const context = await browser.newContext({
      storageState: SEEDED.demo.state,
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    await use(await context.newPage());
    await context.close();
  },
});

const filters = (page: Page) => page.getByRole('button', { name: /^Filters/ });

async function openToTag(page: Page, search: string): Promise<void> {
  await page.goto(`/admin/plugins/journey/to-tag${search}`);
  await expect(page.getByRole('table', { name: 'To tag' })).toBeVisible({ timeout: 45_000 });
}

test('shows the matrix on the first screen, its filters behind one button', async ({ page }) => {
  await openMatrix(page);
  await expect(cell(page, 'Awareness', 'Article')).toBeInViewport();
  const segment = page.getByRole('combobox', { name: 'Segment' });
  await expect(segment).toBeHidden();
  await expect(filters(page)).toHaveAttribute('aria-expanded', 'false');
  await filters(page).tap();
  await toggleOptions(segment, ['Hotels']);
  await expect(filters(page)).toHaveText('Filters (1)');
  await filters(page).tap();
  await expect(segment).toBeHidden();
  await page.reload();
  await expect(filters(page)).toHaveText('Filters (1)', { timeout: 45_000 });
});

test('folds the filters of what is to tag as well', async ({ page }) => {
  await demoApi().addArticle(`On a phone ${Date.now()}`);
  await openToTag(page, `?contentType=${ARTICLE}`);
  await expect(filters(page)).toHaveText('Filters (1)');
  await expect(page.getByRole('combobox', { name: 'Content type' })).toBeHidden();
  await filters(page).tap();
  await expect(page.getByRole('combobox', { name: 'Content type' })).toBeVisible();
});

test('says nothing of keys', async ({ page }) => {
  await demoApi().addArticle(`On a phone ${Date.now()}`);
  await openMatrix(page);
  await expect(page.getByText(HINT)).toBeHidden();
  await openToTag(page, `?contentType=${ARTICLE}`);
  await expect(page.getByText(KEYS)).toBeHidden();
  await page
    .getByRole('combobox', { name: /^Stage of/ })
    .first()
    .tap();
  await expect(page.getByRole('option', { name: 'Awareness' })).toBeVisible();
  await expect(page.locator('[role="option"] kbd').first()).toBeHidden();
});

base('has the filters in sight and speaks of keys where there are some', async ({ page }) => {
  await openMatrix(page);
  await expect(filters(page)).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Segment' })).toBeVisible();
  await expect(page.getByText(HINT)).toBeVisible();
});
