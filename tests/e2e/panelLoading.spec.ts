import type { Page } from '@playwright/test';
import { ARTICLE, demoApi } from './api';
import { entryPanel, journeyPanel, tags } from './helpers';
import { expect, test } from './test';

const START = { timeout: 45_000 };

const VOCABULARY = '**/journey/vocabulary';

const retry = (page: Page) => journeyPanel(page).getByRole('button', { name: 'Try again' });

/** Until it is let through again. */
const cut = (page: Page, path: string) => page.route(path, (route) => route.abort());

const newArticle = `/admin/content-manager/collection-types/${ARTICLE}/create`;

test.describe('the panel beside an entry', () => {
  test('says that it loads, as high as it will be', async ({ page }) => {
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(VOCABULARY, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(newArticle);
    const panel = journeyPanel(page);
    await expect(panel.getByText('Loading…')).toBeAttached(START);
    const waiting = (await panel.boundingBox())?.height ?? 0;
    letThrough();
    await expect(panel.getByRole('combobox', { name: 'Stages' })).toBeVisible();
    const there = (await panel.boundingBox())?.height ?? 0;
    expect(Math.abs(there - waiting)).toBeLessThan(80);
  });

  test('says that it couldn’t load, and tries again', async ({ page }) => {
    await cut(page, VOCABULARY);
    await page.goto(newArticle);
    const panel = journeyPanel(page);
    await expect(panel.getByRole('alert').filter({ hasText: 'couldn' })).toBeVisible(START);
    await page.unroute(VOCABULARY);
    await retry(page).press('Enter');
    await expect(panel.getByRole('combobox', { name: 'Stages' })).toBeVisible();
    await expect(panel.getByRole('group', { name: 'Journey', exact: true })).toBeFocused();
  });

  test('is not there where a content type doesn’t carry the fields', async ({ page }) => {
    await cut(page, VOCABULARY);
    await page.goto(
      '/admin/content-manager/collection-types/plugin::users-permissions.user/create'
    );
    await expect(entryPanel(page)).toBeVisible(START);
    await expect(journeyPanel(page)).toHaveCount(0);
  });

  test('shows the tags of an entry once they could be read', async ({ page }) => {
    const api = demoApi();
    const data = await api.carrying('Decision');
    const documentId = await api.addArticle(`Tags read again ${Date.now()}`, { data });
    const path = `**/journey/tags/${ARTICLE}/${documentId}*`;
    await cut(page, path);
    await page.goto(`/admin/content-manager/collection-types/${ARTICLE}/${documentId}`);
    await expect(retry(page).first()).toBeVisible(START);
    await page.unroute(path);
    await retry(page).first().press('Enter');
    await expect(tags(page, 'Stages')).toHaveText(['Decision']);
    await expect(
      journeyPanel(page).getByRole('group', { name: 'Journey', exact: true })
    ).toBeFocused();
  });
});
