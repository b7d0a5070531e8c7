import type { Page } from '@playwright/test';
import { Api, demoApi, stateWith } from './api';
import { cell, matrix, openMatrix, openSettings } from './helpers';
import { SERVERS } from './servers';
import { expect, test } from './test';

const START = { timeout: 45_000 };

const retry = (page: Page) => page.getByRole('button', { name: 'Try again' });

/** Until it is let through again. */
const cut = (page: Page, path: string) => page.route(path, (route) => route.abort());

test.describe('the focus goes on to what was tried again', () => {
  test('in the report', async ({ page }) => {
    await cut(page, '**/journey/matrix?*');
    await page.goto('/admin/plugins/journey');
    await expect(retry(page)).toBeVisible(START);
    await page.unroute('**/journey/matrix?*');
    await retry(page).press('Enter');
    await expect(matrix(page)).toBeVisible();
    await expect(page.getByRole('group', { name: 'Matrix' })).toBeFocused();
  });

  test('back to the button, where it fails again', async ({ page }) => {
    await cut(page, '**/journey/gaps*');
    await page.goto('/admin/plugins/journey');
    await expect(retry(page)).toBeVisible(START);
    await retry(page).press('Enter');
    await expect(page.getByRole('group', { name: 'Gaps' }).getByText('Loading…')).toBeAttached();
    await expect(retry(page)).toBeFocused();
    await page.unroute('**/journey/gaps*');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Gaps' })).toBeFocused();
  });

  test('in the settings', async ({ page }) => {
    await cut(page, '**/journey/front-ends');
    await openSettings(page, '?tab=frontEnds');
    await expect(retry(page)).toBeVisible(START);
    await page.unroute('**/journey/front-ends');
    await retry(page).press('Enter');
    await expect(page.getByRole('heading', { name: 'What front ends can read' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Front ends' })).toBeFocused();
  });

  test('in a dialog', async ({ page }) => {
    await openMatrix(page);
    await cut(page, '**/journey/entries*');
    await cell(page, 'Awareness', 'Article').click();
    await expect(retry(page)).toBeVisible();
    await page.unroute('**/journey/entries*');
    await retry(page).press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('listitem').first()).toBeVisible();
    await expect(dialog.getByRole('group', { name: /^Awareness/ })).toBeFocused();
  });

  test('but stays with who has gone elsewhere meanwhile', async ({ page }) => {
    await cut(page, '**/journey/matrix?*');
    await page.goto('/admin/plugins/journey');
    await expect(retry(page)).toBeVisible(START);
    await page.unroute('**/journey/matrix?*');
    await page.route('**/journey/matrix?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await retry(page).press('Enter');
    await page.getByRole('radio', { name: 'Content type' }).focus();
    await expect(matrix(page)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Content type' })).toBeFocused();
  });
});

test('the focus goes on to the first of the rules that were not shown', async ({ page }) => {
  await page.route('**/journey/site', async (route) => {
    const response = await route.fetch();
    const { data } = await response.json();
    const [first] = data.contentTypes;
    const more = Array.from({ length: 20 }, (_, n) => ({
      ...first,
      uid: `api::zzz-${n}.zzz-${n}`,
      name: `Zzz ${String(n).padStart(2, '0')}`,
    }));
    await route.fulfill({ response, json: { data: { ...data, contentTypes: more } } });
  });
  await openSettings(page, '?tab=contentTypes');
  await page.getByRole('button', { name: 'Show all 20' }).press('Enter');
  await expect(
    page.getByRole('combobox', { name: 'Zzz 12: new entries start with' })
  ).toBeFocused();
});

test('says that the session has ended, and leads to signing in', async ({ browser }) => {
  const { url } = SERVERS.seeded;
  const email = `leaves-${Date.now()}@example.com`;
  const role = 'strapi-super-admin';
  const token = await demoApi().addAdministrator({ email, url, state: '', role });
  const context = await browser.newContext({ storageState: stateWith(url, token), baseURL: url });
  const page = await context.newPage();
  await openMatrix(page);
  await new Api(url, token).send('POST', '/admin/logout');
  await cell(page, 'Awareness', 'Article').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Your session has ended.')).toBeVisible(START);
  await expect(dialog.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Sign in again' }).click();
  await expect(page).toHaveURL(/auth\/login/, START);
  await context.close();
});
