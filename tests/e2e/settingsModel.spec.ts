import type { Locator, Page } from '@playwright/test';
import { ARTICLE, demoApi } from './api';
import { chooseOption, escapeFrom, openEntry, openSettings, tags } from './helpers';
import { expect, test } from './test';

interface Journey {
  documentId: string;
  key: string;
  name: string;
  stages: { key: string; documentId: string }[];
}

/** Anew for every test, with an article at two of its stages. */
let journey: Journey;
let article: string;

test.beforeEach(async () => {
  const api = demoApi();
  const input = { model: 'inbound-5', name: `Inbound ${Date.now()}` };
  journey = await api.send('POST', '/journey/journeys/apply-model', input);
  const data = await api.carrying('Attract', 'Close');
  article = await api.addArticle(`Attracts ${Date.now()}`, { publish: true, data });
});

test.afterEach(async () => {
  const api = demoApi();
  await api.send('DELETE', `/content-manager/collection-types/${ARTICLE}/${article}`);
  await api.send('DELETE', `/journey/journeys/${journey.documentId}`);
});

const opener = (page: Page): Locator => page.getByRole('button', { name: 'Use another model…' });
const question = (page: Page): Locator =>
  page.getByRole('alertdialog', { name: 'Discard your changes?' });
const row = (dialog: Locator, stage: string): Locator =>
  dialog.getByRole('row').filter({ has: dialog.page().getByRole('rowheader', { name: stage }) });
const target = (dialog: Locator, stage: string): Locator =>
  dialog.getByRole('combobox', { name: `Tags of “${stage}” go to` });
const storedStages = async (): Promise<string[]> => {
  const { journeys } = await demoApi().send<{ journeys: Journey[] }>('GET', '/journey/vocabulary');
  return journeys.find(({ key }) => key === journey.key)?.stages.map(({ key }) => key) ?? [];
};

/** As far as the question where the tags go. */
async function openMapping(page: Page): Promise<Locator> {
  await openSettings(page, `?journey=${journey.key}`);
  await opener(page).click();
  const dialog = page.getByRole('dialog', { name: `Use another model for “${journey.name}”` });
  await dialog.getByRole('radio', { name: 'Four stages on a digital platform' }).check();
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue(journey.name);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByRole('heading', { name: 'Where do the tags go?' })).toBeFocused();
  await expect(row(dialog, 'Attract')).toBeVisible();
  return dialog;
}

test('replaces the stages by another model’s, and says before what happens', async ({ page }) => {
  const before = await storedStages();
  const dialog = await openMapping(page);
  await expect(row(dialog, 'Attract').getByRole('cell').first()).toHaveText('1');
  await expect(row(dialog, 'Interest').getByRole('cell').first()).toHaveText('0');
  await expect(target(dialog, 'Attract')).toHaveText('Awareness');
  await expect(target(dialog, 'Close')).toHaveText('Decision');
  await expect(target(dialog, 'Delight')).toHaveText('Delight');
  const apply = dialog.getByRole('button', { name: 'Replace 5 stages, retag 1 entry' });
  await expect(apply).toBeEnabled();

  await chooseOption(target(dialog, 'Close'), 'Drop the tags');
  await expect(dialog.getByRole('status')).toHaveText(
    'The tags of Close are dropped: one entry loses them.'
  );
  await chooseOption(target(dialog, 'Attract'), 'Drop the tags');
  await expect(dialog.getByRole('status')).toHaveText(
    'The tags of Attract and Close are dropped: one entry loses them. One entry is left without a stage of this journey.'
  );
  await target(dialog, 'Attract').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Consideration' }).focus();
  await page.keyboard.press('Enter');
  await expect(target(dialog, 'Attract')).toHaveText('Consideration');
  expect(await storedStages()).toEqual(before);

  await apply.click();
  await expect(dialog).toBeHidden();
  await expect(opener(page)).toBeFocused();
  const stages = page.getByRole('region', { name: `Stages of “${journey.name}”` });
  await expect(stages.getByRole('rowheader')).toHaveText([
    /^Awareness/,
    /^Consideration/,
    /^Decision/,
    /^Delight/,
  ]);
  await openEntry(page, ARTICLE, article);
  await expect(tags(page, 'Stages')).toHaveText([`Consideration (${journey.name})`]);
});

test('writes nothing when it is left, and gives the focus back', async ({ page }) => {
  const before = await storedStages();
  const dialog = await openMapping(page);
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(dialog.getByRole('radio', { name: 'Four stages on a digital' })).toBeChecked();
  await escapeFrom(dialog);
  await question(page).getByRole('button', { name: 'Discard changes' }).click();
  await expect(dialog).toBeHidden();
  await expect(opener(page)).toBeFocused();
  expect(await storedStages()).toEqual(before);
});

test('closes unasked where nothing was chosen, and asks before a choice is dropped', async ({
  page,
}) => {
  await openSettings(page, `?journey=${journey.key}`);
  await opener(page).click();
  const first = page.getByRole('dialog', { name: `Use another model for “${journey.name}”` });
  await expect(first.getByRole('radio').first()).toBeVisible();
  await escapeFrom(first);
  await expect(first).toHaveCount(0);
  await opener(page).click();
  const name = first.getByRole('textbox', { name: 'Name' });
  await name.fill('Another name');
  await escapeFrom(first);
  await question(page).getByRole('button', { name: 'Stay here' }).click();
  await expect(name).toHaveValue('Another name');
  await escapeFrom(first);
  await question(page).getByRole('button', { name: 'Discard changes' }).click();

  const dialog = await openMapping(page);
  await chooseOption(target(dialog, 'Close'), 'Delight');
  await escapeFrom(dialog);
  await escapeFrom(question(page));
  await expect(target(dialog, 'Close')).toHaveText('Delight');
});

test('shows an error in the dialog, and a stage that came meanwhile in the table', async ({
  page,
}) => {
  const dialog = await openMapping(page);
  await chooseOption(target(dialog, 'Close'), 'Delight');
  const path = `/journey/journeys/${journey.documentId}/stages`;
  await demoApi().send('POST', path, { name: 'Meanwhile', phase: 'after' });
  await dialog.getByRole('button', { name: 'Replace 5 stages, retag 1 entry' }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'Say where the tags of the stage “meanwhile” go'
  );
  await expect(target(dialog, 'Meanwhile')).toHaveText('Delight');
  await expect(target(dialog, 'Close')).toHaveText('Delight');
  await dialog.getByRole('button', { name: 'Replace 6 stages, retag 1 entry' }).click();
  await expect(dialog).toBeHidden();
  expect(await storedStages()).toHaveLength(4);
});
