import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { expectAccessible } from './accessible';
import { demoApi } from './api';
import { columnNames, held, openMatrix, rowNames } from './helpers';
import { SEEDED } from './servers';
import { expect, test } from './test';

const button = (page: Page): Locator => page.getByRole('button', { name: 'Export' });
const item = (page: Page, name: string): Locator =>
  page.getByRole('menuitem', { name, exact: true });

/** Chooses what to save, by keyboard. @returns what the browser saves */
async function saved(page: Page, name: string): Promise<{ name: string; content: Buffer }> {
  await button(page).press('Enter');
  await item(page, name).focus();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

const rowsOf = (content: Buffer): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(content.toString('utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

test('saves the matrix that is shown, says so, and keeps the focus', async ({ page }) => {
  await openMatrix(page, '?columns=segment&segment=hotels');
  const { name, content } = await saved(page, 'Matrix as CSV');
  expect(name).toMatch(/^journey-[a-z0-9-]+-matrix-\d{4}-\d\d-\d\d\.csv$/);
  const rows = rowsOf(content);
  expect(['Stage', ...new Set(rows.map(({ columnName }) => columnName))]).toEqual(
    await columnNames(page).allTextContents()
  );
  await expect(page.getByText(`“${name}” is in your downloads`).first()).toBeVisible();
  await expect(button(page)).toBeFocused();
});

test('saves gaps, plan and entries as the report has them', async ({ page }) => {
  await openMatrix(page);
  const gaps = await demoApi().send<object[]>('GET', '/journey/gaps');
  expect(JSON.parse((await saved(page, 'Gaps as JSON')).content.toString()).data).toEqual(gaps);
  const entries = rowsOf((await saved(page, 'Entries as CSV')).content);
  expect(entries.length).toBeGreaterThan(20);
  expect(entries[0]?.link).toContain('/admin/content-manager/collection-types/');
  expect((await saved(page, 'Plan as CSV')).content.toString()).toContain('trigger');
});

test('saves the report as a workbook, stages down and segments across', async ({ page }) => {
  await openMatrix(page, '?columns=segment');
  const { name, content } = await saved(page, 'Matrix, plan and gaps for Excel');
  expect(name).toMatch(/\.xlsx$/);
  const { SheetNames, Sheets } = read(content);
  expect(SheetNames).toEqual(['Grid', 'Plan', 'Gaps']);
  const grid = utils.sheet_to_json<string[]>(Sheets.Grid ?? {}, { header: 1 });
  expect(grid[0]).toEqual(await columnNames(page).allTextContents());
  const stages = await rowNames(page).allTextContents();
  expect(grid[1]?.[0]?.split('\n')[0]).toBe(stages[0]);
});

test('offers the page to be printed, once the menu is gone', async ({ page }) => {
  await openMatrix(page);
  const printing = page.waitForEvent('console', {
    predicate: (said) => said.text() === 'printing',
  });
  await page.evaluate(() => {
    window.print = () =>
      console.log(document.querySelector('[role="menu"]') ? 'covered by the menu' : 'printing');
  });
  await button(page).press('Enter');
  await item(page, 'Print or save as PDF…').press('Enter');
  await printing;
});

test('says that it is at work, and what went wrong', async ({ page }) => {
  await openMatrix(page);
  const letGo = await held(page, '**/journey/export/entries*');
  await button(page).click();
  await item(page, 'Entries as CSV').click();
  await expect(page.getByRole('status').filter({ hasText: 'Preparing the file…' })).toBeAttached();
  letGo();
  await expect(button(page)).toHaveText('Export');

  await page.route('**/journey/export/gaps*', (route) => route.abort());
  await button(page).click();
  await item(page, 'Gaps as CSV').click();
  await expect(page.getByText("The server couldn't be reached").first()).toBeVisible();
  await expect(button(page)).toHaveText('Export');
  await expect(button(page)).toBeFocused();
});

test('is accessible while it is open', async ({ page }) => {
  await openMatrix(page);
  await button(page).press('Enter');
  await expect(item(page, 'Plan as JSON')).toBeVisible();
  await expectAccessible(page, '[role="menu"]');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/open.png` });
});

for (const [scheme, width] of [
  ['light', 390],
  ['dark', 1280],
] as const) {
  test(`fits beside the filters at ${width} pixels, ${scheme}`, async ({ browser }) => {
    const context = await browser.newContext({
      storageState: SEEDED.demo.state,
      colorScheme: scheme,
      viewport: { width, height: 844 },
    });
    const page = await context.newPage();
    await openMatrix(page);
    await expect(button(page)).toBeInViewport({ ratio: 1 });
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/closed-${width}.png` });
    await button(page).click();
    await expect(item(page, 'Matrix, plan and gaps for Excel')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('End');
    await expect(item(page, 'Print or save as PDF…')).toBeInViewport({ ratio: 1 });
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/${scheme}-${width}.png` });
    await context.close();
  });
}
