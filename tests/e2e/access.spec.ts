import { ARTICLE, demoApi, stateWith } from './api';
import { cell, journeyPanel, menuLink, openEntry, openMatrix, save, tag, tags } from './helpers';
import { ADDED, SEEDED, SERVERS } from './servers';
import { expect, test } from './test';

const NO_PERMISSION = "You don't have the permissions to access that content";

test.describe('an author without the plugin’s permissions', () => {
  test.use({ storageState: ADDED.author.state });

  test('finds no link to the journey, and no matrix at its address', async ({ page }) => {
    await page.goto('/admin/plugins/journey');
    await expect(page.getByText(NO_PERMISSION)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Content Manager' })).toBeVisible();
    await expect(menuLink(page)).toHaveCount(0);
    await expect(page.getByRole('table')).toHaveCount(0);
  });

  test('sees no panel beside an entry, and saves it all the same', async ({ page }) => {
    const name = `An author’s e-mail ${Date.now()}`;
    await page.goto('/admin/content-manager/collection-types/api::email.email/create');
    await page.getByRole('textbox', { name: 'name' }).fill(name);
    await page.getByRole('textbox', { name: 'subject' }).fill('Hello');
    await save(page);
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await expect(journeyPanel(page)).toHaveCount(0);
  });

  test('changes an entry that others have tagged, and leaves its tags as they are', async ({
    page,
  }) => {
    const email = 'api::email.email';
    await page.goto(`/admin/content-manager/collection-types/${email}/create`);
    await page.getByRole('textbox', { name: 'name' }).fill(`Tagged by others ${Date.now()}`);
    await page.getByRole('textbox', { name: 'subject' }).fill('Hello');
    await save(page);
    await expect(page).not.toHaveURL(/\/create/);
    const documentId = new URL(page.url()).pathname.split('/').at(-1);
    await demoApi().send('POST', '/journey/tags', {
      entries: [{ contentType: email, documentId }],
      stages: { add: ['decision'] },
    });

    await page.reload();
    await page.getByRole('textbox', { name: 'subject' }).fill('Hello again');
    await save(page);
    const { stages } = await demoApi().send<{ stages: { key: string }[] }>(
      'GET',
      `/journey/tags/${email}/${documentId}`
    );
    expect(stages.map(({ key }) => key)).toEqual(['decision']);
  });
});

test.describe('an editor who may read and tag', () => {
  test.use({ storageState: SEEDED.editor.state });

  test('sees the matrix and where its cells lead', async ({ page }) => {
    await openMatrix(page);
    await cell(page, 'Awareness', 'Article').click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  });

  test('tags an entry', async ({ page }) => {
    const documentId = await demoApi().addArticle(`For the editor ${Date.now()}`);
    await openEntry(page, ARTICLE, documentId);
    await tag(page, 'Stages', 'Decision');
    await save(page);
    await page.reload();
    await expect(tags(page, 'Stages')).toHaveText(['Decision']);
  });

  test('finds no settings of the plugin, and is refused at their address', async ({ page }) => {
    await page.goto('/admin/settings/journey');
    await expect(page.getByText(NO_PERMISSION)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Settings', exact: true })).toBeVisible();
    await expect(page.locator('a[href="/admin/settings/journey"]')).toHaveCount(0);
    await expect(page.getByRole('tablist', { name: 'Parts of the settings' })).toHaveCount(0);
  });
});

test('somebody who may tag, and not update the entry, sees its tags and can’t change them', async ({
  browser,
}) => {
  const api = demoApi();
  const { url } = SERVERS.seeded;
  const entries = 'plugin::content-manager.explorer';
  const properties = { fields: ['title', 'slug'], locales: ['en'] };
  const role = await api.addRole(`Tagger ${Date.now()}`, [
    { action: `${entries}.read`, subject: ARTICLE, properties },
    {
      action: `${entries}.update`,
      subject: ARTICLE,
      properties,
      conditions: ['admin::is-creator'],
    },
    { action: 'plugin::journey.tag' },
  ]);
  const email = `tagger-${Date.now()}@example.com`;
  const token = await api.addAdministrator({ email, url, state: '', role });
  const data = await api.carrying('Awareness');
  const documentId = await api.addArticle(`Another’s ${Date.now()}`, { data });

  const context = await browser.newContext({ storageState: stateWith(url, token), baseURL: url });
  const page = await context.newPage();
  await openEntry(page, ARTICLE, documentId);
  await expect(tags(page, 'Stages')).toHaveText(['Awareness']);
  await expect(journeyPanel(page).getByRole('combobox', { name: 'Stages' })).toBeDisabled();
  await expect(journeyPanel(page).getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  await context.close();
});
