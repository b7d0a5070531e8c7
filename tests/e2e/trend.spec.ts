import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { demoApi } from './api';
import { chooseOption } from './helpers';
import { addOwnSegment, removeSegment } from './segmentOfItsOwn';
import type { OwnSegment } from './segmentOfItsOwn';
import { expect, test } from './test';

let own: OwnSegment;
test.beforeEach(async () => {
  own = await addOwnSegment();
});
test.afterEach(() => removeSegment(own));

async function openTrend(page: Page): Promise<void> {
  await page.goto('/admin/plugins/journey/trend');
  await expect(page.getByRole('heading', { name: 'Trend', level: 1 })).toBeVisible({
    timeout: 45_000,
  });
}

const card = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

test('shows the score of every day as a line, and in numbers', async ({ page }) => {
  await openTrend(page);
  const score = card(page, 'Covered');
  const line = score.locator('.recharts-line-curve');
  await expect(line).toHaveAttribute('d', /^M.*L/);
  await expect(score).toContainText(/\d+% ?(\d+ points? (more|less)|unchanged) since /);
  await expectAccessible(page, 'main');

  await score.getByRole('button', { name: 'Show as table' }).click();
  const rows = score.getByRole('table', { name: 'Every day' }).getByRole('row');
  await expect(rows.nth(90)).toBeVisible();
  const { totals } = await demoApi().send<{ totals: { score: number; published: number } }>(
    'GET',
    '/journey/matrix'
  );
  await expect(rows.nth(1)).toContainText(`${Math.round(totals.score * 100)}%`);
  await expectAccessible(page, 'main');

  await page.getByRole('combobox', { name: 'Period' }).click();
  await page.getByRole('option', { name: '30 days' }).click();
  await expect(rows).toHaveCount(32);
  await expect(page).toHaveURL(/period=30/);
});

test('shows each segment and stage, new ones from when they were there', async ({ page }) => {
  await openTrend(page);
  const segments = card(page, 'Each segment').getByRole('listitem');
  await expect(segments.filter({ hasText: 'Hotels' }).locator('.recharts-line-curve')).toHaveCount(
    1
  );
  const added = segments.filter({ hasText: own.name });
  await expect(added).toContainText('0%');
  await expect(added).not.toContainText('unchanged');
  await card(page, 'Each segment').getByRole('button', { name: 'Show as table' }).click();
  const table = page.getByRole('table', { name: 'Each segment, day by day' });
  await expect(table.getByRole('columnheader', { name: own.name })).toBeVisible();
  await expect(table.getByRole('row').nth(2).getByRole('cell').last()).toHaveText('–');
  await expect(card(page, 'Each stage').getByRole('listitem')).toHaveText([
    /Awareness/,
    /Consideration/,
    /Decision/,
    /Retention/,
    /Advocacy/,
  ]);
});

test('names the entries that closed and opened gaps', async ({ page }) => {
  const title = `For the trend ${Date.now()}`;
  const carried = await demoApi().carrying('Retention');
  const segments = await demoApi().send<{ segments: { key: string; documentId: string }[] }>(
    'GET',
    '/journey/vocabulary'
  );
  const chains = segments.segments.find(({ key }) => key === 'chains');
  const data = { ...carried, journeySegments: { connect: [{ documentId: chains?.documentId }] } };
  const documentId = await demoApi().addArticle(title, { publish: true, data });
  try {
    await openTrend(page);
    const changes = card(page, 'What changed');
    await chooseOption(changes.getByRole('combobox', { name: 'Since' }), 'A month ago');
    const closed = changes
      .getByRole('listitem')
      .filter({ hasText: 'No retention content for segment Chains' });
    await expect(closed).toContainText(`New here: ${title} · Article`);
    await expectAccessible(page, 'main');
    await closed.getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(new RegExp(documentId));
  } finally {
    const path = `/content-manager/collection-types/api::article.article/${documentId}`;
    await demoApi().send('DELETE', `${path}?locale=*`);
  }
});

test('shows a cell’s history beside its entries', async ({ page }) => {
  await page.goto('/admin/plugins/journey?columns=segment&cell=consideration~chains');
  const dialog = page.getByRole('dialog', { name: 'Consideration × Chains' });
  await expect(dialog.getByRole('heading', { name: 'History' })).toBeVisible({ timeout: 45_000 });
  await expect(dialog).toContainText(/\d+ published now, \d+ on /);
  await expect(dialog.locator('.recharts-line-curve')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Show as table' }).click();
  const table = dialog.getByRole('table', { name: 'History, day by day' });
  await expect(table.getByRole('row').nth(1)).toContainText(/4/);
  await expectAccessible(page, '[role="dialog"]');
  // A segment of today has none.
  await page.goto(`/admin/plugins/journey?columns=segment&cell=decision~${own.key}`);
  const empty = page.getByRole('dialog');
  await expect(empty.getByRole('heading', { name: 'Why?' })).toBeVisible({ timeout: 45_000 });
  await expect(empty.getByRole('heading', { name: 'History' })).toHaveCount(0);
});
