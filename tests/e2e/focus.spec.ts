import { demoApi } from './api';
import { cell, chooseOption, escapeFrom, openMatrix, openSettings, toggleOptions } from './helpers';
import { addOwnSegment, removeSegment } from './segmentOfItsOwn';
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

  test('as a gap is filled', async ({ page }) => {
    const own = await addOwnSegment();
    try {
      const title = `Fills a gap ${Date.now()}`;
      const data = await demoApi().carrying('Retention');
      await demoApi().addArticle(title, { publish: true, data });
      await openMatrix(page, `?segment=${own.name.toLowerCase().replace(' ', '-')}`);
      const gap = new RegExp(`^Tag existing entries: .*retention content for segment ${own.name}`);
      const opener = page.getByRole('button', { name: gap });
      await opener.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Tag existing entries' });
      await dialog.getByRole('checkbox', { name: `Tag “${title}”` }).check();
      await dialog.getByRole('button', { name: 'Tag 1 entry' }).press('Enter');
      await expect(dialog).toContainText('1 was changed.');
      await dialog.getByRole('button', { name: 'Close' }).last().press('Enter');
      await expect(opener).toHaveCount(0);
      await expect(page.getByRole('heading', { name: 'Gaps', exact: true })).toBeFocused();
    } finally {
      await removeSegment(own);
    }
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

for (const [button, title] of [
  ['Create an entry here', 'Create an entry'],
  ['Tag existing entries', 'Tag existing entries'],
] as const) {
  test(`“${button}” in a cell leads back to it, and that to the matrix`, async ({ page }) => {
    await openMatrix(page, '?columns=segment');
    const opener = cell(page, 'Retention', 'Chains');
    await opener.press('Enter');
    const entries = page.getByRole('dialog', { name: 'Retention × Chains' });
    await entries.getByRole('button', { name: button }).press('Enter');
    const over = page.getByRole('dialog', { name: title, exact: true });
    await escapeFrom(over);
    await expect(over).toHaveCount(0);
    await expect(page).toHaveURL(/cell=retention/);
    await expect(entries.getByRole('button', { name: button })).toBeFocused();
    await escapeFrom(entries);
    await expect(page).not.toHaveURL(/cell=/);
    await expect(opener).toBeFocused();
  });
}

test('a cell that the address has opened leads to its button', async ({ page }) => {
  await page.goto('/admin/plugins/journey?columns=segment&cell=retention~chains');
  const entries = page.getByRole('dialog', { name: 'Retention × Chains' });
  await expect(entries).toBeVisible({ timeout: 45_000 });
  await escapeFrom(entries);
  await expect(cell(page, 'Retention', 'Chains')).toBeFocused();
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
