import { utils, write } from '@e965/xlsx';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { ARTICLE, demoApi } from './api';
import { openMatrix } from './helpers';
import { expect, test } from './test';

/** A file as the browser gets it. */
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer });

/** By way of the matrix. */
async function openImport(page: Page): Promise<void> {
  await openMatrix(page);
  await page.getByRole('link', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { name: 'Choose a file' })).toBeVisible();
}

const choose = (page: Page, chosen: ReturnType<typeof file>): Promise<void> =>
  page.locator('input[type="file"]').setInputFiles(chosen);

/** What stands in the row of the table with that text, cell by cell. */
const cells = (page: Page, text: string): Locator =>
  page.getByRole('row').filter({ hasText: text }).locator('th, td');

const status = (page: Page, text: string): Locator =>
  page.getByRole('main').getByRole('status').filter({ hasText: text });

interface Tags {
  stages: { name: string }[];
  segments: { name: string }[];
}
const tagsOf = async (documentId: string): Promise<string[]> => {
  const { stages, segments } = await demoApi().send<Tags>(
    'GET',
    `/journey/tags/${ARTICLE}/${documentId}?locale=en&status=draft`
  );
  return [...stages, ...segments].map(({ name }) => name);
};

test('shows what a CSV from Windows would change, writes it, and takes it back', async ({
  page,
}) => {
  const long = `A title that goes on ${'and on '.repeat(20)}`.trim();
  const first = await demoApi().addArticle('Imported by its slug');
  const second = await demoApi().addArticle(long);
  await openImport(page);
  // As Excel writes it where a comma is a decimal point, and not in UTF-8.
  const text = [
    'Titel;Slug;Document ID;Trin;Persona',
    'Første;imported-by-its-slug;;retention;Cafés',
    `Anden;;${second};Awareness, Retention;`,
    ';imported-by-nobody;;retention;',
    ';;;;',
    'Fjerde;imported-by-its-slug;;Retenton;',
  ].join('\r\n');
  await choose(page, file('mærker.csv', Buffer.from(text, 'latin1')));
  await expect(page.getByRole('heading', { name: 'mærker.csv' })).toBeFocused();
  await expect(status(page, '2 would change · 0 already so · 2 problems')).toBeVisible();
  await expect(cells(page, 'Imported by its slug').nth(2)).toHaveText(
    'Stages: nothing → RetentionSegments: nothing → Cafés'
  );
  await expect(cells(page, long).first()).toHaveText('3');
  expect(await tagsOf(first)).toEqual([]);
  await page.getByRole('checkbox', { name: 'Problems only' }).check();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByText('Did you mean “Retention”?')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Apply 2 changes' }).press('Enter');
  await expect(status(page, '2 changes are made. 2 rows were left out')).toBeFocused();
  expect(await tagsOf(first)).toEqual(['Retention', 'Cafés']);
  expect(await tagsOf(second)).toEqual(['Awareness', 'Retention']);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(status(page, '2 changes are taken back.')).toBeFocused();
  expect(await tagsOf(first)).toEqual([]);
});

test('takes a plan from a grid in a workbook', async ({ page }) => {
  const grid = [
    ['', 'Hotels', 'General', 'Hotel chains'],
    ['Awareness', '2–3', 2, ''],
    ['Advocacy', 'n/a They tell each other', '', 'two'],
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Notes'], ['nothing of ours']]), 'Notes');
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid), 'Content plan');
  await openImport(page);
  await choose(page, file('plan.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' })));
  await expect(page.getByRole('combobox', { name: 'Sheet' })).toHaveText('Content plan');
  await expect(status(page, '3 would change · 0 already so · 1 problem')).toBeVisible();
  await expect(cells(page, 'Awareness × Hotels').nth(0)).toHaveText('B2');
  await expect(cells(page, 'Awareness × Hotels').nth(2)).toHaveText(
    'Wanted, at least: nothing → 2Wanted, at most: nothing → 3'
  );
  await page.getByRole('button', { name: 'Apply 3 changes' }).click();
  await expect(status(page, '3 changes are made.')).toBeVisible();
  const planned = () => demoApi().send<{ segment: string }[]>('GET', '/journey/plans');
  expect((await planned()).map(({ segment }) => segment)).toContain('hotels');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(status(page, '3 changes are taken back.')).toBeVisible();
  expect(await planned()).toEqual([]);
});

test('writes nothing where something has changed meanwhile, and looks again', async ({ page }) => {
  const documentId = await demoApi().addArticle('Tagged meanwhile');
  await openImport(page);
  await page
    .getByLabel('Or paste rows from a spreadsheet')
    .fill(`documentId\tstages\n${documentId}\tAwareness`);
  await page.getByRole('button', { name: 'Read the rows' }).click();
  const apply = page.getByRole('button', { name: 'Apply 1 change' });
  await expect(apply).toBeVisible();
  await demoApi().send('POST', '/journey/tags', {
    entries: [{ contentType: ARTICLE, documentId }],
    stages: { add: ['retention'] },
  });
  await apply.click();
  await expect(page.getByText('nothing was written')).toBeVisible();
  expect(await tagsOf(documentId)).toEqual(['Retention']);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.getByRole('group', { name: 'What would change' })).toBeFocused();
  await expect(cells(page, 'Tagged meanwhile').nth(2)).toHaveText('Stages: Retention → Awareness');
  await apply.click();
  await expect(status(page, '1 change is made.')).toBeVisible();
  expect(await tagsOf(documentId)).toEqual(['Awareness']);
});

test('says what it can’t read, and what it takes for neither', async ({ page }) => {
  await openImport(page);
  await choose(page, file('photo.csv', Buffer.from([0, 1, 2, 3])));
  await expect(page.getByText('it must be CSV or Excel (.xlsx)')).toBeVisible();
  await choose(page, file('broken.xlsx', Buffer.from('PK\u0003\u0004 and no more')));
  await expect(page.getByText('it must be CSV or Excel (.xlsx)')).toBeVisible();
  await choose(page, file('names.csv', Buffer.from('name,age\nAnna,7')));
  await expect(page.getByText('Neither tags nor a plan')).toBeVisible();
  await expect(page.getByRole('button', { name: /Apply/ })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
});
