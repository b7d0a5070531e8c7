import type { Page } from '@playwright/test';
import { demoApi } from './api';
import { cell, countIn, escapeFrom, expectMore, openMatrix } from './helpers';
import { addOwnSegment, removeSegment } from './segmentOfItsOwn';
import type { OwnSegment } from './segmentOfItsOwn';
import { expect, test } from './test';

let own: OwnSegment;
test.beforeEach(async () => {
  own = await addOwnSegment();
});
test.afterEach(() => removeSegment(own));

/** A published article at that stage, for everybody. */
async function addAt(stage: string, title: string): Promise<string> {
  const whole = `${title} ${Date.now()}`;
  const data = await demoApi().carrying(stage);
  await demoApi().addArticle(whole, { publish: true, data });
  return whole;
}

const ofOwn = (): string => `?columns=segment&segment=${own.name.toLowerCase().replace(' ', '-')}`;
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Tag existing entries' });

test('fills a gap with an entry that is near, and undoes it', async ({ page }) => {
  const title = await addAt('Retention', 'Nearly there');
  await openMatrix(page, ofOwn());
  const open = page.getByRole('button', {
    name: new RegExp(`^Tag existing entries: .*retention content for segment ${own.name}`),
  });
  await open.click();
  const row = dialog(page).getByRole('listitem').filter({ hasText: title });
  await expect(row).toContainText('At this stage, for others');
  await expect(row.getByRole('list', { name: 'Tags' })).toHaveText('Retention');
  const tag = dialog(page).getByRole('button', { name: /^Tag/ });
  await expect(tag).toBeDisabled();
  await row.getByRole('checkbox').check();
  await dialog(page).getByRole('button', { name: 'Tag 1 entry' }).click();
  await expect(dialog(page)).toContainText('1 was changed.');
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await expect(dialog(page)).toContainText('One entry has its tags back.');
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(open).toBeVisible();
  await expect(cell(page, 'Retention', own.name)).toHaveAccessibleName(/: 0 published, /);
});

test('fills an empty cell by keyboard, and gives the focus back', async ({ page }) => {
  const title = await addAt('Decision', 'By keyboard');
  await openMatrix(page, ofOwn());
  const empty = cell(page, 'Decision', own.name);
  const before = await countIn(empty);
  await empty.focus();
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: 'Tag existing entries', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const box = dialog(page).getByRole('checkbox', { name: `Tag “${title}”` });
  await box.focus();
  await page.keyboard.press('Space');
  await dialog(page).getByRole('button', { name: 'Tag 1 entry' }).press('Enter');
  await expect(dialog(page)).toContainText('1 was changed.');
  await dialog(page).getByRole('button', { name: 'Close' }).last().press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  const entries = page.getByRole('dialog', { name: `Decision × ${own.name}` });
  await expect(entries.getByRole('link', { name: title })).toBeVisible();
  await escapeFrom(entries);
  await expect(empty).toBeFocused();
  await expectMore(empty, before, 1);
});

test('leads from what isn’t tagged to the page where it is', async ({ page }) => {
  await demoApi().addArticle(`Not tagged ${Date.now()}`);
  await openMatrix(page);
  const gaps = page.getByRole('region', { name: 'Gaps' });
  await gaps.getByRole('button', { name: /^Show all / }).click();
  await gaps.getByRole('link', { name: /^Tag existing entries: .*of Article/ }).click();
  await expect(page).toHaveURL(/to-tag\?contentType=api/);
  await expect(page.getByRole('combobox', { name: 'Content type' })).toHaveText('Article');
});

test('says when nothing is near, and when it can’t be found out', async ({ page }) => {
  await page.route('**/journey/candidates?*', (route) => route.fulfill({ json: { data: [] } }));
  await openMatrix(page);
  const first = page.getByRole('button', { name: /^Tag existing entries: / }).first();
  await first.click();
  await expect(dialog(page).getByText('Nothing comes near')).toBeVisible();
  await escapeFrom(dialog(page));
  await expect(first).toBeFocused();
  await page.unroute('**/journey/candidates?*');
  await page.route('**/journey/candidates?*', (route) => route.abort());
  await first.click();
  await expect(dialog(page).getByRole('alert')).toContainText("couldn't be reached");
  await page.unroute('**/journey/candidates?*');
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(dialog(page).getByRole('listitem').first()).toBeVisible();
});

test('isn’t offered to somebody who may not tag', async ({ page }) => {
  await page.route('**/admin/users/me/permissions', async (route) => {
    const response = await route.fetch();
    const { data } = await response.json();
    const others = data.filter(
      ({ action }: { action: string }) => action !== 'plugin::journey.tag'
    );
    await route.fulfill({ response, json: { data: others } });
  });
  await openMatrix(page);
  await expect(page.getByRole('heading', { name: 'Gaps' })).toBeVisible();
  await expect(page.getByText('Tag existing')).toHaveCount(0);
});
