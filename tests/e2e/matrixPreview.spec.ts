import type { Page } from '@playwright/test';
import { cell, openMatrix, untagged } from './helpers';
import { expect, test } from './test';

const preview = (page: Page) => page.getByRole('tooltip');

/** How often the entries behind a cell are asked for. */
function countRequests(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.url().includes('/journey/entries')) count += 1;
  });
  return () => count;
}

test('says a cell’s verdict and its newest entries under the mouse', async ({ page }) => {
  await openMatrix(page);
  await cell(page, 'Awareness', 'Article').hover();
  await expect(preview(page)).toContainText('Awareness × Article');
  await expect(preview(page)).toContainText('Covered: Enough is published here');
  await expect(preview(page)).toContainText(/and \d+ more/);
  await page.mouse.move(5, 5);
  await expect(preview(page)).toHaveCount(0);

  await cell(page, 'Awareness', 'Customer story').hover();
  await expect(preview(page)).toContainText('Missing: Nothing is published');
  await untagged(page, 'FAQ').hover();
  await expect(preview(page)).toContainText('Not tagged × FAQ');
  await expect(preview(page)).toContainText('How do I add a new waiter?');
});

test('says the same to the keyboard, until Escape, and describes the cell with it', async ({
  page,
}) => {
  await openMatrix(page, '?columns=segment');
  await page.getByRole('radio', { name: 'Segment' }).focus();
  const button = cell(page, 'Awareness', 'Cafés');
  await button.focus();
  await page.keyboard.press('ArrowDown');
  const next = cell(page, 'Consideration', 'Cafés');
  await expect(next).toBeFocused();
  await expect(preview(page)).toContainText('Consideration × Cafés');
  await expect(next).toHaveAccessibleDescription(/Consideration × Cafés/);
  await page.keyboard.press('Escape');
  await expect(preview(page)).toHaveCount(0);
  await expect(next).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Consideration × Cafés' })).toBeVisible();
  await expect(preview(page)).toHaveCount(0);
});

test('lets a click through to the entries', async ({ page }) => {
  await openMatrix(page);
  const button = cell(page, 'Awareness', 'Article');
  await button.hover();
  await expect(preview(page)).toBeAttached();
  await button.click();
  await expect(page.getByRole('dialog', { name: 'Awareness × Article' })).toBeVisible();
});

test('stays while the mouse moves onto it', async ({ page }) => {
  await openMatrix(page);
  await cell(page, 'Awareness', 'Article').hover();
  const shown = page.locator('[data-radix-popper-content-wrapper]');
  await expect(shown).toContainText(/and \d+ more/);
  await shown.hover();
  await page.waitForTimeout(600);
  await expect(shown).toBeVisible();
});

test('asks for nothing while the mouse only passes over', async ({ page }) => {
  await openMatrix(page);
  const requests = countRequests(page);
  for (const stage of ['Awareness', 'Consideration', 'Decision', 'Retention']) {
    for (const type of ['Article', 'E-mail', 'FAQ', 'Guide']) {
      const box = await cell(page, stage, type).boundingBox();
      if (box) await page.mouse.move(box.x + 20, box.y + 20);
    }
  }
  await page.mouse.move(5, 5);
  await page.waitForTimeout(800);
  expect(requests()).toBeLessThanOrEqual(1);
});

test('asks once for a cell that is looked at again', async ({ page }) => {
  await openMatrix(page);
  const requests = countRequests(page);
  for (let time = 0; time < 2; time += 1) {
    await cell(page, 'Awareness', 'Article').hover();
    await expect(preview(page)).toContainText(/and \d+ more/);
    await page.mouse.move(5, 5);
    await expect(preview(page)).toHaveCount(0);
  }
  expect(requests()).toBe(1);
});
