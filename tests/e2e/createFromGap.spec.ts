import { demoApi } from './api';
import {
  cell,
  chooseOption,
  countIn,
  escapeFrom,
  expectMore,
  goToMatrix,
  journeyPanel,
  openMatrix,
  publish,
  save,
  tags,
} from './helpers';
import { expect, test } from './test';

/** A title that no other test gave. */
const unique = (title: string): string => `${title} ${Date.now()}`;

test('leads from an empty cell to a new entry with its tags, which turns the cell', async ({
  page,
}) => {
  const title = unique('Welcome');
  await openMatrix(page, '?columns=segment&contentType=api::article.article');
  const empty = cell(page, 'Advocacy', 'Hotels');
  const before = await countIn(empty);
  await empty.click();
  await page.getByRole('button', { name: 'Create an entry here' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create an entry' });
  await expect(dialog.getByText('Advocacy × Hotels')).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Content type' })).toHaveText('Article');
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();

  await expect(page).toHaveURL(/collection-types\/api::article\.article\/create/);
  await expect(tags(page, 'Stages')).toHaveText(['Advocacy']);
  await expect(tags(page, 'Segments')).toHaveText(['Hotels']);
  await page.getByRole('textbox', { name: 'title', exact: true }).fill(title);
  await page.getByRole('textbox', { name: 'slug' }).fill(`welcome-${Date.now()}`);
  await save(page);
  await page.reload();
  await expect(tags(page, 'Stages')).toHaveText(['Advocacy']);
  await expect(tags(page, 'Segments')).toHaveText(['Hotels']);
  await publish(page);
  await goToMatrix(page);
  await openMatrix(page, '?columns=segment&contentType=api::article.article');
  await expectMore(empty, before, 1);
});

test('leads from a gap to a new entry, in the locale that is chosen, by keyboard', async ({
  page,
}) => {
  await openMatrix(page);
  const create = page.getByRole('button', { name: /^Create an entry: / }).first();
  await create.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Create an entry' });
  await escapeFrom(dialog);
  await expect(dialog).toBeHidden();
  await expect(create).toBeFocused();
  await page.keyboard.press('Enter');
  await chooseOption(dialog.getByRole('combobox', { name: 'Content type' }), 'Article');
  await chooseOption(dialog.getByRole('combobox', { name: 'Locale' }), 'Danish (da)');
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page).toHaveURL(/api::article\.article\/create\?.*locale.*=da/);
  await expect(tags(page, 'Stages')).toHaveCount(1);
  // What the address asks for is only a start.
  await tags(page, 'Stages').getByRole('button').click();
  await expect(tags(page, 'Stages')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'title', exact: true }).fill('Untagged after all');
  await expect(tags(page, 'Stages')).toHaveCount(0);
});

test('leads from the cell of a single type to its one entry, which gets the stage', async ({
  page,
}) => {
  await openMatrix(page);
  await cell(page, 'Advocacy', 'Home page').click();
  await page.getByRole('button', { name: 'Create an entry here' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create an entry' });
  await expect(dialog.getByRole('combobox', { name: 'Content type' })).toHaveText('Home page');
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();

  await expect(page).toHaveURL(/single-types\/api::home-page\.home-page/);
  await expect(tags(page, 'Stages')).toHaveText(['Awareness', 'Consideration', 'Advocacy']);
  // Until Strapi has read it again, its form takes what was added for unsaved.
  const readAgain = page.waitForResponse(
    (answer) =>
      answer.request().method() === 'GET' && answer.url().includes('single-types/api::home-page')
  );
  await save(page);
  await readAgain;
  // What the address asks for is only a start.
  await journeyPanel(page).getByRole('button', { name: 'Remove Advocacy' }).click();
  await save(page);
  await expect(tags(page, 'Stages')).toHaveText(['Awareness', 'Consideration']);
});

test('begins a single type in a locale that is new to it with its tags and the stage', async ({
  page,
}) => {
  const api = demoApi();
  const { id } = await api.send<{ id: number }>('POST', '/i18n/locales', {
    code: 'fi',
    name: 'Finnish (fi)',
    isDefault: false,
  });
  try {
    await page.goto(
      '/admin/content-manager/single-types/api::home-page.home-page' +
        '?plugins[i18n][locale]=fi&plugins[journey][journeyTags]=purchase-5,retention,'
    );
    await expect(tags(page, 'Stages')).toHaveText(['Awareness', 'Consideration', 'Retention'], {
      timeout: 45_000,
    });
  } finally {
    await api.send('DELETE', `/i18n/locales/${id}`);
  }
});

test('offers single types in their own cells alone', async ({ page }) => {
  await openMatrix(page);
  await page
    .getByRole('button', { name: /^Create an entry: / })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Create an entry' });
  await dialog.getByRole('combobox', { name: 'Content type' }).click();
  await expect(page.getByRole('option', { name: 'Article', exact: true })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Home page', exact: true })).toHaveCount(0);
});

test('offers nothing to create where the user may not create', async ({ page }) => {
  await page.route('**/admin/users/me/permissions', async (route) => {
    const response = await route.fetch();
    const { data } = await response.json();
    const others = data.filter(
      ({ action }: { action: string }) => action !== 'plugin::content-manager.explorer.create'
    );
    await route.fulfill({ response, json: { data: others } });
  });
  await openMatrix(page);
  await expect(page.getByRole('heading', { name: 'Gaps' })).toBeVisible();
  await cell(page, 'Consideration', 'Customer story').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('button', { name: /Create an entry/ })).toHaveCount(0);
});
