import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { demoApi } from './api';
import { cell, escapeFrom, openMatrix } from './helpers';
import { addOwnSegment, removeSegment } from './segmentOfItsOwn';
import type { OwnSegment } from './segmentOfItsOwn';
import { SEEDED } from './servers';
import { expect, test } from './test';

let own: OwnSegment;
test.beforeEach(async () => {
  own = await addOwnSegment();
});
test.afterEach(() => removeSegment(own));

/** The drawer of the cell of decision × that segment. */
async function openCell(page: Page): Promise<Locator> {
  await openMatrix(page, '?columns=segment');
  await cell(page, 'Decision', own.name).press('Enter');
  const drawer = page.getByRole('dialog', { name: `Decision × ${own.name}` });
  await expect(drawer).toBeVisible();
  return drawer;
}

const plan = (planned: object) =>
  demoApi().send('PUT', '/journey/plans', { stage: 'decision', segment: own.key, ...planned });

test('says why a cell is a gap, and who wants how much', async ({ page }) => {
  await plan({ targetMin: 2, targetMax: 4 });
  const drawer = await openCell(page);
  // Others publish for everybody meanwhile.
  await expect(drawer).toContainText(/(Missing|General only)\. Nothing is published/);
  await expect(drawer).toContainText('The plan of this cell wants 2 to 4 published entries.');
  await page.mouse.move(5, 5);
  await expectAccessible(page, '[role="dialog"]');
});

test('leads from a gap to why it is one', async ({ page }) => {
  await openMatrix(page, `?segment=${own.key}`);
  const gap = new RegExp(`^Why\\? (No|Only general) decision content for segment ${own.name}`);
  await page.getByRole('button', { name: gap }).press('Enter');
  const drawer = page.getByRole('dialog', { name: `Decision × ${own.name}` });
  await expect(drawer).toContainText(/(Missing|General only)\. Nothing is published/);
});

test('says by the keyboard what would raise the score most', async ({ page }) => {
  await openMatrix(page);
  await page.getByRole('button', { name: 'What would raise it?' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What would raise the score?' });
  await expect(dialog.getByRole('status')).toContainText(/\d+ of \d+ cells/);
  await expect(dialog.getByRole('row').nth(1)).toContainText(/\+\d/);
  await page.mouse.move(5, 5);
  await expectAccessible(page, '[role="dialog"]');
  await escapeFrom(dialog);
  await expect(page.getByRole('button', { name: 'What would raise it?' })).toBeFocused();
});

test.describe('for an editor, who plans nothing', () => {
  test.use({ storageState: SEEDED.editor.state });

  test('the brief is there to be read', async ({ page }) => {
    await plan({ message: 'It pays for itself', questions: ['What does it cost?'] });
    const drawer = await openCell(page);
    await expect(drawer.getByRole('definition')).toHaveText([
      'What does it cost?',
      'It pays for itself',
    ]);
    await expect(drawer.getByRole('button', { name: 'Plan', exact: true })).toHaveCount(0);
  });
});
