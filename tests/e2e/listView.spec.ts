import type { Locator, Page } from '@playwright/test';
import { ARTICLE, demoApi } from './api';
import { chooseOption, toggleOptions } from './helpers';
import { expect, test } from './test';

const LIST = `/admin/content-manager/collection-types/${ARTICLE}`;

async function openList(page: Page, search: string): Promise<void> {
  await page.goto(`${LIST}?${search}`);
  await expect(page.getByRole('gridcell', { name: 'Journey', exact: true })).toBeVisible({
    timeout: 45_000,
  });
}

const row = (page: Page, title: string): Locator =>
  page.getByRole('row').filter({ hasText: title });

/** Articles with a word that nobody else used. */
async function addArticles(word: string, tags: object[]): Promise<void> {
  for (const [n, data] of tags.entries()) await demoApi().addArticle(`${word} ${n}`, { data });
}

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Tag entries' });

test('shows the stages of each entry, with one request for all', async ({ page }) => {
  const word = `Columns${Date.now()}`;
  await addArticles(word, [await demoApi().carrying('Retention', 'Decision'), {}]);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/journey/tags/')) asked.push(request.url());
  });
  await openList(page, `_q=${word}`);
  await expect(row(page, `${word} 0`).getByRole('listitem')).toHaveText(['Decision', 'Retention']);
  await expect(row(page, `${word} 1`)).toContainText('Not tagged');
  expect(asked).toHaveLength(1);
});

test('says of tags that can’t be had that they can’t, not that there are none', async ({
  page,
}) => {
  const word = `Unreachable${Date.now()}`;
  await addArticles(word, [await demoApi().carrying('Retention')]);
  await page.route('**/journey/tags/**', (route) => route.abort());
  await openList(page, `_q=${word}`);
  await expect(row(page, `${word} 0`)).toContainText('Couldn’t be loaded', { timeout: 30_000 });
  await expect(row(page, `${word} 0`)).not.toContainText('Not tagged');
});

test('filters by stage, and by what has none', async ({ page }) => {
  const word = `Filters${Date.now()}`;
  await addArticles(word, [await demoApi().carrying('Retention'), {}]);
  await openList(page, `_q=${word}`);
  const addFilter = async (operator: string, stage?: string) => {
    await page.getByRole('button', { name: 'Filters' }).click();
    await chooseOption(page.getByRole('combobox', { name: 'Select field' }), 'Journey: stage');
    await chooseOption(page.getByRole('combobox', { name: 'Select filter' }), operator);
    if (stage) {
      await page.getByRole('combobox', { name: 'Journey: stage' }).click();
      await page.getByRole('option', { name: stage }).click();
    }
    await page.getByRole('button', { name: 'Add filter' }).click();
  };
  await addFilter('is', 'Retention');
  await expect(row(page, `${word} 1`)).toHaveCount(0);
  await expect(row(page, `${word} 0`)).toBeVisible();
  await page.getByRole('button', { name: /Journey: stage is retention/ }).click();
  await expect(row(page, `${word} 1`)).toBeVisible();
  await addFilter('none: not tagged');
  await expect(row(page, `${word} 0`)).toHaveCount(0);
  await expect(row(page, `${word} 1`)).toBeVisible();
  // Strapi keeps a list's filters for its user.
  await page.getByRole('button', { name: /Journey: stage is null/ }).click();
  await expect(row(page, `${word} 0`)).toBeVisible();
});

test('tags the selected entries, says what changes, and undoes it', async ({ page }) => {
  const word = `Bulk${Date.now()}`;
  await addArticles(word, [await demoApi().carrying('Retention'), {}, {}]);
  await openList(page, `_q=${word}`);
  await page.getByRole('checkbox', { name: 'Select all entries' }).check();
  await page.getByRole('button', { name: 'Tag…' }).click();
  await expect(dialog(page)).toContainText('Choose what to add, remove or replace.');
  await toggleOptions(dialog(page).getByRole('combobox', { name: 'Stages to add' }), ['Retention']);
  await expect(dialog(page)).toContainText('2 entries change, of 3.');
  await dialog(page).getByRole('button', { name: 'Tag the entries' }).click();
  await expect(dialog(page)).toContainText('3 entries are as you asked, 2 were changed.');
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await expect(dialog(page)).toContainText('2 versions have their tags back');
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(row(page, `${word} 0`)).toContainText('Retention');
  await expect(row(page, `${word} 1`)).toContainText('Not tagged');
});

