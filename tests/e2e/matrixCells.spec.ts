import { cell, countIn, escapeFrom, matrix, openMatrix, rowNames, untagged } from './helpers';
import { expect, test } from './test';

test('opens the entries that a cell counts, one for each', async ({ page }) => {
  await openMatrix(page);
  const button = cell(page, 'Consideration', 'Customer story');
  const { published, draft } = await countIn(button);
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Consideration × Customer story' });
  await expect(dialog.getByRole('listitem')).toHaveCount(published + draft);
  await expect(dialog.getByRole('status')).toContainText(`${published + draft} entries`);
  await expect(dialog.getByText('Draft', { exact: true })).toHaveCount(draft);
});

test('opens what is not tagged', async ({ page }) => {
  await openMatrix(page);
  const button = untagged(page, 'FAQ');
  const { published } = await countIn(button);
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Not tagged × FAQ' });
  await expect(dialog.getByRole('listitem')).toHaveCount(published);
  await expect(dialog.getByRole('link', { name: 'How do I cancel?' })).toBeVisible();
});

test('leads from a cell to the edit view of an entry, and back', async ({ page }) => {
  await openMatrix(page);
  await cell(page, 'Retention', 'Customer story').click();
  const dialog = page.getByRole('dialog', { name: 'Retention × Customer story' });
  const link = dialog.getByRole('link', { name: /^Two years on/ });
  await link.click();
  await expect(page).toHaveURL(
    /content-manager\/collection-types\/api::customer-story\.customer-story\/\w+/
  );
  await expect(page.getByRole('heading', { name: /^Two years on/, level: 1 })).toBeVisible();

  await page.goBack();
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(rowNames(page).first()).toBeVisible();
});

test('is worked with the keyboard: Enter opens a cell, Escape leads back to it', async ({
  page,
}) => {
  await openMatrix(page);
  await cell(page, 'Awareness', 'Article').focus();
  await page.keyboard.press('ArrowRight');
  const next = cell(page, 'Awareness', 'Customer story');
  await expect(next).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Awareness × Customer story' });
  await expect(dialog.getByText('Nothing here yet')).toBeVisible();
  await escapeFrom(dialog);
  await expect(dialog).toBeHidden();
  await expect(next).toBeFocused();
});

test('is one stop for Tab, wherever the arrow keys have led', async ({ page }) => {
  await openMatrix(page);
  await cell(page, 'Awareness', 'Article').focus();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'Consideration', 'Article')).toBeFocused();
  await page.keyboard.press('Control+End');
  const last = untagged(page, 'Landing page');
  await expect(last).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(matrix(page).locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(last).toBeFocused();
});

test('switches its axis with the arrow keys', async ({ page }) => {
  await openMatrix(page);
  await page.getByRole('radio', { name: 'Content type' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Segment' })).toBeChecked();
  await expect(page).toHaveURL(/columns=segment/);
});
