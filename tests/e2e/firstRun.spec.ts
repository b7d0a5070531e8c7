import { ARTICLE, Api } from './api';
import {
  cell,
  columnNames,
  countIn,
  expectMore,
  matrix,
  openEntry,
  openMatrix,
  publish,
  rowNames,
  save,
  tag,
  untagged,
} from './helpers';
import { SEEDED } from './servers';
import { expect, test } from './test';

const MODELS = {
  'Five stages around the purchase': [
    ['Awareness', 'Consideration', 'Decision'],
    ['Retention', 'Advocacy'],
  ],
  'From stranger to loyal customer': [['Attract', 'Interest', 'Convert', 'Close'], ['Delight']],
  'Five stages to loyalty': [
    ['Attention', 'Consideration', 'Decision'],
    ['Retention', 'Loyalty'],
  ],
  'Seven stages from attention to referral': [
    ['Attention', 'Intention', 'Information', 'Decision', 'Conversion'],
    ['Activation', 'Referral'],
  ],
  'Four stages on a digital platform': [['Awareness', 'Consideration', 'Decision'], ['Delight']],
};

const DANISH = ['Erkendelse', 'Overvejelse', 'Beslutning', 'Fastholdelse', 'Begejstring'];

test('leads there from what is to tag: without a journey there is nothing to tag with', async ({
  page,
}) => {
  await page.goto('/admin/plugins/journey/to-tag');
  await expect(
    page.getByRole('radiogroup', { name: 'Choose a journey to start from' })
  ).toBeVisible({ timeout: 45_000 });
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expect(page).toHaveURL(/plugins\/journey$/);
});

test('asks for a journey to start from and draws each model with its stages', async ({ page }) => {
  await page.goto('/admin/plugins/journey');
  const models = page.getByRole('radiogroup', { name: 'Choose a journey to start from' });
  await expect(models.getByRole('radio')).toHaveCount(Object.keys(MODELS).length);
  for (const [name, [before, after]] of Object.entries(MODELS)) {
    const card = models.locator('label', { has: page.getByRole('radio', { name, exact: true }) });
    await expect(
      card.getByRole('list', { name: 'Before the purchase' }).getByRole('listitem')
    ).toHaveText(before ?? []);
    await expect(
      card.getByRole('list', { name: 'After the purchase' }).getByRole('listitem')
    ).toHaveText(after ?? []);
  }
});

test('has the types that visitors read ticked, and not redirects and site settings', async ({
  page,
}) => {
  await page.goto('/admin/plugins/journey');
  const types = page.getByRole('group', { name: 'Choose the content types that count' });
  await expect(types.getByRole('checkbox')).toHaveCount(9);
  await expect(types.getByRole('checkbox', { checked: true })).toHaveCount(7);
  for (const name of [/^Redirect/, /^Site settings/]) {
    await expect(types.getByRole('checkbox', { name })).not.toBeChecked();
  }
});

test('makes the chosen model in Danish and shows its matrix, all untagged', async ({ page }) => {
  await page.goto('/admin/plugins/journey');
  await page.getByRole('radio', { name: 'Five stages around the purchase' }).check();
  await page.getByRole('radio', { name: 'Danish' }).check();
  await page.getByRole('button', { name: 'Start' }).click();

  await expect(rowNames(page)).toHaveText([...DANISH, 'Not tagged']);
  await expect(columnNames(page)).toHaveText([
    'Stage',
    'Article',
    'Customer story',
    'E-mail',
    'FAQ',
    'Guide',
    'Home page',
    'Landing page',
  ]);
  const cells = matrix(page).getByRole('button', { name: /^(?!.*not tagged)/ });
  await expect(cells).toHaveCount(DANISH.length * 7);
  await expect(
    cells.and(page.getByRole('button', { name: /: 0 published, 0 drafts/ }))
  ).toHaveCount(DANISH.length * 7);
  expect((await countIn(untagged(page, 'Article'))).published).toBeGreaterThan(0);
});

test('shows the matrix from then on', async ({ page }) => {
  await openMatrix(page);
  await expect(page.getByRole('radiogroup', { name: /Choose a journey/ })).toHaveCount(0);
});

test('counts an entry once it is tagged in its edit view and published', async ({ page }) => {
  await openMatrix(page);
  const before = await countIn(untagged(page, 'Article'));
  const api = Api.as(SEEDED.newcomer);
  const documentId = await api.addArticle('The first tagged article');

  await openEntry(page, ARTICLE, documentId);
  await tag(page, 'Stages', 'Fastholdelse');
  await save(page);
  await publish(page);

  await openMatrix(page);
  await expectMore(cell(page, 'Fastholdelse', 'Article'), { published: 0, draft: 0 }, 1);
  await expectMore(untagged(page, 'Article'), before, 0);
});
