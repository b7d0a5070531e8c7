import type { Locator, Page } from '@playwright/test';
import { demoApi } from './api';
import { openSettings } from './helpers';
import { expect, test } from './test';

const STAGES = ['Attract', 'Interest', 'Convert', 'Close', 'Delight'];

/** Stands beside the default journey, anew for every test. */
let journey: { documentId: string; key: string; name: string };

test.beforeEach(async ({ page }) => {
  const input = { model: 'inbound-5', name: `In order ${Date.now()}` };
  journey = await demoApi().send('POST', '/journey/journeys/apply-model', input);
  await openSettings(page, `?journey=${journey.key}`);
});
test.afterEach(() => demoApi().send('DELETE', `/journey/journeys/${journey.documentId}`));

const stageNames = (page: Page): Locator =>
  page.getByRole('region', { name: `Stages of “${journey.name}”` }).getByRole('rowheader');
const expectStages = (page: Page, names: string[]): Promise<void> =>
  expect(stageNames(page)).toHaveText(names.map((name) => new RegExp(`^${name}`)));
const handle = (scope: Page | Locator, name: string): Locator =>
  scope.getByRole('button', { name: `Drag “${name}”` });

/** Drags one thing to where another is, a step at a time as a hand does. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('nothing to drag');
  const x = start.x + start.width / 2;
  await page.mouse.move(x, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, end.y + end.height / 2, { steps: 12 });
  await page.mouse.up();
}

/** Takes hold from the keyboard. The handle hears the arrows a moment after it says that it is held. */
async function takeHold(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Space');
  await expect(page.getByText(`You have hold of ${words}`)).toBeAttached();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1)));
}

test('drags a stage to another place with the mouse, for good', async ({ page }) => {
  await expectStages(page, STAGES);
  const stored = page.waitForResponse(/stage-order/);
  await drag(page, handle(page, 'Attract'), handle(page, 'Close'));
  const moved = ['Interest', 'Convert', 'Close', 'Attract', 'Delight'];
  await expectStages(page, moved);
  await expect(page.getByText('“Attract” is now number 4 of 5')).toBeAttached();
  await stored;
  await page.reload();
  await expectStages(page, moved);
});

test('drags a stage with the keyboard, says where it is, and lets it be with escape', async ({
  page,
}) => {
  await handle(page, 'Delight').focus();
  await takeHold(page, '“Delight”, number 5 of 5');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('“Delight” would be number 4 of 5')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByText('“Delight” stays where it was')).toBeAttached();
  await expectStages(page, STAGES);

  await takeHold(page, '“Delight”, number 5 of 5');
  for (const position of [4, 3]) {
    await page.keyboard.press('ArrowUp');
    await expect(page.getByText(`“Delight” would be number ${position} of 5`)).toBeAttached();
  }
  const stored = page.waitForResponse(/stage-order/);
  await page.keyboard.press('Space');
  await stored;
  await expectStages(page, ['Attract', 'Interest', 'Delight', 'Convert', 'Close']);
  await expect(handle(page, 'Delight')).toBeFocused();
});

test('writes, pastes, drags and removes what the customer asks, line by line', async ({ page }) => {
  await page.getByRole('button', { name: 'Edit “Convert”' }).click();
  const form = page.getByRole('dialog', { name: 'Edit the stage “Convert”' });
  const formats = form.getByRole('group', { name: 'Formats' });
  const lines = formats.getByRole('textbox');
  for (let left = await lines.count(); left > 0; left -= 1) {
    await formats
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click();
    await expect(lines).toHaveCount(left - 1);
  }
  await expect(formats.getByRole('button', { name: 'Add: Formats' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lines).toBeFocused();
  await page.keyboard.type('Webinar');
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(2);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text', 'Checklist\r\nPrice list\n\nDemo');
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
    document.activeElement?.dispatchEvent(paste);
  });
  await expect(lines).toHaveCount(4);

  await handle(formats, 'Demo').focus();
  await takeHold(page, '“Demo”, number 4 of 4');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('“Demo” would be number 3 of 4')).toBeAttached();
  // Ends the drag, and not the form.
  await page.keyboard.press('Escape');
  await expect(page.getByText('“Demo” stays where it was')).toBeAttached();
  await expect(form).toBeVisible();
  await takeHold(page, '“Demo”, number 4 of 4');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('“Demo” would be number 3 of 4')).toBeAttached();
  await page.keyboard.press('Space');
  await expect(lines.nth(2)).toHaveValue('Demo');
  await formats.getByRole('button', { name: 'Remove “Checklist”' }).click();
  await expect(lines.nth(1)).toBeFocused();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();

  const { journeys } = await demoApi().send<{
    journeys: { key: string; stages: { name: string; formats: string[] }[] }[];
  }>('GET', '/journey/vocabulary');
  const stages = journeys.find(({ key }) => key === journey.key)?.stages;
  expect(stages?.find(({ name }) => name === 'Convert')?.formats).toEqual([
    'Webinar',
    'Demo',
    'Price list',
  ]);
});
