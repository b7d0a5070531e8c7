import type { Locator, Page } from '@playwright/test';
import { ARTICLE, demoApi } from './api';
import { toggleOptions } from './helpers';
import { ADDED } from './servers';
import { expect, test } from './test';

/** How long the admin panel may take to start, in milliseconds. */
const START = 45_000;

const remove = (documentId: string): Promise<unknown> =>
  demoApi().send('DELETE', `/content-manager/collection-types/${ARTICLE}/${documentId}`);

interface Words {
  addStage: string;
  name: string;
  key: string;
  add: string;
}

/** Has the settings refuse a stage's name and key. @returns the form, once it says so */
async function addRefusedStage(page: Page, words: Words): Promise<Locator> {
  await page.goto('/admin/settings/journey');
  await page.getByRole('button', { name: words.addStage }).click({ timeout: START });
  const form = page.getByRole('dialog', { name: words.addStage });
  await form.getByRole('textbox', { name: words.name }).fill('Awareness');
  await form.getByRole('textbox', { name: words.key }).fill('awareness');
  await form.getByRole('button', { name: words.add, exact: true }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  return form;
}

test.describe('in Danish', () => {
  test.use({ storageState: ADDED.dane.state });

  test('says why a stage can’t be added', async ({ page }) => {
    const words = { addStage: 'Tilføj et trin', name: 'Navn', key: 'Nøgle', add: 'Tilføj' };
    const form = await addRefusedStage(page, words);
    const taken = '“awareness” er optaget: vælg en anden nøgle';
    await expect(form.getByRole('alert')).toHaveText(`Nøgle: ${taken}`);
    await expect(form.getByRole('textbox', { name: 'Nøgle' })).toHaveAccessibleDescription(taken);

    await form.getByRole('textbox', { name: 'Nøgle' }).fill('');
    await form.getByRole('textbox', { name: 'Navn' }).fill('n'.repeat(256));
    await form.getByRole('button', { name: 'Tilføj', exact: true }).click();
    await expect(form.getByRole('alert')).toHaveText('Navn: Skriv højst 255 tegn');
  });

  test('says why many entries couldn’t be tagged', async ({ page }) => {
    const word = `Forsvundet${Date.now()}`;
    const gone = await demoApi().addArticle(word);
    await page.goto(`/admin/content-manager/collection-types/${ARTICLE}?_q=${word}`);
    const row = page.getByRole('row').filter({ hasText: word });
    await row.getByRole('checkbox').check({ timeout: START });
    await page.getByRole('button', { name: 'Mærk…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mærk emner' });
    await toggleOptions(dialog.getByRole('combobox', { name: 'Trin, der tilføjes' }), [
      'Awareness',
    ]);
    await remove(gone);
    await dialog.getByRole('button', { name: 'Mærk emnerne' }).click();
    const failed = dialog.getByRole('region', { name: 'Emner, der ikke kunne mærkes' });
    await expect(failed.getByRole('listitem')).toHaveText([/: det er her ikke længere$/]);
  });

  test('says why an entry can’t be tagged where it stands', async ({ page }) => {
    const title = `Forsvundet ${Date.now()}`;
    const gone = await demoApi().addArticle(title);
    await page.goto(`/admin/plugins/journey/to-tag?contentType=${ARTICLE}`);
    const field = page.getByRole('combobox', { name: `Trin for “${title}”` });
    await expect(field).toBeVisible({ timeout: START });
    await remove(gone);
    await field.press('1');
    const row = page.getByRole('row').filter({ hasText: title });
    await expect(row.getByRole('alert')).toHaveText('Kunne ikke mærkes: det er her ikke længere');
  });

  test('says what isn’t there, and what is', async ({ page }) => {
    await page.goto('/admin/plugins/journey?segment=nope');
    await expect(page.getByRole('alert').first()).toContainText(
      'Segment: “nope” findes ikke. Vælg mellem: ',
      { timeout: START }
    );
  });
});

test.describe('in Norwegian', () => {
  test.use({ storageState: ADDED.norwegian.state });

  test('says why a stage can’t be added', async ({ page }) => {
    const words = { addStage: 'Legg til et steg', name: 'Navn', key: 'Nøkkel', add: 'Legg til' };
    const form = await addRefusedStage(page, words);
    await expect(form.getByRole('alert')).toHaveText(
      'Nøkkel: «awareness» er opptatt: velg en annen nøkkel'
    );
  });
});
