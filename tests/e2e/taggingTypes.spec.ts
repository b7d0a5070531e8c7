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

test('gives every locale of an entry tags of its own', async ({ page }) => {
  const api = demoApi();
  const now = Date.now();
  const data = await api.carrying('Awareness');
  const documentId = await api.addArticle(`In two languages ${now}`, { data });

  await openEntry(page, ARTICLE, documentId, 'da');
  await expect(tags(page, 'Stages')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'title', exact: true }).fill(`På to sprog ${now}`);
  await page.getByRole('textbox', { name: 'slug' }).fill(`paa-to-sprog-${now}`);
  await tag(page, 'Stages', 'Advocacy');
  await save(page);
  await page.reload();
  await expect(tags(page, 'Stages')).toHaveText(['Advocacy']);

  await page.getByRole('combobox', { name: 'Locales' }).click();
  await page.getByRole('option', { name: /^English/ }).click();
  await expect(tags(page, 'Stages')).toHaveText(['Awareness']);
});

test('leaves types alone that are not the site’s own', async ({ page }) => {
  await page.goto('/admin/content-manager/collection-types/plugin::users-permissions.user/create');
  await expect(page.getByRole('textbox', { name: 'username' })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await expect(journeyPanel(page)).toHaveCount(0);
});
