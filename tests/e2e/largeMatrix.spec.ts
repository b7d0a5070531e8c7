import type { Locator, Page } from '@playwright/test';
import { demoApi } from './api';
import { cell, columnNames, matrix, openMatrix, rowNames } from './helpers';
import { expect, test } from './test';

const STAGES = Array.from({ length: 12 }, (_, n) => `Step ${n + 1} of a recommendation`);
const SEGMENTS = Array.from(
  { length: 36 },
  (_, n) => `Segment ${n + 1} with an uncommonly long and winding name`
);
const ADDRESS = '?journey=a-long-way&columns=segment';

interface Made {
  documentId: string;
}

const made: { journey?: string; segments: string[] } = { segments: [] };

test.beforeAll(async () => {
  const api = demoApi();
  const { documentId } = await api.send<Made>('POST', '/journey/journeys', {
    name: 'A long way',
    key: 'a-long-way',
  });
  made.journey = documentId;
  for (const [index, name] of STAGES.entries()) {
    const phase = index < 7 ? 'before' : 'after';
    await api.send('POST', `/journey/journeys/${documentId}/stages`, { name, phase });
  }
  for (const name of SEGMENTS) {
    made.segments.push((await api.send<Made>('POST', '/journey/segments', { name })).documentId);
  }
});

test.afterAll(async () => {
  const api = demoApi();
  for (const id of made.segments) {
    await api.send('POST', `/journey/segments/${id}/remove`, { moveTo: null });
  }
  if (made.journey) await api.send('DELETE', `/journey/journeys/${made.journey}`);
});

const boxOf = async (element: Locator) => {
  const box = await element.boundingBox();
  if (!box) throw new Error('not on the page');
  return box;
};

const frame = (page: Page): Locator => matrix(page).locator('xpath=..');
const lastCell = (page: Page): Locator => cell(page, STAGES[11] ?? '', 'General');

test('keeps stages and columns in sight while twelve by forty scroll in their frame', async ({
  page,
}) => {
  await openMatrix(page, ADDRESS);
  await expect(rowNames(page)).toHaveCount(13);
  expect(await columnNames(page).count()).toBe(1 + 4 + 36 + 1);
  const around = await boxOf(frame(page));
  await frame(page).evaluate((element) => element.scrollTo(900, 300));

  const corner = await boxOf(columnNames(page).first());
  expect(corner.x).toBeCloseTo(around.x, 0);
  expect(corner.y).toBeCloseTo(around.y, 0);
  const stage = await boxOf(rowNames(page).nth(8));
  expect(stage.x).toBeCloseTo(around.x, 0);
  const column = await boxOf(columnNames(page).nth(12));
  expect(column.y).toBeCloseTo(around.y, 0);
  const sum = await boxOf(matrix(page).locator('thead th[data-total]'));
  expect(sum.x + sum.width).toBeLessThanOrEqual(around.x + around.width + 1);
  expect(sum.x).toBeGreaterThan(around.x + around.width / 2);
  // The page itself doesn't scroll sideways.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
});

test('brings a cell out from behind the headers when the arrow keys come to it', async ({
  page,
}) => {
  await openMatrix(page, ADDRESS);
  await cell(page, STAGES[0] ?? '', 'Cafés').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await expect(lastCell(page)).toBeFocused();
  for (let n = 0; n < 45; n += 1) await page.keyboard.press('ArrowLeft');
  for (let n = 0; n < 12; n += 1) await page.keyboard.press('ArrowUp');
  const first = matrix(page).locator('[data-cell]').first();
  await expect(first).toBeFocused();
  const box = await boxOf(first);
  const header = await boxOf(columnNames(page).first());
  expect(box.x).toBeGreaterThanOrEqual(header.x + header.width - 1);
  expect(box.y).toBeGreaterThanOrEqual(header.y + header.height - 1);
});

test('cuts a long name in its header and has the whole of it as title', async ({ page }) => {
  await openMatrix(page, ADDRESS);
  const header = columnNames(page).filter({ hasText: SEGMENTS[0] ?? '' });
  await expect(header).toHaveAttribute('title', SEGMENTS[0] ?? '');
  expect((await boxOf(header)).height).toBeLessThan(90);
});

