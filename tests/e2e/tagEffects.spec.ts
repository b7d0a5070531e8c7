import { ARTICLE, demoApi, stateWith } from './api';
import { journeyPanel, openEntry, openSingleType, publish, save, tag, tags } from './helpers';
import { addOwnSegment, carryingOwn, removeSegment } from './segmentOfItsOwn';
import type { OwnSegment } from './segmentOfItsOwn';
import { SERVERS } from './servers';
import { expect, test } from './test';

const unique = (title: string): string => `${title} ${Date.now()}`;

let own: OwnSegment;
test.beforeEach(async () => {
  own = await addOwnSegment();
});
test.afterEach(() => removeSegment(own));

test('says which gap an entry fills before it is saved, and no more once it is published', async ({
  page,
}) => {
  await openEntry(page, ARTICLE, 'create');
  await page.getByRole('textbox', { name: 'title', exact: true }).fill(unique('Fills'));
  await page.getByRole('textbox', { name: 'slug' }).fill(`fills-${Date.now()}`);
  const panel = journeyPanel(page);
  const gap = panel.getByText(`retention content for segment ${own.name}`);
  await tag(page, 'Stages', 'Retention');
  await expect(gap).toHaveCount(0);
  await tag(page, 'Segments', own.name);
  await expect(gap).toBeVisible();
  await expect(panel.getByRole('status')).toContainText('Fills a gap');

  await save(page);
  await expect(gap.or(panel.getByText(/waits in 1 draft/)).first()).toBeVisible();
  await publish(page);
  await expect(panel.getByRole('status')).toBeEmpty();
});

test('says which gap a version fills in another locale', async ({ page }) => {
  const data = await carryingOwn(own, 'Retention');
  const documentId = await demoApi().addArticle(unique('In English'), { publish: true, data });
  await openEntry(page, ARTICLE, documentId, 'da');
  await expect(tags(page, 'Segments')).toHaveText([own.name]);
  await expect(journeyPanel(page).getByRole('status')).toContainText(
    `retention content for segment ${own.name} in Danish`
  );
});

test('says which gap other tags leave before they are published', async ({ page }) => {
  const data = await carryingOwn(own, 'Retention');
  const documentId = await demoApi().addArticle(unique('The last one'), { publish: true, data });
  await openEntry(page, ARTICLE, documentId);
  const said = journeyPanel(page).getByRole('status');
  await expect(tags(page, 'Stages')).toHaveText(['Retention']);
  await journeyPanel(page).getByRole('button', { name: 'Remove Retention' }).click();
  await expect(said).toContainText('Publishing with these tags leaves a gap');
  await expect(said).toContainText(
    new RegExp(`Leaves (no|only general) retention content for ${own.name}`)
  );
  await tag(page, 'Stages', 'Retention');
  await expect(said).toBeEmpty();
});

test('says the same of a single type', async ({ page }) => {
  await openSingleType(page, 'api::home-page.home-page');
  await tag(page, 'Segments', own.name);
  await expect(journeyPanel(page).getByRole('status')).toContainText(
    `awareness content for segment ${own.name}`
  );
});

test('says on each tab how the other is tagged', async ({ page }) => {
  const data = await demoApi().carrying('Awareness');
  const documentId = await demoApi().addArticle(unique('Twice'), { publish: true, data });
  await openEntry(page, ARTICLE, documentId);
  const panel = journeyPanel(page);
  await expect(tags(page, 'Stages')).toHaveText(['Awareness']);
  await expect(panel.getByText(/other tags/)).toHaveCount(0);
  await tag(page, 'Stages', 'Decision');
  await panel.getByRole('button', { name: 'Remove Awareness' }).click();
  await expect(panel.getByText('What is published has other tags. Since then:')).toBeVisible();
  await save(page);
  await page.getByRole('tab', { name: 'published' }).click();
  await expect(tags(page, 'Stages')).toHaveText(['Awareness']);
  await expect(panel.getByText('The draft has other tags:')).toBeVisible();
  await expect(panel.getByText('Added: Decision')).toBeVisible();
  await expect(panel.getByText('Removed: Awareness')).toBeVisible();

  await page.getByRole('tab', { name: 'draft' }).click();
  await publish(page);
  await expect(panel.getByText(/other tags/)).toHaveCount(0);
});

test('says nothing of gaps to somebody who may tag and not see them', async ({ browser }) => {
  const api = demoApi();
  const { url } = SERVERS.seeded;
  const entries = 'plugin::content-manager.explorer';
  const properties = { fields: ['title', 'slug'], locales: ['en'] };
  const role = await api.addRole(unique('Only tags'), [
    { action: `${entries}.read`, subject: ARTICLE, properties },
    { action: `${entries}.update`, subject: ARTICLE, properties },
    { action: 'plugin::journey.tag' },
  ]);
  const email = `only-tags-${Date.now()}@example.com`;
  const token = await api.addAdministrator({ email, url, state: '', role });
  const documentId = await api.addArticle(unique('Tagged by somebody'));
  const context = await browser.newContext({ storageState: stateWith(url, token), baseURL: url });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openEntry(page, ARTICLE, documentId);
  await tag(page, 'Stages', 'Retention');
  await tag(page, 'Segments', own.name);
  await save(page);
  await expect(journeyPanel(page).getByText(/Fills a gap/)).toHaveCount(0);
  expect(asked.filter((path) => path.endsWith('/journey/effects'))).toEqual([]);
  await context.close();
});
