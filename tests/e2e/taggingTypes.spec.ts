import type { Page } from '@playwright/test';
import { ARTICLE, demoApi } from './api';
import {
  cell,
  countIn,
  expectMore,
  goToMatrix,
  journeyPanel,
  openEntry,
  openMatrix,
  openSingleType,
  publish,
  save,
  tag,
  tags,
} from './helpers';
import { expect, test } from './test';

const FAQ = 'api::faq.faq';
const EMAIL = 'api::email.email';

/** An article in English alone, with these stages. @returns its documentId */
async function inEnglish(...stages: string[]): Promise<string> {
  const api = demoApi();
  const data = await api.carrying(...stages);
  return api.addArticle(`In English ${Date.now()}`, { data });
}

/** What an article can't be saved without. */
async function fillIn(page: Page): Promise<void> {
  const now = Date.now();
  await page.getByRole('textbox', { name: 'title', exact: true }).fill(`På dansk ${now}`);
  await page.getByRole('textbox', { name: 'slug' }).fill(`paa-dansk-${now}`);
}

test('tags a single type', async ({ page }) => {
  await openMatrix(page);
  const before = await countIn(cell(page, 'Advocacy', 'Home page'));
  await openSingleType(page, 'api::home-page.home-page');
  await expect(tags(page, 'Stages')).toHaveText(['Awareness', 'Consideration']);
  await tag(page, 'Stages', 'Advocacy');
  await save(page);
  await publish(page);
  await goToMatrix(page);
  await expectMore(cell(page, 'Advocacy', 'Home page'), before, 1);
});

test('tags a type without drafts, which counts at once', async ({ page }) => {
  const { documentId } = await demoApi().send<{ documentId: string }>(
    'POST',
    `/content-manager/collection-types/${FAQ}`,
    { question: `Who counts this? ${Date.now()}`, answer: 'The matrix does.' }
  );
  await openMatrix(page);
  const before = await countIn(cell(page, 'Advocacy', 'FAQ'));
  await openEntry(page, FAQ, documentId);
  await tag(page, 'Stages', 'Advocacy');
  await save(page);
  await goToMatrix(page);
  await expectMore(cell(page, 'Advocacy', 'FAQ'), before, 1);
});

test('tags a type without locales', async ({ page }) => {
  const { documentId } = await demoApi().send<{ documentId: string }>(
    'POST',
    `/content-manager/collection-types/${EMAIL}`,
    { name: `Without a locale ${Date.now()}`, subject: 'Hello' }
  );
  await openMatrix(page);
  const before = await countIn(cell(page, 'Decision', 'E-mail'));
  await openEntry(page, EMAIL, documentId);
  await tag(page, 'Stages', 'Decision');
  await tag(page, 'Segments', 'Hotels');
  await save(page);
  await publish(page);
  await page.reload();
  await expect(tags(page, 'Stages')).toHaveText(['Decision']);
  await expect(tags(page, 'Segments')).toHaveText(['Hotels']);
  await goToMatrix(page);
  await expectMore(cell(page, 'Decision', 'E-mail'), before, 1);
});

test('starts a new locale with the tags shown, and gives every locale tags of its own', async ({
  page,
}) => {
  const documentId = await inEnglish('Awareness', 'Decision');
  await openEntry(page, ARTICLE, documentId, 'da');
  await expect(tags(page, 'Stages')).toHaveText(['Awareness', 'Decision']);
  await expect(journeyPanel(page)).toContainText('starts with the tags of English (en)');
  await fillIn(page);
  await save(page);
  await expect(journeyPanel(page)).not.toContainText('starts with the tags');
  await page.reload();
  await expect(tags(page, 'Stages')).toHaveText(['Awareness', 'Decision']);

  await journeyPanel(page).getByRole('button', { name: 'Remove Decision' }).click();
  await save(page);
  await page.getByRole('combobox', { name: 'Locales' }).click();
  await page.getByRole('option', { name: /^English/ }).click();
  await expect(tags(page, 'Stages')).toHaveText(['Awareness', 'Decision']);
});

test('starts a new locale with what the editor makes of those tags', async ({ page }) => {
  await openEntry(page, ARTICLE, await inEnglish('Awareness', 'Decision'), 'da');
  await fillIn(page);
  await tag(page, 'Stages', 'Advocacy');
  await journeyPanel(page).getByRole('button', { name: 'Remove Awareness' }).click();
  await expect(tags(page, 'Stages')).toHaveText(['Decision', 'Advocacy']);
  await save(page);
  await page.reload();
  await expect(tags(page, 'Stages')).toHaveText(['Decision', 'Advocacy']);
});

test('starts a new locale without tags where the editor takes them all away', async ({ page }) => {
  await openEntry(page, ARTICLE, await inEnglish('Awareness'), 'da');
  await fillIn(page);
  await journeyPanel(page).getByRole('button', { name: 'Remove Awareness' }).click();
  await expect(tags(page, 'Stages')).toHaveCount(0);
  await save(page);
  await page.reload();
  await expect(journeyPanel(page).getByRole('combobox', { name: 'Stages' })).toBeEnabled();
  await expect(tags(page, 'Stages')).toHaveCount(0);
});

test('leaves types alone that are not the site’s own', async ({ page }) => {
  await page.goto('/admin/content-manager/collection-types/plugin::users-permissions.user/create');
  await expect(page.getByRole('textbox', { name: 'username' })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await expect(journeyPanel(page)).toHaveCount(0);
});
