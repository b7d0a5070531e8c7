import type { Page } from '@playwright/test';
import { ARTICLE, demoApi, stateWith } from './api';
import { chooseOption, held, openEntry, save, tags, toggleOptions } from './helpers';
import { addOwnSegment, carryingOwn, removeSegment } from './segmentOfItsOwn';
import type { OwnSegment } from './segmentOfItsOwn';
import { SERVERS } from './servers';
import { expect, test } from './test';

let own: OwnSegment;
test.beforeEach(async () => {
  own = await addOwnSegment();
});
test.afterEach(() => removeSegment(own));

/** A published article, at retention for the segment of the test. */
async function addLast(title: string): Promise<{ title: string; documentId: string }> {
  const whole = `${title} ${Date.now()}`;
  const data = await carryingOwn(own, 'Retention');
  return { title: whole, documentId: await demoApi().addArticle(whole, { publish: true, data }) };
}

const dialog = (page: Page) => page.getByRole('alertdialog');
/** Whatever other tests have published for everybody. */
const gone = (): RegExp => new RegExp(`Leaves (no|only general) retention content for ${own.name}`);
const drafted = (): RegExp =>
  new RegExp(`Leaves only (drafts of|general) retention content for ${own.name}`);

async function choose(page: Page, menu: string, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
const unpublish = (page: Page) => choose(page, 'More document actions', /^Unpublish$/);

const said = (page: Page, text: string) =>
  page.getByRole('status').filter({ hasText: text }).last();

const statusOf = async (documentId: string): Promise<string> => {
  const path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
  return (await demoApi().send<{ status: string }>('GET', path)).status;
};

/** The list with what has this in its title, all of it selected. */
async function selectInList(page: Page, title: string): Promise<void> {
  await page.goto(
    `/admin/content-manager/collection-types/${ARTICLE}?_q=${encodeURIComponent(title)}`
  );
  await expect(page.getByRole('row').filter({ hasText: title }).first()).toBeVisible({
    timeout: 45_000,
  });
  await page.getByRole('checkbox', { name: /^Select all/ }).click();
}

test('asks before the last entry of a cell is unpublished', async ({ page }) => {
  const { documentId } = await addLast('The last');
  await openEntry(page, ARTICLE, documentId);
  await unpublish(page);
  await expect(dialog(page).getByText(drafted())).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'More document actions' })).toBeFocused();
  expect(await statusOf(documentId)).toBe('published');

  await unpublish(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('actions/unpublish')) sent.push(request.method());
  });
  await dialog(page).getByRole('button', { name: 'Unpublish' }).dblclick();
  await expect(said(page, 'Unpublished document')).toBeVisible();
  expect(sent).toEqual(['POST']);
  expect(await statusOf(documentId)).toBe('draft');
});

test('unpublishes at once, as ever, what isn’t the last', async ({ page }) => {
  const { documentId } = await addLast('One of two');
  await addLast('The other');
  await openEntry(page, ARTICLE, documentId);
  await unpublish(page);
  await expect(said(page, 'Unpublished document')).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
});