test('breaks no word of the road, and has a name that is cut as title', async ({ page }) => {
  await openMatrix(page, ADDRESS);
  const names = page.getByRole('region', { name: 'The road' }).locator('span[title]');
  await expect(names).toHaveCount(12);
  await expect(names.first()).toHaveAttribute('title', STAGES[0] ?? '');
  const lines = await names.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const text = element.firstChild;
      if (!text) return [];
      return [...(text.textContent ?? '').matchAll(/\S+/g)].map(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      });
    })
  );
  expect(new Set(lines)).toEqual(new Set([1]));
  expect(
    await names.evaluateAll((all) =>
      all.every(
        ({ clientWidth, parentElement: around }) => clientWidth <= (around?.clientWidth ?? 0)
      )
    )
  ).toBe(true);
});

test.describe('on a phone', () => {
  test('fits, with the stage beside the cells and the road running down', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openMatrix(page, ADDRESS);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390
    );
    const around = await boxOf(frame(page));
    const stage = await boxOf(rowNames(page).first());
    expect(stage.width).toBeLessThan(around.width / 2);
    await frame(page).evaluate((element) => element.scrollTo(500, 200));
    expect((await boxOf(rowNames(page).nth(5))).x).toBeCloseTo(around.x, 0);

    const road = page.getByRole('region', { name: 'The road' });
    const [first, second] = await Promise.all(
      [0, 1].map((index) => boxOf(road.locator('ol ol > li').nth(index)))
    );
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + 30);
    await lastCell(page).scrollIntoViewIfNeeded();
    await lastCell(page).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});

test('prints every gap, and every name whole', async ({ page }) => {
  await openMatrix(page, ADDRESS);
  const gaps = page.getByRole('region', { name: 'Gaps' });
  await expect(gaps).toContainText(/\d+ gaps/);
  const total = Number(/([\d,]+) gaps/.exec(await gaps.innerText())?.[1]?.replace(',', ''));
  await expect(gaps.getByRole('listitem')).toHaveCount(8);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1040, height: 720 });
  await expect(gaps.getByRole('listitem')).toHaveCount(total);
  // Otherwise the next page would have none: its header is repeated up to a quarter of a page (190 mm).
  const header = await boxOf(matrix(page).locator('thead'));
  expect(header.height).toBeLessThan(((190 / 4) * 96) / 25.4);
  const clipped = await columnNames(page)
    .locator('span')
    .evaluateAll((names) =>
      names.flatMap((name) => {
        const around = name.parentElement?.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(name);
        const text = range.getBoundingClientRect();
        const isWhole =
          around &&
          text.left >= around.left - 1 &&
          text.right <= around.right + 1 &&
          text.top >= around.top - 1 &&
          text.bottom <= around.bottom + 1;
        return isWhole ? [] : [name.textContent];
      })
    );
  expect(clipped).toEqual([]);
});

test('is printed whole and alone, in black on white', async ({ page }) => {
  await openMatrix(page, ADDRESS);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Segment' })).toBeHidden();
  await expect(page.getByText(/A long way/).first()).toBeVisible();
  await expect(lastCell(page)).toBeVisible();
  const { clips, color } = await frame(page).evaluate((element) => ({
    clips: element.scrollHeight > element.clientHeight + 1,
    color: getComputedStyle(element.querySelector('strong') ?? element).color,
  }));
  expect(clips).toBe(false);
  expect(color).toBe('rgb(0, 0, 0)');
  // As wide as a sheet, names stay whole and cells stay low.
  await page.setViewportSize({ width: 1040, height: 720 });
  const name = columnNames(page)
    .filter({ hasText: SEGMENTS[0] ?? '' })
    .locator('span');
  const upright = await boxOf(name);
  expect(upright.height).toBeGreaterThan(upright.width * 3);
  expect((await boxOf(lastCell(page))).height).toBeLessThan(60);
});
