import { demoApi } from './api';
import { cell, chooseOption, openMatrix, openSettings, toggleOptions } from './helpers';
import { expect, test } from './test';

/** Whoever has no mouse loses the way where the button that was pressed goes, and the focus with it. */
test.describe('the focus stays near a button that goes', () => {
  test('as filters are cleared', async ({ page }) => {
    await openMatrix(page);
    const segments = page.getByRole('combobox', { name: 'Segment' });
    await toggleOptions(segments, ['Hotels']);
    await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
    await expect(page).not.toHaveURL(/segment=/);
    await expect(page.getByRole('combobox').first()).toBeFocused();
  });

  test('as the last entries behind a cell are shown', async ({ page }) => {
    await page.route('**/journey/entries*', async (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set('pageSize', '3');
      await route.fulfill({ response: await route.fetch({ url: url.href }) });
    });
    await openMatrix(page);
    await cell(page, 'Awareness', 'Article').click();
    const dialog = page.getByRole('dialog');
    const links = dialog.getByRole('listitem').getByRole('link');
    await expect(links).toHaveCount(3);
    const more = dialog.getByRole('button', { name: 'Show more' });
    await more.press('Enter');
    await expect(links).not.toHaveCount(3);
    await expect(links.nth(3)).toBeFocused();
  });

  test('as content types’ settings are saved or discarded', async ({ page }) => {
    await openSettings(page, '?tab=contentTypes');
    const days = page.getByRole('textbox', { name: 'Days until stale' });
    const before = await days.inputValue();
    const saved = page.getByRole('status').filter({ hasText: 'Everything is saved' });
    await days.fill('30');
    await page.getByRole('button', { name: 'Discard changes' }).press('Enter');
    await expect(saved).toBeFocused();
    await days.fill('31');
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await expect(saved).toBeFocused();
    await demoApi().send('PUT', '/journey/settings', { staleAfterDays: Number(before) });
  });
});

test('says what a filter of the matrix leaves', async ({ page }) => {
  await openMatrix(page);
  const said = page.getByRole('main').getByRole('status').filter({ hasText: 'covered' });
  await expect(said).toHaveText(/\d+% covered.*\d+ gaps?/);
  const before = (await said.textContent()) ?? '';
  await chooseOption(page.getByRole('combobox', { name: 'Content type' }), 'E-mail');
  await page.keyboard.press('Escape');
  await expect(said).not.toHaveText(before);
});
