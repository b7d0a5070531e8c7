import type { Locator, Page } from '@playwright/test';
import { ARTICLE, demoApi } from './api';
import { chooseOption, goToMatrix, openEntry, openSettings, rowNames, tags } from './helpers';
import { expect, test } from './test';

const STAGES = ['Attract', 'Interest', 'Convert', 'Close', 'Delight'];

interface Journey {
  documentId: string;
  key: string;
  name: string;
}

/** Stands beside the default journey, anew for every test. */
let journey: Journey;
let defaultJourney: string;
let article: string | undefined;

test.beforeEach(async () => {
  const api = demoApi();
  const vocabulary = await api.send<{ defaultJourney: string }>('GET', '/journey/vocabulary');
  ({ defaultJourney } = vocabulary);
  const input = { model: 'inbound-5', name: `Second journey ${Date.now()}` };
  journey = await api.send('POST', '/journey/journeys/apply-model', input);
});

test.afterEach(async () => {
  const api = demoApi();
  if (article) {
    await api.send('DELETE', `/content-manager/collection-types/${ARTICLE}/${article}`);
    article = undefined;
  }
  await api.send('PUT', '/journey/settings', { defaultJourney });
  await api.send('DELETE', `/journey/journeys/${journey.documentId}`);
});

const stagesCard = (page: Page, name = journey.name): Locator =>
  page.getByRole('region', { name: `Stages of “${name}”` });

const stageNames = (page: Page): Locator => stagesCard(page).getByRole('rowheader');

const expectStages = (page: Page, names: string[]): Promise<void> =>
  expect(stageNames(page)).toHaveText(names.map((name) => new RegExp(`^${name}`)));

const openJourney = (page: Page): Promise<void> => openSettings(page, `?journey=${journey.key}`);

test('adds a journey from a model, and deletes it', async ({ page }) => {
  const name = `Third journey ${Date.now()}`;
  await openSettings(page);
  await page.getByRole('button', { name: 'Add a journey' }).click();
  const form = page.getByRole('dialog', { name: 'Add a journey' });
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByRole('radio', { name: 'Four stages on a digital platform' }).check();
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(stagesCard(page, name).getByRole('rowheader')).toHaveText([
    /^Awareness/,
    /^Consideration/,
    /^Decision/,
    /^Delight/,
  ]);

  const bar = page.getByRole('region', { name: 'Journeys' });
  await bar.getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('alertdialog', { name: `Delete “${name}”?` });
  await expect(dialog).toContainText('Its 4 stages are deleted with it.');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toBeHidden();
  await expect(stagesCard(page, name)).toHaveCount(0);
});

test('renames a stage, whose key stays', async ({ page }) => {
  await openJourney(page);
  await page.getByRole('button', { name: 'Edit “Attract”' }).click();
  const form = page.getByRole('dialog', { name: 'Edit the stage “Attract”' });
  await expect(form.getByRole('textbox', { name: 'Key' })).toBeDisabled();
  await form.getByRole('textbox', { name: 'Name' }).fill('Catch the eye');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(stageNames(page).first()).toHaveText(/^Catch the eye\s*attract$/);
  await expect(page.getByRole('button', { name: 'Edit “Catch the eye”' })).toBeFocused();
});

test('moves a stage with the keyboard, for good', async ({ page }) => {
  await openJourney(page);
  await expectStages(page, STAGES);
  const down = page.getByRole('button', { name: 'Move “Attract” down' });
  await down.focus();
  const stored = page.waitForResponse(/stage-order/);
  await page.keyboard.press('Enter');
  const moved = ['Interest', 'Attract', 'Convert', 'Close', 'Delight'];
  await expectStages(page, moved);
  await expect(down).toBeFocused();
  await expect(page.getByText('“Attract” is now number 2 of 5')).toBeAttached();
  await stored;
  await page.reload();
  await expectStages(page, moved);
});

test('adds a stage, once it has a name', async ({ page }) => {
  await openJourney(page);
  await page.getByRole('button', { name: 'Add a stage' }).click();
  const form = page.getByRole('dialog', { name: 'Add a stage' });
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form.getByText('Give it a name')).toBeVisible();
  await form.getByRole('textbox', { name: 'Name' }).fill('Come back');
  await form.getByRole('textbox', { name: 'Wanted, at least' }).fill('2');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toBeHidden();
  await expectStages(page, [...STAGES, 'Come back']);
  await expect(stageNames(page).last()).toHaveText(/come-back$/);
  await expect(stagesCard(page).getByRole('row').last()).toContainText('At least 2');
});

test('deletes a stage and merges its tags with another’s', async ({ page }) => {
  const api = demoApi();
  const data = await api.carrying('Attract');
  article = await api.addArticle(`Attracts ${Date.now()}`, { publish: true, data });

  await openJourney(page);
  await page.getByRole('button', { name: 'Delete “Attract”' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete “Attract”?' });
  await expect(dialog).toContainText('One entry carries it.');
  const confirm = dialog.getByRole('button', { name: 'Delete' });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('radio', { name: 'Merge it with another: the tags move there' }).check();
  await expect(confirm).toBeDisabled();
  await chooseOption(dialog.getByRole('combobox', { name: 'With which?' }), 'Interest');
  await expect(confirm).toHaveText('Merge and delete');
  await confirm.click();
  await expect(dialog).toBeHidden();
  await expectStages(page, STAGES.slice(1));

  await openEntry(page, ARTICLE, article);
  await expect(tags(page, 'Stages')).toHaveText([`Interest (${journey.name})`]);
});

test('makes another journey the default, which the matrix then shows, and back', async ({
  page,
}) => {
  await openJourney(page);
  await page.getByRole('button', { name: 'Make default' }).click();
  await expect(page.getByRole('combobox', { name: 'Journey' })).toContainText(
    `${journey.name} (default)`
  );
  await goToMatrix(page);
  await expect(rowNames(page)).toHaveText([...STAGES, 'Not tagged']);

  await page.goBack();
  await chooseOption(
    page.getByRole('combobox', { name: 'Journey' }),
    'Five stages around the purchase'
  );
  await page.getByRole('button', { name: 'Make default' }).click();
  await expect(page.getByText('Default', { exact: true })).toBeVisible();
  await goToMatrix(page);
  await expect(rowNames(page).first()).toHaveText('Awareness');
  await chooseOption(page.getByRole('combobox', { name: 'Journey' }), journey.name);
  await expect(rowNames(page)).toHaveText([...STAGES, 'Not tagged']);
});
