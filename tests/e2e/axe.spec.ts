import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { ARTICLE, demoApi } from './api';
import {
  cell,
  escapeFrom,
  journeyPanel,
  openEntry,
  openMatrix,
  openSettings,
  tag,
  toggleOptions,
  untagged,
} from './helpers';
import { addOwnSegment, carryingOwn, removeSegment } from './segmentOfItsOwn';
import { expect, test } from './test';

// Lists that open under a field are Strapi's own, and so is what axe finds in them: they aren't looked at.
// Each test goes round one page: loading it anew for every dialog would take most of the time.
test.describe.configure({ timeout: 180_000 });

const LOADED = { timeout: 45_000 };
const DIALOG = '[role="dialog"], [role="alertdialog"]';
const OVER = '[data-radix-popper-content-wrapper]';
const MARKED = '[data-looked-at]';

/** Another journey beside the default one. */
let journey: { documentId: string; key: string };
test.beforeAll(async () => {
  const input = { model: 'inbound-5', name: `Looked at ${Date.now()}` };
  journey = await demoApi().send('POST', '/journey/journeys/apply-model', input);
});
test.afterAll(() => demoApi().send('DELETE', `/journey/journeys/${journey.documentId}`));

const look = (page: Page, at: string, ...parts: string[]): Promise<void> =>
  test.step(at, () => expectAccessible(page, ...parts));

/** Looks at the dialog that is open, and closes it; where it `asks`, what is in it is discarded. */
async function lookInDialog(
  page: Page,
  at: string,
  shown?: (dialog: Locator) => Locator,
  asks = false
) {
  const dialog = page.locator(DIALOG);
  await expect((shown?.(dialog) ?? dialog).first()).toBeVisible();
  // What Strapi paints a button under the mouse with is Strapi's.
  await page.mouse.move(5, 5);
  await look(page, at, DIALOG);
  await escapeFrom(dialog);
  if (asks) await button(page, 'Discard changes').click();
  await expect(dialog).toHaveCount(0);
}

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true }).first();
const items = (dialog: Locator): Locator => dialog.getByRole('listitem');
const radios = (dialog: Locator): Locator => dialog.getByRole('radio');

const fail = (page: Page, path: string | RegExp) =>
  page.route(path, (route) =>
    route.fulfill({ status: 500, json: { data: null, error: { status: 500, message: 'Broken' } } })
  );

