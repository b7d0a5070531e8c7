import type { Locator, Page } from '@playwright/test';
import { ARTICLE, demoApi } from './api';
import { chooseOption, openSettings, toggleOptions } from './helpers';
import { expect, test } from './test';

/** Words that the playground's pieces about prices have, so that what they are is learned. */
const PRICE = 'Pricing: what our ordering system costs per month, contract and trial';

async function openToTag(page: Page): Promise<void> {
  await page.goto(`/admin/plugins/journey/to-tag?contentType=${ARTICLE}`);
  await expect(page.getByRole('table', { name: 'To tag' })).toBeVisible({ timeout: 45_000 });
}

const row = (page: Page, title: string): Locator =>
  page.getByRole('row').filter({ hasText: title });
const stageField = (page: Page, title: string): Locator =>
  page.getByRole('combobox', { name: `Stage of “${title}”` });
const suggested = (page: Page, title: string): Locator =>
  page.getByRole('list', { name: `Suggested stage of “${title}”` }).getByRole('listitem');
const accept = (page: Page, title: string): Locator =>
  page.getByRole('button', { name: `Accept for “${title}”:` });
const tagged = (page: Page, title: string): Locator =>
  row(page, title).getByRole('list', { name: 'Stages' }).getByRole('listitem');

/** Articles of which a rule of their own says the stage, the first one on top. */
async function addRuled(count: number, stage: string): Promise<string[]> {
  const word = `Ruled${Date.now()}`;
  const titles = Array.from({ length: count }, (_, n) => `${word} ${n}`);
  await demoApi().send('POST', '/journey/rules', {
    contentType: ARTICLE,
    condition: { kind: 'field', field: 'title', operator: 'contains', value: word },
    stages: [stage],
  });
  for (const title of [...titles].reverse()) await demoApi().addArticle(title);
  return titles;
}

test('suggests what was learned, says by which words, and accepts it from the keyboard', async ({
  page,
}) => {
  const title = `${PRICE} ${Date.now()}`;
  await demoApi().addArticle(title);
  await openToTag(page);
  await expect(suggested(page, title)).toHaveText(/Decision · \d\d%/);
  await expect(stageField(page, title)).toBeVisible();
  await accept(page, title).focus();
  await expect(page.getByRole('tooltip')).toHaveText(
    /Suggested as similar entries have it\. The words that led to it: .*(pricing|contract|trial|month)/
  );
  await stageField(page, title).press('Control+Enter');
  await expect(tagged(page, title)).toHaveText('Decision');
  await page.getByRole('button', { name: `Undo the tags of “${title}”` }).click();
  await expect(suggested(page, title)).toHaveText(/Decision/);
});

test('suggests by a rule that is made in the settings', async ({ page }) => {
  const word = `made-up-${Date.now()}`;
  await openSettings(page, '?tab=suggestions');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const form = page.getByRole('dialog', { name: 'Add a rule' });
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form.getByText('Fill this in')).toBeVisible();
  await expect(form.getByText('Choose a stage or a segment that the rule suggests')).toBeVisible();
  await chooseOption(form.getByRole('combobox', { name: 'Content type' }), 'Article');
  await form.getByRole('textbox', { name: 'Pattern' }).fill(`${word}*`);
  await toggleOptions(form.getByRole('combobox', { name: 'Stages' }), ['Advocacy']);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toBeHidden();
  const name = `Article: slug is like ${word}*`;
  const rule = page.getByRole('row').filter({ hasText: name });
  await expect(rule.getByRole('listitem')).toHaveText('Advocacy');

  await demoApi().addArticle(`${word} one`);
  await openToTag(page);
  await expect(suggested(page, `${word} one`)).toHaveText(
    'Accept for “' + word + ' one”: Advocacy · by a rule'
  );
  await accept(page, `${word} one`).focus();
  await expect(page.getByRole('tooltip')).toHaveText(`Suggested by a rule. ${name}.`);
  await accept(page, `${word} one`).click();
  await expect(tagged(page, `${word} one`)).toHaveText('Advocacy');

  await openSettings(page, '?tab=suggestions');
  await page.getByRole('button', { name: `Delete “${name}”` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(rule).toHaveCount(0);
});

test('suggests nothing again that was rejected, until that is undone', async ({ page }) => {
  const [title = ''] = await addRuled(1, 'advocacy');
  await openToTag(page);
  await expect(suggested(page, title)).toHaveText(/Advocacy · by a rule/);
  await suggested(page, title).getByRole('button', { name: 'Reject Advocacy' }).click();
  await expect(suggested(page, title)).toHaveCount(0);
  await expect(stageField(page, title)).toBeFocused();
  const notice = page.getByRole('status').filter({ hasText: `isn’t suggested for “${title}”` });
  await expect(notice).toBeVisible();
  const other = await page.context().newPage();
  await openToTag(other);
  await expect(stageField(other, title)).toBeVisible();
  await expect(other.getByRole('button', { name: 'Select all with a suggestion' })).toBeVisible();
  await expect(suggested(other, title).filter({ hasText: 'Advocacy' })).toHaveCount(0);
  await other.close();
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect(suggested(page, title)).toHaveText(/Advocacy/);
});

test('accepts the suggestions of the selected at once, after showing them', async ({ page }) => {
  const titles = await addRuled(3, 'retention');
  const [first = '', second = '', third = ''] = titles;
  await openToTag(page);
  for (const title of titles) await expect(suggested(page, title)).toHaveText(/Retention/);
  const all = page.getByRole('button', { name: /^Accept the suggestions of the selected/ });
  await expect(all).toBeDisabled();
  for (const title of [first, second]) {
    await page.getByRole('checkbox', { name: `Select “${title}”` }).click();
  }
  await all.click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('listitem')).toHaveText([
    new RegExp(`${first}.*Retention · by a rule`),
    new RegExp(`${second}.*Retention · by a rule`),
  ]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(stageField(page, first)).toBeVisible();
  await all.click();
  await dialog.getByRole('button', { name: 'Tag 2 entries' }).click();
  for (const title of [first, second]) await expect(tagged(page, title)).toHaveText('Retention');
  await expect(stageField(page, third)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(stageField(page, first)).toBeVisible();
  await expect(stageField(page, second)).toBeVisible();
});