test('tags all that the list finds, beyond the page', async ({ page }) => {
  const word = `Everything${Date.now()}`;
  await addArticles(
    word,
    Array.from({ length: 12 }, () => ({}))
  );
  await openList(page, `_q=${word}&pageSize=10`);
  await page.getByRole('checkbox', { name: 'Select all entries' }).check();
  await page.getByRole('button', { name: 'Tag…' }).click();
  await dialog(page).getByRole('radio', { name: 'All 12 that the list finds' }).click();
  await toggleOptions(dialog(page).getByRole('combobox', { name: 'Stages to add' }), ['Awareness']);
  await expect(dialog(page)).toContainText('12 entries change, of 12.');
  await dialog(page).getByRole('button', { name: 'Tag the entries' }).click();
  await expect(dialog(page)).toContainText('12 entries are as you asked, 12 were changed.');
});

test('reads the list again when what it is filtered by has been tagged', async ({ page }) => {
  const word = `Refreshed${Date.now()}`;
  await addArticles(word, [{}, {}]);
  await openList(page, `_q=${word}&filters[$and][0][journeyStages][key][$null]=true`);
  await page.getByRole('checkbox', { name: 'Select all entries' }).check();
  await page.getByRole('button', { name: 'Tag…' }).click();
  await toggleOptions(dialog(page).getByRole('combobox', { name: 'Stages to add' }), ['Awareness']);
  await dialog(page).getByRole('button', { name: 'Tag the entries' }).click();
  await expect(dialog(page)).toContainText('2 were changed.');
  await expect(dialog(page).getByRole('button', { name: 'Undo' })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(row(page, word)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tag…' })).toHaveCount(0);
  // Strapi keeps a list's filters for its user.
  await page.getByRole('button', { name: /Journey: stage is null/ }).click();
  await expect(row(page, `${word} 0`)).toContainText('Awareness');
});

test('keeps the way back when it is stopped', async ({ page }) => {
  const word = `Stopped${Date.now()}`;
  await addArticles(word, [{}]);
  await openList(page, `_q=${word}`);
  await page.getByRole('checkbox', { name: 'Select all entries' }).check();
  await page.getByRole('button', { name: 'Tag…' }).click();
  await toggleOptions(dialog(page).getByRole('combobox', { name: 'Stages to add' }), ['Awareness']);
  let goOn = () => {};
  const isAsked = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/journey/tags', async (route) => {
    await isAsked;
    await route.continue();
  });
  await dialog(page).getByRole('button', { name: 'Tag the entries' }).click();
  await dialog(page).getByRole('button', { name: 'Stop here' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Stopping…' })).toBeDisabled();
  goOn();
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await expect(dialog(page)).toContainText('One version has its tags back');
});

test('names what couldn’t be tagged, and says why', async ({ page }) => {
  const word = `Vanished${Date.now()}`;
  const gone = await demoApi().addArticle(`${word} 0`);
  await demoApi().addArticle(`${word} 1`);
  await openList(page, `_q=${word}`);
  await page.getByRole('checkbox', { name: 'Select all entries' }).check();
  await page.getByRole('button', { name: 'Tag…' }).click();
  await toggleOptions(dialog(page).getByRole('combobox', { name: 'Stages to add' }), ['Awareness']);
  await demoApi().send('DELETE', `/content-manager/collection-types/${ARTICLE}/${gone}`);
  await dialog(page).getByRole('button', { name: 'Tag the entries' }).click();
  const failed = dialog(page).getByRole('region', { name: 'Entries that couldn’t be tagged' });
  await expect(failed.getByRole('listitem')).toHaveText([/: it isn’t there any more$/]);
});