test('axe finds nothing in the matrix and what opens over it', async ({ page }) => {
  await openMatrix(page);
  await look(page, 'by content type');
  await cell(page, 'Awareness', 'Article').hover();
  await expect(page.getByRole('tooltip')).toContainText(/more/);
  await look(page, 'what is said of a cell', OVER);
  await page.mouse.move(5, 5);
  await cell(page, 'Awareness', 'Article').click();
  await lookInDialog(page, 'the entries of a cell', items);
  await cell(page, 'Awareness', 'Customer story').click();
  await lookInDialog(page, 'an empty cell', (dialog) => dialog.getByRole('heading', { level: 3 }));
  await untagged(page, 'FAQ').click();
  await lookInDialog(page, 'what is not tagged', items);
  await button(page, /^Create an entry: /).click();
  await lookInDialog(page, 'a new entry');
  await button(page, /^Tag existing entries: /).click();
  await lookInDialog(page, 'entries that are near', (dialog) => dialog.getByRole('checkbox'));
  for (const axis of ['Segment', 'Locale']) {
    await page.getByRole('radio', { name: axis }).check({ force: true });
    await look(page, `by ${axis}`);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await look(page, 'on a phone');
});

test('axe finds nothing in a report that fails, nor before there is a journey', async ({
  page,
}) => {
  await openMatrix(page);
  await fail(page, '**/journey/entries*');
  await cell(page, 'Awareness', 'Article').click();
  await lookInDialog(page, 'no entries to be had', (dialog) => dialog.getByRole('alert'));
  await fail(page, '**/journey/matrix*');
  await fail(page, '**/journey/gaps*');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(LOADED);
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible(LOADED);
  await look(page, 'no report to be had');
  await page.route('**/journey/vocabulary', (route) =>
    route.fulfill({ json: { data: { journeys: [], segments: [], defaultJourney: null } } })
  );
  await page.reload();
  await expect(page.getByRole('radiogroup', { name: /Choose a journey/ })).toBeVisible(LOADED);
  await look(page, 'the first run');
});

test('axe finds nothing in what is to tag', async ({ page }) => {
  for (const n of [1, 2, 3, 4]) await demoApi().addArticle(`Looked at ${n} ${Date.now()}`);
  const stages = page.getByRole('combobox', { name: /^Stage of/ });
  await page.goto(`/admin/plugins/journey/to-tag?contentType=${ARTICLE}`);
  await expect(stages.first()).toBeVisible(LOADED);
  await stages.first().press('1');
  await expect(page.getByRole('button', { name: /^Undo the tags of/ })).toBeVisible();
  await page.route('**/journey/tags', (route) => route.abort());
  await stages.first().press('1');
  await expect(page.getByRole('row').getByRole('alert')).toBeVisible();
  await stages.nth(1).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+1');
  await page.keyboard.type('c');
  await expect(page.getByRole('option').first()).toBeVisible();
  await look(page, 'tagged, refused, chosen, and a list of stages');
  await page.keyboard.type('zzz');
  const status = page.getByRole('status').filter({ hasText: 'Nothing has that name' });
  await expect(status).toBeVisible();
  await look(page, 'a stage that nobody has heard of');
  await page.goto('/admin/plugins/journey/to-tag?contentType=api::home-page.home-page');
  await expect(page.getByRole('heading', { name: /^Nothing to tag/ })).toBeVisible(LOADED);
  await look(page, 'nothing left');
  await fail(page, /\/journey\/to-tag\?.*pageSize=/);
  await page.reload();
  // Strapi's loader is an alert as well.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(LOADED);
  await expect(page.getByRole('alert').first()).toBeVisible(LOADED);
  await look(page, 'no list to be had');
});

test('axe finds nothing in the settings of journeys', async ({ page }) => {
  await openSettings(page, `?journey=${journey.key}`);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await look(page, 'journeys');
  await button(page, 'Add a journey').click();
  await lookInDialog(page, 'a new journey', radios);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await lookInDialog(page, 'a journey’s name');
  await button(page, 'Use another model…').click();
  await page.getByRole('radio', { name: 'Four stages on a digital platform' }).check();
  await look(page, 'another model', DIALOG);
  await button(page, 'Next').click();
  await lookInDialog(page, 'where tags go', (dialog) => dialog.getByRole('rowheader'), true);
  await button(page, 'Delete').click();
  await lookInDialog(page, 'a journey to delete');
  await button(page, 'Add a stage').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await lookInDialog(page, 'what is wrong in a new stage', (dialog) =>
    dialog.getByText('Give it a name')
  );
  await button(page, 'Edit “Attract”').click();
  await page.getByRole('radio', { name: 'Your own' }).check({ force: true });
  await lookInDialog(page, 'a stage');
});

test('axe finds nothing in the other settings', async ({ page }) => {
  await openSettings(page);
  await button(page, 'Delete “Retention”').click();
  await page.getByRole('radio', { name: /^Merge/ }).check();
  await lookInDialog(page, 'a stage to delete');
  await page.getByRole('tab', { name: 'Segments' }).click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await look(page, 'segments');
  await button(page, 'Add a segment').click();
  await lookInDialog(page, 'a new segment');
  await button(page, 'Edit “Hotels”').click();
  await lookInDialog(page, 'a segment');
  await button(page, 'Delete “Hotels”').click();
  await lookInDialog(page, 'a segment to delete', radios);
  await page.getByRole('tab', { name: 'Front ends' }).click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await look(page, 'front ends');
  await page.getByRole('tab', { name: 'Content types' }).click();
  const days = page.getByRole('textbox', { name: 'Days until stale' });
  await days.fill('none');
  await look(page, 'content types, with a mistake');
  await days.fill('30');
  await page.getByRole('link', { name: 'Content Manager' }).click();
  await lookInDialog(page, 'changes that are not saved');
});

const mark = (element: Locator): Promise<void> =>
  element.first().evaluate((found) => found.setAttribute('data-looked-at', ''));

test('axe finds nothing in the widgets of the home page', async ({ page }) => {
  await page.goto('/admin');
  for (const name of ['Journey coverage', 'Yours to tag']) {
    const widget = page.getByRole('region', { name });
    await expect(items(widget).first()).toBeVisible(LOADED);
    // The frame around it is Strapi's.
    await mark(widget.getByRole('list').locator('xpath=..'));
  }
  await look(page, 'both', MARKED);
});

test('axe finds nothing in the panel, and in a warning before a gap', async ({ page }) => {
  const own = await addOwnSegment();
  try {
    const data = await carryingOwn(own, 'Retention');
    const documentId = await demoApi().addArticle(`Last ${Date.now()}`, { publish: true, data });
    await openEntry(page, ARTICLE, documentId);
    await button(page, 'More document actions').click();
    await page.getByRole('menuitem', { name: /^Unpublish$/ }).click();
    await lookInDialog(page, 'the warning', (dialog) => dialog.getByText(own.name));
    await mark(journeyPanel(page));
    await tag(page, 'Stages', 'Decision');
    await look(page, 'the panel', MARKED);
  } finally {
    await removeSegment(own);
  }
});

test('axe finds nothing in the list’s column and in bulk tagging', async ({ page }) => {
  const word = `Listed${Date.now()}`;
  await demoApi().addArticle(`${word} 1`, { data: await demoApi().carrying('Retention') });
  await demoApi().addArticle(`${word} 2`);
  await page.goto(`/admin/content-manager/collection-types/${ARTICLE}?_q=${word}`);
  const column = page.getByRole('gridcell').filter({ has: page.getByRole('listitem') });
  await expect(column.first()).toBeVisible(LOADED);
  await mark(column);
  await look(page, 'the column', MARKED);
  await page.getByRole('checkbox', { name: 'Select all entries' }).check();
  await button(page, 'Tag…').click();
  const dialog = page.getByRole('dialog');
  await toggleOptions(dialog.getByRole('combobox', { name: 'Stages to add' }), ['Decision']);
  await expect(dialog).toContainText('2 entries change, of 2.');
  await look(page, 'what would change', DIALOG);
  await dialog.getByRole('button', { name: 'Tag the entries' }).click();
  await expect(dialog).toContainText('2 were changed');
  await look(page, 'what has changed', DIALOG);
});
