import type { Locator, Page } from '@playwright/test';
import { ARTICLE, demoApi } from './api';
import { chooseOption, openEntry, openSettings, publish, save, tag, tags } from './helpers';
import { ADDED } from './servers';
import { expect, test } from './test';

test.afterEach(() =>
  demoApi().send('PUT', '/journey/settings', {
    contentTypeRules: { [ARTICLE]: { defaultStage: null, requireStage: false } },
  })
);

const rules = (page: Page): Locator =>
  page.getByRole('table', { name: 'New entries and publishing' });
const startsWith = (page: Page): Locator =>
  rules(page).getByRole('combobox', { name: 'Article: new entries start with' });
const required = (page: Page): Locator =>
  rules(page).getByRole('checkbox', { name: 'Article: A stage is required to publish' });

async function saveRules(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  // The button is disabled while it saves, too.
  await expect(page.getByRole('tab', { name: 'Content types', exact: true })).toBeVisible();
}

/** Fills in what an article needs besides. */
async function write(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'title', exact: true }).fill(title);
  await page.getByRole('textbox', { name: 'slug' }).fill(`rules-${Date.now()}`);
}

test('gives new entries the stage to start with, unless the editor takes it out', async ({
  page,
}) => {
  await openSettings(page, '?tab=contentTypes');
  await chooseOption(startsWith(page), 'Decision');
  await saveRules(page);
  await page.reload();
  await expect(startsWith(page)).toContainText('Decision');

  await openEntry(page, ARTICLE, 'create');
  await expect(tags(page, 'Stages')).toHaveText(['Decision']);
  await write(page, 'Starts with a stage');
  await save(page);
  await expect(page).toHaveURL(new RegExp(`${ARTICLE}/(?!create)`));
  await page.reload();
  await expect(tags(page, 'Stages')).toHaveText(['Decision']);

  await openEntry(page, ARTICLE, 'create');
  await tags(page, 'Stages').getByRole('button', { name: 'Remove Decision' }).click();
  await expect(tags(page, 'Stages')).toHaveCount(0);
  await write(page, 'Starts without');
  await save(page);
  await page.reload();
  await expect(tags(page, 'Stages')).toHaveCount(0);
});

test('refuses to publish without a stage where one is required, and says so', async ({ page }) => {
  await openSettings(page, '?tab=contentTypes');
  await required(page).check();
  await saveRules(page);

  const title = `Needs a stage ${Date.now()}`;
  const documentId = await demoApi().addArticle(title);
  await openEntry(page, ARTICLE, documentId);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(
    page.getByText(/^journeyStages: .*can't be published without a stage/)
  ).toBeVisible();
  const stages = page.getByRole('combobox', { name: /^Stages/ });
  await expect(page.getByText('A stage is required to publish.').first()).toBeVisible();
  await expect(stages).toBeVisible();
  await tag(page, 'Stages', 'Retention');
  await publish(page);
});

test.describe('in Danish', () => {
  test.use({ storageState: ADDED.dane.state });

  test('says in Danish why it isn’t published', async ({ page }) => {
    const rule = { [ARTICLE]: { requireStage: true } };
    await demoApi().send('PUT', '/journey/settings', { contentTypeRules: rule });
    const title = `Uden trin ${Date.now()}`;
    await openEntry(page, ARTICLE, await demoApi().addArticle(title));
    await page.getByRole('button', { name: 'Offentliggør', exact: true }).click();
    await expect(
      page.getByText(`Trin: "${title}" (en) kan ikke publiceres uden et trin`)
    ).toBeVisible();
  });
});

test('refuses to publish many at once where one of them has no stage', async ({ page }) => {
  const api = demoApi();
  const rule = { [ARTICLE]: { requireStage: true } };
  await api.send('PUT', '/journey/settings', { contentTypeRules: rule });
  const title = `Bulk ${Date.now()}`;
  await api.addArticle(`${title} bare`);
  await api.addArticle(`${title} tagged`, { data: await api.carrying('Retention') });
  await page.goto(`/admin/content-manager/collection-types/${ARTICLE}?_q=${title}`);
  await page.getByRole('checkbox', { name: 'Select all entries' }).check();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish entries' });
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  const confirm = page.getByRole('alertdialog');
  await confirm.getByRole('button', { name: /Confirm|Publish/ }).click();
  const refusal = page.getByText(/^journeyStages: .* bare" .*without a stage/);
  await expect(refusal.first()).toBeVisible();
});

test('says what front ends can read, and what is open to everybody', async ({ page }) => {
  await openSettings(page, '?tab=frontEnds');
  const table = page.getByRole('table', { name: 'What front ends can read' });
  const coverage = table.getByRole('row', { name: /coverage\.find/ });
  await expect(coverage).toContainText('GET /api/journey/coverage');
  await expect(table.getByRole('rowheader')).toHaveCount(8);
  await page.getByRole('link', { name: 'API tokens' }).last().click();
  await expect(page).toHaveURL(/settings\/api-tokens/);
});
