import type { Locator, Page } from '@playwright/test';
import { ARTICLE, demoApi } from './api';
import { chooseOption, escapeFrom, held, toggleOptions } from './helpers';
import { ADDED } from './servers';
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
async function addArticles(word: string, tags: object[]): Promise<string[]> {
  const added: string[] = [];
  for (const [n, data] of tags.entries()) {
    added.push(await demoApi().addArticle(`${word} ${n}`, { data }));
  }
  return added;
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

async function addFilter(page: Page, stage: string): Promise<void> {
  await page.getByRole('button', { name: 'Filters' }).click();
  await chooseOption(page.getByRole('combobox', { name: 'Select field' }), 'Journey: stage');
  await chooseOption(page.getByRole('combobox', { name: 'Select filter' }), 'is');
  await page.getByRole('combobox', { name: 'Journey: stage' }).click();
  await page.getByRole('option', { name: stage }).click();
  await page.getByRole('button', { name: 'Add filter' }).click();
}

test('filters by stage, and by what has none', async ({ page }) => {
  const word = `Filters${Date.now()}`;
  await addArticles(word, [await demoApi().carrying('Retention'), {}]);
  await openList(page, `_q=${word}`);
  await addFilter(page, 'Retention');
  await expect(row(page, `${word} 1`)).toHaveCount(0);
  await expect(row(page, `${word} 0`)).toBeVisible();
  await page.getByRole('button', { name: /Journey: stage is Retention/ }).click();
  await expect(row(page, `${word} 1`)).toBeVisible();
  await addFilter(page, 'not tagged');
  await expect(row(page, `${word} 0`)).toHaveCount(0);
  await expect(row(page, `${word} 1`)).toBeVisible();
  // Strapi keeps a list's filters for its user.
  await page.getByRole('button', { name: /Journey: stage is not tagged/ }).click();
  await expect(row(page, `${word} 0`)).toBeVisible();
});

test('filters by the stages of each journey, where there are several', async ({ page }) => {
  const api = demoApi();
  const name = `Partners ${Date.now()}`;
  const journey = await api.send<{ documentId: string; key: string }>('POST', '/journey/journeys', {
    name,
  });
  await api.send('POST', `/journey/journeys/${journey.documentId}/stages`, { name: 'Retention' });
  const word = `Journeys${Date.now()}`;
  const [, second = ''] = await addArticles(word, [
    await api.carrying('Retention'),
    await api.carrying('Decision'),
  ]);
  const entries = [{ contentType: ARTICLE, documentId: second }];
  const retention = { add: ['retention'] };
  await api.send('POST', '/journey/tags', { entries, journey: journey.key, stages: retention });
  try {
    await openList(page, `_q=${word}`);
    await addFilter(page, `Retention (${name})`);
    await expect(row(page, `${word} 0`)).toHaveCount(0);
    await expect(row(page, `${word} 1`)).toBeVisible();
    await page.getByRole('button', { name: `Journey: stage is Retention (${name})` }).click();
    await addFilter(page, `not tagged (${name})`);
    await expect(row(page, `${word} 1`)).toHaveCount(0);
    await expect(row(page, `${word} 0`)).toBeVisible();
    // Strapi keeps a list's filters for its user.
    await page.getByRole('button', { name: `Journey: stage is not tagged (${name})` }).click();
    await expect(row(page, `${word} 1`)).toBeVisible();
  } finally {
    const none = { set: [] };
    await api.send('POST', '/journey/tags', { entries, journey: journey.key, stages: none });
    await api.send('DELETE', `/journey/journeys/${journey.documentId}`);
  }
});

test.describe('in Danish', () => {
  test.use({ storageState: ADDED.dane.state });

  test('calls filter and column the same, and says what is filtered by', async ({ page }) => {
    const asked = 'filters[$and][0][journeyStages][key][$eq]=none';
    await page.goto(`${LIST}?${asked}&filters[$and][1][journeySegments][key][$eq]=general`);
    await expect(page.getByRole('gridcell', { name: 'Kunderejse', exact: true })).toBeVisible({
      timeout: 45_000,
    });
    // Strapi's own word between the two isn't in all languages.
    await expect(
      page.getByRole('button', { name: /^Kunderejse: trin .*ikke mærket$/ })
    ).toBeVisible();
    const segment = /^Kunderejse: segment .*intet \(generelt indhold\)$/;
    await expect(page.getByRole('button', { name: segment })).toBeVisible();
  });
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
  await expect(dialog(page)).toContainText('2 entries have their tags back');
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(row(page, `${word} 0`)).toContainText('Retention');
  await expect(row(page, `${word} 1`)).toContainText('Not tagged');
});

test('says how it went to who clicks twice', async ({ page }) => {
  const word = `Twice${Date.now()}`;
  await addArticles(word, [{}]);
  await openList(page, `_q=${word}`);
  await page.getByRole('checkbox', { name: 'Select all entries' }).check();
  await page.getByRole('button', { name: 'Tag…' }).click();
  await toggleOptions(dialog(page).getByRole('combobox', { name: 'Stages to add' }), ['Awareness']);
  await expect(dialog(page)).toContainText('1 entry changes, of 1.');
  await dialog(page).getByRole('button', { name: 'Tag the entries' }).click();
  await expect(dialog(page)).toContainText('1 was changed.');
  // The other half of a double click, beside the dialog and on what may have come to stand there.
  await page.mouse.click(10, 10, { clickCount: 2 });
  await dialog(page).getByRole('button', { name: 'Close' }).last().hover();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(dialog(page)).toContainText('1 was changed.');
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog(page)).toHaveCount(0);
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
  await openList(page, `_q=${word}&filters[$and][0][journeyStages][key][$eq]=none`);
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
  await page.getByRole('button', { name: /Journey: stage is not tagged/ }).click();
  await expect(row(page, `${word} 0`)).toContainText('Awareness');
});

