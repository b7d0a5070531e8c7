import type { Page } from '@playwright/test';
import { demoApi } from './api';
import { SEEDED } from './servers';
import { expect, test } from './test';

const START = { timeout: 45_000 };

const says = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Matrix' }).getByRole('heading', { name: title });

/** With no matrix, it would say that there are none. */
const gaps = (page: Page) => page.getByRole('region', { name: 'Gaps' });

test.describe('a journey without stages', () => {
  let journey: { documentId: string; key: string };
  test.beforeAll(async () => {
    journey = await demoApi().send('POST', '/journey/journeys', { name: `Bare ${Date.now()}` });
  });
  test.afterAll(() => demoApi().send('DELETE', `/journey/journeys/${journey.documentId}`));

  test('says so, not that all is well, and leads to where stages are added', async ({ page }) => {
    await page.goto(`/admin/plugins/journey?journey=${journey.key}`);
    await expect(says(page, 'This journey has no stages yet')).toBeVisible(START);
    await expect(gaps(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'Add a stage' }).click();
    await expect(page).toHaveURL(new RegExp(`settings/journey\\?journey=${journey.key}$`));
    await expect(page.getByRole('heading', { name: 'No stages yet' })).toBeVisible();
  });

  test.describe('to who may not configure', () => {
    test.use({ storageState: SEEDED.editor.state });

    test('says the same, without a way that is closed', async ({ page }) => {
      await page.goto(`/admin/plugins/journey?journey=${journey.key}`);
      await expect(says(page, 'This journey has no stages yet')).toBeVisible(START);
      await expect(page.getByRole('link', { name: 'Add a stage' })).toHaveCount(0);
    });
  });
});

test.describe('where no content type is counted', () => {
  let before: { countedContentTypes: unknown };
  const count = (countedContentTypes: unknown) =>
    demoApi().send('PUT', '/journey/settings', { countedContentTypes });
  test.beforeAll(async () => {
    before = await demoApi().send('GET', '/journey/settings');
    await count([]);
  });
  test.afterAll(() => count(before.countedContentTypes));

  for (const axis of ['contentType', 'segment', 'locale']) {
    test(`says so across ${axis}, and leads to where that is chosen`, async ({ page }) => {
      await page.goto(`/admin/plugins/journey?columns=${axis}`);
      await expect(says(page, 'No content type is counted')).toBeVisible(START);
      await expect(page.getByRole('main').getByRole('table')).toHaveCount(0);
      await expect(gaps(page)).toHaveCount(0);
      await page.getByRole('link', { name: 'See the content types' }).click();
      await expect(
        page.getByRole('tab', { name: 'Content types', exact: true, selected: true })
      ).toBeVisible();
    });
  }
});

test('says that no content type carries the fields, in the report and in the settings', async ({
  page,
}) => {
  await page.route('**/journey/site', async (route) => {
    const response = await route.fetch();
    const { data } = await response.json();
    await route.fulfill({ response, json: { data: { ...data, contentTypes: [] } } });
  });
  await page.goto('/admin/plugins/journey');
  await expect(says(page, 'No content type can be tagged')).toBeVisible(START);
  await page.getByRole('link', { name: 'See the content types' }).click();
  const rules = page.getByRole('region', { name: 'New entries and publishing' });
  await expect(rules).toContainText('No content type can be tagged');
  await expect(page.getByText('fits the filter')).toHaveCount(0);
});
