import type { Locator, Page } from '@playwright/test';
import { escapeFrom, openSettings } from './helpers';
import { expect, test } from './test';

const edit = (page: Page): Locator => page.getByRole('button', { name: 'Edit “Awareness”' });
const form = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Edit the stage “Awareness”' });
const question = (page: Page): Locator =>
  page.getByRole('alertdialog', { name: 'Discard your changes?' });
const goal = (page: Page): Locator => form(page).getByRole('textbox', { name: 'Goal' });

test.beforeEach(async ({ page }) => {
  await openSettings(page);
  await edit(page).press('Enter');
});

test('Escape closes a form that nothing was typed into', async ({ page }) => {
  await escapeFrom(form(page));
  await expect(form(page)).toHaveCount(0);
  await expect(question(page)).toHaveCount(0);
  await expect(edit(page)).toBeFocused();
});

test('Escape asks before what was typed is dropped, and goes back to it', async ({ page }) => {
  await goal(page).fill('To be kept');
  await escapeFrom(form(page));
  // Escape again: to stay is what loses nothing.
  await escapeFrom(question(page));
  await expect(question(page)).toHaveCount(0);
  await expect(goal(page)).toHaveValue('To be kept');
  await expect(goal(page)).toBeFocused();

  await form(page).getByRole('button', { name: 'Close' }).click();
  await question(page).getByRole('button', { name: 'Stay here' }).click();
  await expect(goal(page)).toHaveValue('To be kept');

  await escapeFrom(form(page));
  await question(page).getByRole('button', { name: 'Discard changes' }).press('Enter');
  await expect(form(page)).toHaveCount(0);
  await expect(edit(page)).toBeFocused();
  await edit(page).press('Enter');
  await expect(goal(page)).not.toHaveValue('To be kept');
});

test('Escape closes a form that says again what it said before', async ({ page }) => {
  const before = await goal(page).inputValue();
  await goal(page).fill('Something else');
  await goal(page).fill(before);
  await escapeFrom(form(page));
  await expect(form(page)).toHaveCount(0);
});

test('asks in the form of a segment as well', async ({ page }) => {
  await escapeFrom(form(page));
  await page.getByRole('tab', { name: 'Segments' }).click();
  await page.getByRole('button', { name: 'Add a segment' }).click();
  const segment = page.getByRole('dialog', { name: 'Add a segment' });
  await segment.getByRole('textbox', { name: 'Name' }).fill('Half a name');
  await escapeFrom(segment);
  await question(page).getByRole('button', { name: 'Discard changes' }).click();
  await expect(segment).toHaveCount(0);
});