test('keeps the way back when it is stopped', async ({ page }) => {
  const word = `Stopped${Date.now()}`;
  await addArticles(word, [{}]);
  await openList(page, `_q=${word}`);
  await page.getByRole('checkbox', { name: 'Select all entries' }).check();
  await page.getByRole('button', { name: 'Tag…' }).click();
  await toggleOptions(dialog(page).getByRole('combobox', { name: 'Stages to add' }), ['Awareness']);
  const goOn = await held(page, '**/journey/tags');
  await dialog(page).getByRole('button', { name: 'Tag the entries' }).click();
  const progress = dialog(page).getByRole('progressbar');
  for (const [colorScheme, ground, done] of [
    ['light', 'rgb(220, 220, 228)', 'rgb(73, 69, 255)'],
    ['dark', 'rgb(74, 74, 106)', 'rgb(123, 121, 255)'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(progress).toHaveCSS('background-color', ground);
    await expect(progress.locator('div')).toHaveCSS('background-color', done);
  }
  await dialog(page).getByRole('button', { name: 'Stop here' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Stopping…' })).toBeDisabled();
  goOn();
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await expect(dialog(page)).toContainText('One entry has its tags back');
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

/** Opens the dialog for all of the list's entries, with a stage to add. */
async function chooseStage(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select all entries' }).check();
  await page.getByRole('button', { name: 'Tag…' }).click();
  await toggleOptions(dialog(page).getByRole('combobox', { name: 'Stages to add' }), ['Awareness']);
}

const apply = (page: Page): Locator =>
  dialog(page).getByRole('button', { name: 'Tag the entries' });

const said = (page: Page, text: string): Locator =>
  page.getByRole('status').filter({ hasText: text });

test('waits with tagging until it has said what changes, and what that leaves', async ({
  page,
}) => {
  const word = `Awaited${Date.now()}`;
  await addArticles(word, [{}]);
  await openList(page, `_q=${word}`);
  const sayChanges = await held(page, '**/journey/tags/preview');
  const sayLosses = await held(page, '**/journey/effects');
  await chooseStage(page);
  await expect(apply(page)).toBeDisabled();
  sayChanges();
  await expect(dialog(page)).toContainText('1 entry changes, of 1.');
  await expect(dialog(page)).toContainText('Checking whether this leaves gaps');
  await expect(apply(page)).toBeDisabled();
  sayLosses();
  await expect(apply(page)).toBeEnabled();
});

test('says that it can’t say what changes, and tries again', async ({ page }) => {
  const word = `Unforeseen${Date.now()}`;
  await addArticles(word, [{}]);
  await openList(page, `_q=${word}`);
  await page.route('**/journey/tags/preview', (route) => route.abort());
  await chooseStage(page);
  const problem = dialog(page).getByRole('alert');
  await expect(problem).toBeVisible();
  await expect(apply(page)).toBeEnabled();
  await page.unroute('**/journey/tags/preview');
  await problem.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog(page)).toContainText('1 entry changes, of 1.');
});

test('stops when it is closed, says how far it came, and undoes that', async ({ page }) => {
  const word = `Closed${Date.now()}`;
  const documentIds: string[] = [];
  for (let n = 0; n < 101; n += 1) {
    documentIds.push(await demoApi().addArticle(`${word} ${n}`));
  }
  await openList(page, `_q=${word}&pageSize=10`);
  await chooseStage(page);
  await dialog(page).getByRole('radio', { name: 'All 101 that the list finds' }).click();
  await expect(dialog(page)).toContainText('101 entries change, of 101.');
  const goOn = await held(page, '**/journey/tags');
  await apply(page).click();
  await expect(dialog(page).getByRole('progressbar')).toBeVisible();
  await escapeFrom(dialog(page));
  await expect(dialog(page)).toBeHidden();
  goOn();
  const told = said(page, 'Tagging stopped when you closed it: 100 entries were changed');
  await told.getByRole('button', { name: 'Undo' }).click();
  await expect(said(page, '100 entries have their tags back.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo tagging' })).toHaveCount(0);
  const path = `/content-manager/collection-types/${ARTICLE}/actions/bulkDelete`;
  await demoApi().send('POST', path, { documentIds });
});

test('undoes from the list what was tagged, and counts entries, not versions', async ({ page }) => {
  const word = `Regretted${Date.now()}`;
  await demoApi().addArticle(`${word} 0`, { publish: true });
  await demoApi().addArticle(`${word} 1`);
  await openList(page, `_q=${word}`);
  await chooseStage(page);
  await apply(page).click();
  await expect(dialog(page)).toContainText('2 were changed.');
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(row(page, `${word} 0`)).toContainText('Awareness');
  await page.getByRole('button', { name: 'Undo tagging' }).click();
  await expect(said(page, '2 entries have their tags back.')).toBeVisible();
  await expect(row(page, `${word} 0`)).toContainText('Not tagged');
  await expect(page.getByRole('button', { name: 'Undo tagging' })).toHaveCount(0);
  await expect(page.getByRole('main').locator('table')).toBeFocused();
});

test('gives the focus back when it is closed', async ({ page }) => {
  const word = `Focused${Date.now()}`;
  await addArticles(word, [{}]);
  await openList(page, `_q=${word}`);
  await page.getByRole('checkbox', { name: 'Select all entries' }).check();
  const opener = page.getByRole('button', { name: 'Tag…' });
  await opener.press('Enter');
  await escapeFrom(dialog(page));
  await expect(opener).toBeFocused();
  await opener.press('Enter');
  const stages = dialog(page).getByRole('combobox', { name: 'Stages to add' });
  await toggleOptions(stages, ['Awareness']);
  // The list gives the focus back a moment after it is gone.
  await expect(stages).toBeFocused();
  await expect(apply(page)).toBeEnabled();
  await apply(page).press('Enter');
  await expect(dialog(page)).toContainText('1 was changed.');
  await escapeFrom(dialog(page));
  await expect(opener).toHaveCount(0);
  await expect(page.getByRole('main').locator('table')).toBeFocused();
});
