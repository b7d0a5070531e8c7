import { columnNames, matrix, openMatrix, rowNames } from './helpers';
import { ADDED } from './servers';
import { expect, test } from './test';

test.describe('in Danish', () => {
  test.use({ storageState: ADDED.dane.state });

  test('speaks the language of the panel', async ({ page }) => {
    await openMatrix(page, '?columns=segment');
    await expect(page.getByRole('heading', { name: 'Kunderejse', level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Kunderejse' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'På tværs' })).toBeVisible();
    await expect(rowNames(page).last()).toHaveText('Ikke mærket');
    await expect(columnNames(page).first()).toHaveText('Trin');
    await expect(columnNames(page).last()).toHaveText('Generelt');
    await expect(matrix(page).getByText('Efter købet')).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Huller' }).getByRole('listitem').first()
    ).toContainText('Intet indhold til retention for segmentet Chains');
  });
});

test('says when the server failed, and tries again', async ({ page }) => {
  let failures = 0;
  // Twice: the page itself asks a second time before it gives up.
  await page.route('**/journey/matrix?*', (route) => {
    failures += 1;
    if (failures > 2) return route.continue();
    return route.fulfill({
      status: 500,
      json: { data: null, error: { status: 500, message: 'Something broke', details: {} } },
    });
  });
  await page.goto('/admin/plugins/journey');
  const alert = page.getByRole('alert').filter({ hasText: 'Something went wrong on the server.' });
  await expect(alert).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText('Something broke')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Gaps' })).toBeVisible();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(matrix(page)).toBeVisible();
  await expect(alert).toBeHidden();
});

test('shows what the server says to a segment that isn’t there', async ({ page }) => {
  await page.goto('/admin/plugins/journey?segment=nope');
  const alert = page.getByRole('alert').filter({ hasText: 'nope' });
  await expect(alert.first()).toContainText('chains', { timeout: 45_000 });
  await expect(page.getByRole('heading', { name: 'Journey', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(matrix(page)).toBeVisible();
});
