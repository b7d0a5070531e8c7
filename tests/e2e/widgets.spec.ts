import type { Page } from '@playwright/test';
import { expectedCoverage } from '../../playground/seed/expected.mjs';
import { ARTICLE, Api, demoApi, stateWith } from './api';
import { ADDED, SEEDED, SERVERS } from './servers';
import { expect, test } from './test';

const widget = (page: Page, name: string) => page.getByRole('region', { name });
const coverage = (page: Page) => widget(page, 'Journey coverage');
const toTag = (page: Page) => widget(page, 'Yours to tag');

async function openHome(page: Page): Promise<void> {
  await page.goto('/admin');
  await expect(page.getByRole('heading', { name: /^Hello/ })).toBeVisible({ timeout: 45_000 });
}

test.describe('an editor', () => {
  test.use({ storageState: SEEDED.editor.state });

  test('sees the score and the worst gaps, each a way to its cell', async ({ page }) => {
    await openHome(page);
    const share = Math.round(expectedCoverage().totals.score * 100);
    await expect(coverage(page)).toContainText(/\d+% covered/);
    const said = Number(/(\d+)% covered/.exec(await coverage(page).innerText())?.[1]);
    // Tests before may have filled a gap.
    expect(said).toBeGreaterThanOrEqual(share);
    const gaps = coverage(page).getByRole('listitem');
    await expect(gaps).toHaveCount(3);
    const sentence = await gaps.first().getByRole('link').innerText();
    await gaps.first().getByRole('link').click();
    await expect(page).toHaveURL(/plugins\/journey\?columns=segment&cell=/);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    await expect(page.getByRole('region', { name: 'Gaps' })).toContainText(sentence);
  });

  test('sees the newest entries without a stage, each a way to its edit view', async ({ page }) => {
    const title = `Fresh and bare ${Date.now()}`;
    await demoApi().addArticle(title);
    await openHome(page);
    const items = toTag(page).getByRole('listitem');
    await expect(items).toHaveCount(5);
    await expect(items.first()).toContainText(title);
    await expect(toTag(page).getByRole('link', { name: /to tag$/ })).toHaveAttribute(
      'href',
      '/admin/plugins/journey/to-tag'
    );
    await items.first().getByRole('link').click();
    await expect(page).toHaveURL(/content-manager\/collection-types\/api::article\.article\/\w+/);
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  });
});

test('who reads and doesn’t tag sees the coverage alone, of what there is to read', async ({
  browser,
}) => {
  const { url } = SERVERS.seeded;
  const api = demoApi();
  const properties = { fields: ['title', 'slug'], locales: ['en'] };
  const role = await api.addRole(`Reader ${Date.now()}`, [
    { action: 'plugin::content-manager.explorer.read', subject: ARTICLE, properties },
    { action: 'plugin::journey.read' },
  ]);
  const email = `reader-${Date.now()}@example.com`;
  const token = await api.addAdministrator({ email, url, state: '', role });
  const context = await browser.newContext({ storageState: stateWith(url, token), baseURL: url });
  const page = await context.newPage();
  await openHome(page);
  await expect(coverage(page)).toContainText('% covered');
  await expect(toTag(page)).toHaveCount(0);
  await context.close();
});

test('who tags only own entries finds only those to tag', async ({ browser }) => {
  const { url } = SERVERS.seeded;
  const api = demoApi();
  const properties = { fields: ['title', 'slug'], locales: ['en'] };
  const role = await api.addRole(`Own ${Date.now()}`, [
    { action: 'plugin::content-manager.explorer.read', subject: ARTICLE, properties },
    {
      action: 'plugin::content-manager.explorer.update',
      subject: ARTICLE,
      properties,
      conditions: ['admin::is-creator'],
    },
    { action: 'plugin::journey.read' },
    { action: 'plugin::journey.tag' },
  ]);
  const email = `own-${Date.now()}@example.com`;
  const token = await api.addAdministrator({ email, url, state: '', role });
  await api.addArticle(`Another’s and bare ${Date.now()}`);
  const context = await browser.newContext({ storageState: stateWith(url, token), baseURL: url });
  const page = await context.newPage();
  await openHome(page);
  await expect(toTag(page)).toContainText('Everything that you may tag is tagged');
  await page.goto('/admin/plugins/journey/to-tag');
  await expect(page.getByRole('heading', { name: 'Everything is tagged' })).toBeVisible();
  await expect(page.getByText('None left')).toBeVisible();
  await page.getByRole('link', { name: 'See the matrix' }).click();
  await expect(page.getByRole('heading', { name: 'Journey', level: 1 })).toBeVisible();
  await context.close();
});

test('who has old entries alone to tag finds them behind the newer ones of others', async ({
  browser,
}) => {
  const { url } = SERVERS.seeded;
  const api = demoApi();
  const properties = { fields: ['title', 'slug'], locales: ['en'] };
  const own = (action: string) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: ARTICLE,
    properties,
    conditions: action === 'update' ? ['admin::is-creator'] : [],
  });
  const role = await api.addRole(`Old ${Date.now()}`, [
    ...['read', 'create', 'update'].map(own),
    { action: 'plugin::journey.read' },
    { action: 'plugin::journey.tag' },
  ]);
  const email = `old-${Date.now()}@example.com`;
  const token = await api.addAdministrator({ email, url, state: '', role });
  const title = `Old and bare ${Date.now()}`;
  await new Api(url, token).addArticle(title);
  const newer: string[] = [];
  for (let n = 0; n < 55; n += 1) newer.push(await api.addArticle(`Newer ${n} ${Date.now()}`));
  const context = await browser.newContext({ storageState: stateWith(url, token), baseURL: url });
  const page = await context.newPage();
  await openHome(page);
  await expect(toTag(page).getByRole('listitem')).toContainText(title);
  await toTag(page).getByRole('link', { name: '1 entry to tag' }).click();
  await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '1 left' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: /^Stage of/ })).toHaveCount(1);
  await context.close();
  await api.send('POST', `/content-manager/collection-types/${ARTICLE}/actions/bulkDelete`, {
    documentIds: newer,
  });
});

test('shows a translation that has no stage, where the original has one', async ({ page }) => {
  const api = demoApi();
  const title = `Mangler trin ${Date.now()}`;
  const documentId = await api.addArticle(`Has a stage ${Date.now()}`, {
    data: await api.carrying('Retention'),
  });
  const path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
  await api.send('PUT', `${path}?locale=da`, {
    title,
    slug: `mangler-${Date.now()}`,
    journeyStages: { set: [] },
  });
  await openHome(page);
  await expect(toTag(page).getByRole('listitem').first()).toContainText(title);
});

test.describe('an author without the plugin’s permissions', () => {
  test.use({ storageState: ADDED.author.state });

  test('sees no widget of the plugin', async ({ page }) => {
    await openHome(page);
    await expect(widget(page, 'Last edited entries')).toBeVisible();
    await expect(coverage(page)).toHaveCount(0);
    await expect(toTag(page)).toHaveCount(0);
  });
});

test('says so where a report can’t be had', async ({ page }) => {
  await page.route('**/journey/gaps*', (route) =>
    route.fulfill({ status: 500, json: { data: null, error: { status: 500, message: 'Broken' } } })
  );
  await openHome(page);
  await expect(coverage(page)).toContainText('Something went wrong');
  await expect(toTag(page).getByRole('listitem').first()).toBeVisible();
});
