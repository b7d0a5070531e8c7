import type { Page } from '@playwright/test';
import { ARTICLE, demoApi } from './api';
import { journeyPanel, openEntry, save, tags } from './helpers';
import { expect, test } from './test';

/** While its list is open, nothing beside it is there for assistive technology: not the panel's heading. */
const field = (page: Page, name: 'Stages' | 'Segments') => page.getByRole('combobox', { name });

const chosen = (page: Page) => page.getByRole('option', { selected: true });

const open = async (page: Page): Promise<void> =>
  openEntry(page, ARTICLE, await demoApi().addArticle(`Searched for ${Date.now()}`));

test('finds tags by a few letters from the keyboard, and leaves with Tab', async ({ page }) => {
  await open(page);
  await field(page, 'Stages').focus();
  await page.keyboard.type('ret');
  await expect(page.getByRole('option')).toHaveText([/^Retention/]);
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveText(['Retention']);
  await expect(field(page, 'Stages')).toHaveValue('');
  await page.keyboard.type('deci');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveText(['Decision', 'Retention']);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(journeyPanel(page).getByRole('button', { name: 'Remove Decision' })).toBeFocused();

  await field(page, 'Segments').focus();
  await page.keyboard.type('cafe');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(tags(page, 'Segments')).toHaveText(['Cafés']);
  await save(page);
  await page.reload();
  await expect(tags(page, 'Stages')).toHaveText(['Decision', 'Retention']);
  await expect(tags(page, 'Segments')).toHaveText(['Cafés']);
});

test('chooses with the arrows too, and takes back what is chosen again', async ({ page }) => {
  await open(page);
  await field(page, 'Stages').focus();
  for (const stage of ['Awareness', 'Consideration']) {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[role=option][data-highlighted]')).toHaveText(stage);
  }
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveText(['Consideration']);
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveCount(0);
});

test('says that nothing fits, and chooses nothing of what was only typed', async ({ page }) => {
  await open(page);
  await field(page, 'Stages').focus();
  await page.keyboard.type('xyz');
  await expect(page.getByText('Nothing fits')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveCount(0);
  await field(page, 'Stages').fill('Decision');
  await page.keyboard.press('Tab');
  await expect(field(page, 'Stages')).toHaveValue('');
  await expect(tags(page, 'Stages')).toHaveCount(0);
});

test('helps with the goal of a stage and what its customers ask', async ({ page }) => {
  const api = demoApi();
  const { journeys } = await api.send<{
    journeys: { stages: { documentId: string; name: string; goal: string }[] }[];
  }>('GET', '/journey/vocabulary');
  const stage = journeys[0]?.stages.find(({ name }) => name === 'Retention');
  const asking = (questions: string[]) =>
    api.send('PUT', `/journey/stages/${stage?.documentId}`, { questions });
  await asking(['Is it worth it?', 'What else can it do?', 'Who helps me?']);
  await open(page);
  await field(page, 'Stages').focus();
  await page.keyboard.type('ret');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const panel = journeyPanel(page);
  await expect(panel.getByText(stage?.goal ?? '')).toBeVisible();
  const questions = panel.getByRole('list', { name: 'Questions' }).getByRole('listitem');
  await expect(questions).toHaveText(['Is it worth it?', 'What else can it do?']);
  await panel.getByRole('button', { name: 'Show all 3 questions' }).click();
  await expect(questions).toHaveCount(3);
  await asking([]);
});
