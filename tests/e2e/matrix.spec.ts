import { expectedCoverage } from '../../playground/seed/expected.mjs';
import { SEGMENTS } from '../../playground/seed/journey-plan.mjs';
import { cell, columnNames, countIn, matrix, openMatrix, rowNames, toggleOptions } from './helpers';
import { expect, test } from './test';

const STAGES = ['Awareness', 'Consideration', 'Decision', 'Retention', 'Advocacy'];
const TYPES = ['Article', 'Customer story', 'E-mail', 'FAQ', 'Guide', 'Home page', 'Landing page'];

/** `retention` → `Retention` */
const stageName = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

test('has a row for each stage and a column for each content type that counts', async ({
  page,
}) => {
  await openMatrix(page);
  await expect(rowNames(page)).toHaveText([...STAGES, 'Not tagged']);
  await expect(columnNames(page)).toHaveText(['Stage', ...TYPES]);
  await expect(matrix(page).getByText('Before the purchase')).toBeVisible();
  await expect(matrix(page).getByText('After the purchase')).toBeVisible();
});

test('counts by segment what the content carries, with general content last', async ({ page }) => {
  await openMatrix(page);
  await page.getByRole('radio', { name: 'Segment' }).check({ force: true });
  const names = SEGMENTS.map(({ name }) => name);
  await expect(columnNames(page)).toHaveText(['Stage', ...names, 'General']);

  const { cells, general, totals } = expectedCoverage();
  for (const { stage, segment, published, draft, stale } of cells) {
    const column = SEGMENTS.find(({ key }) => key === segment)?.name ?? '';
    await expect(cell(page, stageName(stage), column)).toHaveAccessibleName(
      new RegExp(`: ${published} published, ${draft} drafts?, ${stale} stale\\.`)
    );
  }
  for (const [stage, { published, draft }] of Object.entries(general)) {
    expect(await countIn(cell(page, stageName(stage), 'General'))).toEqual({ published, draft });
  }
  // Exactly: the heading on paper says it too.
  await expect(
    page.getByText(`${Math.round(totals.score * 100)}% covered`, { exact: true })
  ).toBeVisible();
  await expect(
    page.getByText(
      `${totals.published} published · ${totals.draft} drafts · ${totals.untagged} not tagged`,
      { exact: true }
    )
  ).toBeVisible();
});

test('lists the gaps, the worst first, and all of them when asked', async ({ page }) => {
  await openMatrix(page);
  const gaps = page.getByRole('region', { name: 'Gaps' });
  const items = gaps.getByRole('listitem');
  await expect(items.first()).toContainText('No retention content for segment Chains');
  await expect(items.first()).toContainText('The stages on both sides are covered');
  await expect(items).toHaveCount(8);

  const all = gaps.getByRole('button', { name: /^Show all \d+$/ });
  const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0]);
  await expect(gaps).toContainText(`${count} gaps, worst first`);
  await all.click();
  await expect(items).toHaveCount(count);
  await gaps.getByRole('button', { name: 'Show fewer' }).click();
  await expect(items).toHaveCount(8);
});

test('keeps axis and filters in the address, over a reload', async ({ page }) => {
  await openMatrix(page);
  await page.getByRole('radio', { name: 'Locale' }).check({ force: true });
  await expect(columnNames(page)).toHaveText(['Stage', /^English/, /^Danish/, /^Swedish/, /^Norw/]);
  await toggleOptions(page.getByRole('combobox', { name: 'Segment' }), ['Hotels', 'General']);
  await toggleOptions(page.getByRole('combobox', { name: 'Content type' }), ['Guide']);
  await expect(page).toHaveURL(/columns=locale/);
  await expect(page).toHaveURL(/segment=hotels(,|%2C)general/);
  await expect(page).toHaveURL(/contentType=api(:|%3A){2}guide\.guide/);
  await expect(cell(page, 'Awareness', 'English (en)')).toHaveAccessibleName(/: 1 published/);

  await page.reload();
  await expect(page.getByRole('radio', { name: 'Locale' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Segment' })).toContainText('Hotels, General');
  await expect(page.getByRole('combobox', { name: 'Content type' })).toContainText('Guide');
  await expect(cell(page, 'Awareness', 'English (en)')).toHaveAccessibleName(/: 1 published/);

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/\/journey\?columns=locale$/);
});

test('narrows to one locale what it counts', async ({ page }) => {
  await openMatrix(page);
  const all = await countIn(cell(page, 'Awareness', 'Article'));
  await toggleOptions(page.getByRole('combobox', { name: 'Locale' }), ['Swedish (sv)']);
  await expect(page).toHaveURL(/locale=sv/);
  await expect
    .poll(async () => (await countIn(cell(page, 'Awareness', 'Article'))).published)
    .toBeLessThan(all.published);
});

test('keeps its headers beneath what Strapi keeps in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  await openMatrix(page);
  const header = matrix(page).locator('thead th').first();
  const title = page.getByRole('heading', { level: 1, name: 'Journey' }).first();
  await page.mouse.move(300, 500);
  await expect(async () => {
    await page.mouse.wheel(0, 40);
    const [a, b] = [await header.boundingBox(), await title.boundingBox()];
    // The headers have come to where the title is.
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeLessThan(60);
  }).toPass();
  const top = await title.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  expect(top).toBe(true);
});
