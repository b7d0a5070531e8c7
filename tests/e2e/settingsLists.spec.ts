import { columnNames, goToMatrix, openMatrix, openSettings } from './helpers';
import { expect, test } from './test';

test('adds, renames and deletes a segment, a column of the matrix meanwhile', async ({ page }) => {
  const segments = page.getByRole('region', { name: 'Segments' });
  const names = segments.getByRole('rowheader');
  await openSettings(page, '?tab=segments');
  await expect(names.first()).toBeVisible();
  const before = await names.count();

  await segments.getByRole('button', { name: 'Add a segment' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a segment' });
  await adding.getByRole('textbox', { name: 'Name' }).fill('Canteens');
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(adding).toBeHidden();
  await expect(names).toHaveCount(before + 1);
  await expect(names.last()).toHaveText(/^Canteens\s*canteens$/);

  await segments.getByRole('button', { name: 'Edit “Canteens”' }).click();
  const editing = page.getByRole('dialog', { name: 'Edit the segment “Canteens”' });
  await editing.getByRole('textbox', { name: 'Name' }).fill('Company canteens');
  await editing.getByRole('button', { name: 'Save' }).click();
  await expect(editing).toBeHidden();
  await expect(names.last()).toHaveText(/^Company canteens\s*canteens$/);

  await goToMatrix(page);
  await page.getByRole('radio', { name: 'Segment' }).check({ force: true });
  await expect(columnNames(page).filter({ hasText: 'Company canteens' })).toBeVisible();

  await openSettings(page, '?tab=segments');
  await segments.getByRole('button', { name: 'Delete “Company canteens”' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete “Company canteens”?' });
  await expect(dialog).toContainText('No entry carries it.');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toBeHidden();
  await expect(names).toHaveCount(before);
});

test('says why a segment can’t be added whose key is taken', async ({ page }) => {
  await openSettings(page, '?tab=segments');
  await page.getByRole('button', { name: 'Add a segment' }).click();
  const form = page.getByRole('dialog', { name: 'Add a segment' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Other hotels');
  await form.getByRole('textbox', { name: 'Key' }).fill('hotels');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form.getByRole('alert')).toContainText('hotels');
});

test('leaves a content type out of the matrix, and takes it in again', async ({ page }) => {
  const counting = page.getByRole('group', { name: 'Which content types count' });
  const guide = counting.getByRole('checkbox', { name: /^Guide/ });
  const saveButton = page.getByRole('button', { name: 'Save', exact: true });
  const column = columnNames(page).filter({ hasText: 'Guide' });

  await openSettings(page, '?tab=contentTypes');
  await guide.uncheck();
  await expect(page.getByRole('tab', { name: 'Content types (unsaved)' })).toBeVisible();
  await saveButton.click();
  // The button is disabled while it saves, too.
  await expect(page.getByRole('tab', { name: 'Content types', exact: true })).toBeVisible();
  await goToMatrix(page);
  await expect(columnNames(page).filter({ hasText: 'FAQ' })).toBeVisible();
  await expect(column).toHaveCount(0);

  await openSettings(page, '?tab=contentTypes');
  await expect(guide).not.toBeChecked();
  await guide.check();
  await saveButton.click();
  await expect(page.getByRole('tab', { name: 'Content types', exact: true })).toBeVisible();
  await openMatrix(page);
  await expect(column).toBeVisible();
});

test('asks before unsaved changes are left behind', async ({ page }) => {
  await openSettings(page, '?tab=contentTypes');
  await page.getByRole('textbox', { name: 'Days until stale' }).fill('30');
  await page.getByRole('link', { name: 'Content Manager' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await expect(page.getByRole('textbox', { name: 'Days until stale' })).toHaveValue('30');

  await page.getByRole('link', { name: 'Content Manager' }).click();
  await dialog.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page).toHaveURL(/content-manager/);
});
