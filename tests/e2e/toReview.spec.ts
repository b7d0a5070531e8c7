import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { demoApi } from './api';
import { addOwnSegment, carryingOwn, removeSegment } from './segmentOfItsOwn';
import type { OwnSegment } from './segmentOfItsOwn';
import { expect, test } from './test';

const LONG =
  'What it costs to run a café for a year, month by month, with rent, staff, beans and the repairs that nobody plans for';

/** What the page asks, not the page itself. */
const API = /:\d+\/journey\/to-review/;

let own: OwnSegment;
test.beforeEach(async () => {
  own = await addOwnSegment();
  await setDays(1);
});
test.afterEach(async () => {
  await setDays(null);
  await removeSegment(own);
});

/** After so many days what is published at the stage Decision is stale. */
async function setDays(staleAfterDays: number | null): Promise<void> {
  const api = demoApi();
  const { journeys } = await api.send<{
    journeys: { stages: { key: string; documentId: string }[] }[];
  }>('GET', '/journey/vocabulary');
  const stage = journeys.flatMap(({ stages }) => stages).find(({ key }) => key === 'decision');
  await api.send('PUT', `/journey/stages/${stage?.documentId}`, { staleAfterDays });
}

/** Published today at Decision: to be reviewed tomorrow. */
async function addDue(...titles: string[]): Promise<void> {
  const data = await carryingOwn(own, 'Decision');
  for (const title of titles) await demoApi().addArticle(title, { publish: true, data });
}

async function openToReview(page: Page, search = `?segment=${own.key}`): Promise<void> {
  await page.goto(`/admin/plugins/journey/to-review${search}`);
  await expect(page.getByRole('heading', { name: 'To review', level: 1 })).toBeVisible({
    timeout: 45_000,
  });
}

const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });
const total = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

test('marks one entry as reviewed, and takes it back', async ({ page }) => {
  const title = `Due ${Date.now()}`;
  await addDue(title);
  await openToReview(page);
  await expect(row(page, title)).toContainText(/Published .*Decision|Decision.*Published /s);
  await row(page, title).getByRole('button', { name: 'Mark as reviewed' }).press('Enter');
  // It is due a day after it was reviewed: there still, and said to be.
  await expect(row(page, title)).toContainText(/Reviewed .*: /);
  const done = page.getByText('1 entry is marked as reviewed.');
  await expect(done).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'shown' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('1 entry is as it was before.')).toBeVisible();
  await expect(row(page, title)).not.toContainText('Reviewed');
});

test('marks many at once, with the keyboard alone, and leads to an entry', async ({ page }) => {
  const stamp = Date.now();
  await addDue(`First ${stamp}`, `Second ${stamp}`, `${LONG} ${stamp}`);
  await openToReview(page);
  await expect(total(page, '3 to review')).toBeVisible();
  const all = page.getByRole('checkbox', { name: 'Select all that are shown' });
  await all.press('Space');
  await expect(page.getByText('3 entries selected')).toBeVisible();
  await page.getByRole('checkbox', { name: `Select “First ${stamp}”` }).press('Space');
  await expect(page.getByText('2 entries selected')).toBeVisible();
  await page.getByRole('button', { name: 'Mark as reviewed', exact: true }).first().press('Enter');
  await expect(page.getByText('2 entries are marked as reviewed.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: /Reviewed/ })).toHaveCount(2);
  await expect(row(page, `First ${stamp}`)).not.toContainText('Reviewed');
  await expectAccessible(page);
  await page.getByRole('link', { name: `First ${stamp}` }).click();
  await expect(page).toHaveURL(/content-manager\/collection-types\/api::article\.article\//);
});

test('says what is overdue, looks further ahead, and says where nothing is', async ({ page }) => {
  await openToReview(page, '');
  const main = page.getByRole('main');
  await expect(main.getByText(/^Overdue: /).first()).toBeVisible();
  await openToReview(page);
  await expect(
    page.getByRole('heading', { name: 'Nothing to review with these filters' })
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(main.getByText(/^Overdue: /).first()).toBeVisible();
});

test('says that it couldn’t be read, and tries again', async ({ page }) => {
  await page.route(API, (route) => route.fulfill({ status: 500 }));
  await openToReview(page, '');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.unroute(API);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('table', { name: 'To review' })).toBeVisible();
});
