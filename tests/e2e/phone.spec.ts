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

for (const width of [360, 414]) {
  test(`has all three gaps of the home page in sight at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/admin');
    const gaps = page.getByRole('region', { name: 'Journey coverage' }).getByRole('listitem');
    await expect(gaps).toHaveCount(3, { timeout: 45_000 });
    await gaps.last().evaluate((item) => item.closest('section')?.scrollIntoView());
    for (const gap of await gaps.all()) await expect(gap).toBeInViewport({ ratio: 1 });
  });
}

test('folds the filters of what is to tag as well', async ({ page }) => {
  await demoApi().addArticle(`On a phone ${Date.now()}`);
  await openToTag(page, `?contentType=${ARTICLE}`);
  await expect(filters(page)).toHaveText('Filters (1)');
  await expect(page.getByRole('combobox', { name: 'Content type' })).toBeHidden();
  await filters(page).tap();
  await expect(page.getByRole('combobox', { name: 'Content type' })).toBeVisible();
});

test('has what is to tag on the screen, from edge to edge', async ({ page }) => {
  await demoApi().addArticle(`On a phone ${Date.now()}`);
  await openToTag(page, `?contentType=${ARTICLE}`);
  const stage = page.getByRole('combobox', { name: /^Stage of/ }).first();
  await expect(stage).toBeVisible({ timeout: 45_000 });
  for (const part of [stage, page.getByRole('row').filter({ has: stage }).first()]) {
    const box = await part.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(390);
  }
});

test('has the tab that is open in sight', async ({ page }) => {
  await page.goto('/admin/settings/journey?tab=webhooks');
  const tab = page.getByRole('tab', { name: 'Webhooks' });
  await expect(tab).toHaveAttribute('data-state', 'active', { timeout: 45_000 });
  await expect(tab).toBeInViewport({ ratio: 0.99 });
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