test('shows that it checks where that takes a while', async ({ page }) => {
  const { documentId } = await addLast('One of two, slowly');
  await addLast('The other');
  await openEntry(page, ARTICLE, documentId);
  const goOn = await held(page, '**/journey/effects');
  await unpublish(page);
  const checking = dialog(page).getByText('Checking whether this leaves gaps');
  await expect(checking).toBeVisible({ timeout: 2000 });
  goOn();
  await expect(dialog(page).getByText('This leaves no gaps.')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Unpublish' }).click();
  await expect(said(page, 'Unpublished document')).toBeVisible();
  expect(await statusOf(documentId)).toBe('draft');
});

test('warns in Strapi’s own dialog, with its choices, where there is one', async ({ page }) => {
  const { documentId } = await addLast('Modified');
  await openEntry(page, ARTICLE, documentId);
  await expect(tags(page, 'Stages')).toHaveText(['Retention']);
  await page.getByRole('textbox', { name: 'title', exact: true }).fill(`Modified ${Date.now()}`);
  await save(page);
  await unpublish(page);
  await expect(dialog(page).getByText(drafted())).toBeVisible();
  await dialog(page).getByRole('radio', { name: /draft/i }).first().check();
  await dialog(page).getByRole('button', { name: 'Confirm' }).click();
  await expect(said(page, 'Unpublished document')).toBeVisible();
});

test('warns before the last entry is deleted, from the edit view and from the list', async ({
  page,
}) => {
  const { title, documentId } = await addLast('Deleted');
  await openEntry(page, ARTICLE, documentId);
  await choose(page, 'More actions', /^Delete entry .*English/);
  await expect(dialog(page).getByText(gone())).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await choose(page, 'More actions', /^Delete entry .*all locales/);
  await expect(dialog(page).getByText(gone())).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();

  await page.goto(
    `/admin/content-manager/collection-types/${ARTICLE}?_q=${encodeURIComponent(title)}`
  );
  const row = page.getByRole('row').filter({ hasText: title });
  await row.getByRole('button', { name: 'Row actions' }).click();
  await page.getByRole('menuitem', { name: /^Delete entry .*all locales/ }).click();
  await expect(dialog(page).getByText(gone())).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Confirm' }).click();
  await expect(said(page, 'Deleted document')).toBeVisible();
});

test('warns before many are unpublished or deleted', async ({ page }) => {
  const batch = `Batch${Date.now()}`;
  await addLast(`${batch} one`);
  await addLast(`${batch} two`);
  await selectInList(page, batch);
  await page.getByRole('button', { name: 'Unpublish', exact: true }).click();
  await expect(dialog(page).getByText('This leaves a gap')).toBeVisible();
  await expect(dialog(page).getByText(drafted())).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Unpublish', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await expect(dialog(page).getByText(gone())).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('row').filter({ hasText: batch })).toHaveCount(0);
});

test('warns before many lose a tag that leaves a cell empty', async ({ page }) => {
  const { title } = await addLast('Retagged');
  await selectInList(page, title);
  await page.getByRole('button', { name: 'Tag…' }).click();
  const tagging = page.getByRole('dialog', { name: 'Tag entries' });
  await chooseOption(tagging.getByRole('combobox', { name: 'Segments', exact: true }), 'Remove');
  const segments = tagging.getByRole('combobox', { name: 'Segments to remove' });
  await toggleOptions(segments, [own.name]);
  await expect(tagging.getByText('This leaves a gap')).toBeVisible();
  await expect(tagging.getByText(gone())).toBeVisible();
  await chooseOption(tagging.getByRole('combobox', { name: 'Segments', exact: true }), 'Add');
  await expect(tagging.getByText(/No entry changes/)).toBeVisible();
  await expect(tagging.getByText('This leaves a gap')).toHaveCount(0);
});

test('warns before many are published with tags that leave a cell empty', async ({ page }) => {
  const { title, documentId } = await addLast('Republished');
  const path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
  const without = { journeySegments: { disconnect: [{ documentId: own.documentId }] } };
  await demoApi().send('PUT', path, without);
  await selectInList(page, title);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const publishing = page.getByRole('dialog', { name: 'Publish entries' });
  await expect(publishing.getByText('This leaves a gap')).toBeVisible();
  await expect(publishing.getByText(gone())).toBeVisible();
  await expect(publishing.getByRole('button', { name: 'Publish', exact: true })).toBeEnabled();
});

/** A published article, the last for the segment of the test, in English and in Danish. */
async function addInTwoLocales(title: string): Promise<{ documentId: string; path: string }> {
  const { documentId } = await addLast(title);
  const path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
  await demoApi().send('POST', `${path}/actions/publish?locale=da`, {
    title: `${title} da`,
    slug: `da-${Date.now()}`,
    ...(await carryingOwn(own, 'Retention')),
  });
  return { documentId, path };
}

test('warns before several locales are unpublished', async ({ page }) => {
  const { documentId } = await addInTwoLocales('Locales');
  await openEntry(page, ARTICLE, documentId);
  await choose(page, 'More document actions', /^Unpublish multiple locales$/i);
  const locales = page.getByRole('dialog', { name: /^Unpublish multiple locales$/i });
  await locales.getByRole('checkbox', { name: 'Select da' }).click();
  await expect(locales.getByText(/retention content for .* in Danish/)).toBeVisible();
  await locales.getByRole('checkbox', { name: 'Select en' }).click();
  await expect(locales.getByText(drafted())).toBeVisible();
  await expect(locales.getByText(/in Danish/)).toHaveCount(0);
  await locales.getByRole('button', { name: 'Unpublish', exact: true }).click();
  await expect(locales.getByRole('gridcell', { name: 'Already Unpublished' })).toHaveCount(2);
  expect(await statusOf(documentId)).toBe('draft');
});

test('warns before several locales are published with tags that leave a cell empty', async ({
  page,
}) => {
  const { documentId, path } = await addInTwoLocales('Republished locales');
  const without = { journeySegments: { disconnect: [{ documentId: own.documentId }] } };
  for (const locale of ['en', 'da']) {
    await demoApi().send('PUT', `${path}?locale=${locale}`, without);
  }
  await openEntry(page, ARTICLE, documentId);
  await choose(page, 'More document actions', /^Publish multiple locales$/i);
  const locales = page.getByRole('dialog', { name: /^Publish multiple locales$/i });
  await locales.getByRole('checkbox', { name: 'Select all entries' }).click();
  await expect(locales.getByText(gone())).toBeVisible();
  await expect(locales.getByRole('button', { name: 'Publish', exact: true })).toBeEnabled();
});

test('says that it couldn’t be checked, and stands in nobody’s way', async ({ page }) => {
  const { documentId } = await addLast('Unchecked');
  await page.route('**/journey/effects', (route) => route.abort());
  await openEntry(page, ARTICLE, documentId);
  await unpublish(page);
  await expect(dialog(page).getByText(/couldn’t be checked/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Unpublish' }).click();
  await expect(said(page, 'Unpublished document')).toBeVisible();
});

test('leaves the actions alone for who sees no reports', async ({ browser }) => {
  const api = demoApi();
  const { url } = SERVERS.seeded;
  const entries = 'plugin::content-manager.explorer';
  const properties = { fields: ['title', 'slug'], locales: ['en'] };
  const role = await api.addRole(`Publisher ${Date.now()}`, [
    ...['read', 'update'].map((action) => ({
      action: `${entries}.${action}`,
      subject: ARTICLE,
      properties,
    })),
    { action: `${entries}.publish`, subject: ARTICLE, properties: { locales: ['en'] } },
  ]);
  const email = `publisher-${Date.now()}@example.com`;
  const token = await api.addAdministrator({ email, url, state: '', role });
  const { documentId } = await addLast('Unwarned');
  const context = await browser.newContext({ storageState: stateWith(url, token), baseURL: url });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openEntry(page, ARTICLE, documentId);
  await unpublish(page);
  await expect(said(page, 'Unpublished document')).toBeVisible();
  expect(asked.filter((path) => path.endsWith('/journey/effects'))).toEqual([]);
  await context.close();
});
