import { expectedCoverage } from '../../playground/seed/expected.mjs';
import { SEGMENTS } from '../../playground/seed/journey-plan.mjs';
import { ARTICLE } from './api';
import { matrix, openMatrix } from './helpers';
import { expect, test } from './test';

const EMAIL = 'api::email.email';

const { segments, stages, tagged } = expectedCoverage();

/** Documents that are published there, each of them once. */
const publishedAt = (stage: string): number => stages[stage.toLowerCase()]?.published ?? NaN;

const STAGES = ['Awareness', 'Consideration', 'Decision', 'Retention', 'Advocacy'];

test('sums each stage up, a document once in however many segments it stands', async ({ page }) => {
  for (const axis of ['contentType', 'segment', 'locale']) {
    await openMatrix(page, `?columns=${axis}`);
    for (const stage of STAGES) {
      const row = matrix(page).getByRole('row').filter({ hasText: stage });
      await expect(row.locator('td[data-total] strong')).toHaveText(String(publishedAt(stage)));
    }
  }
});

test('sums columns up where their cells leave nothing out', async ({ page }) => {
  await openMatrix(page);
  const sums = matrix(page).getByRole('row', { name: /^All stages/ });
  // The row's name is a header, and columns come by name: article, customer story, e-mail.
  for (const [index, uid] of [ARTICLE, 'api::customer-story.customer-story', EMAIL].entries()) {
    await expect(sums.getByRole('cell').nth(index).locator('strong')).toHaveText(
      String(tagged[uid]?.published)
    );
  }
  await openMatrix(page, '?columns=segment');
  for (const [index, key] of [...SEGMENTS.map((one) => one.key), 'general'].entries()) {
    await expect(sums.getByRole('cell').nth(index).locator('strong')).toHaveText(
      String(segments[key]?.published)
    );
  }
  await openMatrix(page, '?segment=hotels');
  await expect(sums).toHaveCount(0);
});

test('draws the road with the amounts in words, before and after the purchase apart', async ({
  page,
}) => {
  await openMatrix(page);
  const road = page.getByRole('region', { name: 'The road' });
  const phases = road.locator('ol > li:has(ol)');
  await expect(phases).toHaveCount(2);
  await expect(phases.first()).toContainText('Before the purchase');
  await expect(phases.last()).toContainText('After the purchase');
  for (const [index, stage] of STAGES.entries()) {
    const piece = road.locator('ol ol > li').nth(index);
    await expect(piece).toContainText(`${publishedAt(stage)}${stage}`);
  }
  await expect(phases.last().locator('ol > li')).toHaveCount(2);
});

test('narrows the road where less is published', async ({ page }) => {
  await openMatrix(page);
  const shapes = page.getByRole('region', { name: 'The road' }).locator('polygon[data-across]');
  await expect(shapes).toHaveCount(STAGES.length);
  const heights = await shapes.evaluateAll((all) =>
    all.map((shape) => (shape as SVGPolygonElement).getBoundingClientRect().height)
  );
  const most = Math.max(...STAGES.map((stage) => publishedAt(stage)));
  for (const [index, stage] of STAGES.entries()) {
    const share = publishedAt(stage) / most;
    if (share > 0.5) expect(heights[index]).toBeGreaterThan(96 * share - 3);
  }
});

test('writes large numbers as the language does', async ({ page }) => {
  await page.route('**/journey/matrix*', async (route) => {
    const response = await route.fetch();
    const { data } = await response.json();
    for (const count of [...data.cells, ...data.rowTotals, ...data.untagged]) {
      count.published = 12_345;
    }
    await route.fulfill({ response, json: { data } });
  });
  await openMatrix(page);
  const row = matrix(page).getByRole('row').filter({ hasText: 'Awareness' });
  await expect(row.locator('strong').first()).toHaveText('12,345');
  await expect(row.locator('td[data-total] strong')).toHaveText('12,345');
  const notTagged = matrix(page).getByRole('row', { name: /^Not tagged/ });
  await expect(notTagged.getByRole('button').first()).toContainText('12,345');
  await expect(page.getByRole('region', { name: 'The road' })).toContainText('12,345');
});
