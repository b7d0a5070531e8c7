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

test('says of an empty cell of general content that it is no gap', async ({ page }) => {
  await openMatrix(page, '?columns=segment');
  const empty = page.getByRole('button', { name: /, General: 0 published, 0 drafts, 0 stale\. / });
  await expect(empty.first()).toHaveAccessibleName(/\. No gap\. Show the entries\.$/);
  const isMissing = page.locator('[data-verdict="missing"][data-cell]').first();
  const [red, own] = await Promise.all(
    [isMissing, empty.first()].map((one) =>
      one.evaluate((element) => getComputedStyle(element).backgroundColor)
    )
  );
  expect(own).not.toBe(red);
  await empty.first().click();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('none is wanted');
  // Asked for alone, it is judged.
  await page.goto('/admin/plugins/journey?columns=segment&segment=general');
  await expect(empty.first()).toHaveAccessibleName(/\. Missing\. /, { timeout: 45_000 });
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

test('says of a linked cell that it isn’t there, and leaves it out of the address', async ({
  page,
}) => {
  await openMatrix(page, '?cell=nowhere~api::article.article');
  await expect(page.getByText('The link names a cell that isn’t in this matrix')).toBeVisible();
  await expect(page).toHaveURL((url) => !url.searchParams.has('cell'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
