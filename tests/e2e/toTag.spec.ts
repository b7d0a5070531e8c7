import type { Locator, Page } from '@playwright/test';
import { ARTICLE, demoApi, stateWith } from './api';
import { cell, chooseOption, escapeFrom, openMatrix, untagged } from './helpers';
import { SERVERS } from './servers';
import { expect, test } from './test';

/** The page with articles alone: other tests make entries of other types. */
async function openToTag(page: Page): Promise<void> {
  await page.goto('/admin/plugins/journey/to-tag?contentType=api::article.article');
  await expect(page.getByRole('table', { name: 'To tag' })).toBeVisible({ timeout: 45_000 });
}

const row = (page: Page, title: string): Locator =>
  page.getByRole('row').filter({ hasText: title });
const stageField = (page: Page, title: string): Locator =>
  page.getByRole('combobox', { name: `Stage of “${title}”` });

/** To the end of the list, where other tests have left more than one page. */
async function showAll(page: Page): Promise<void> {
  const rows = page.getByRole('row');
  const more = page.getByRole('button', { name: 'Show more' });
  while (await more.isVisible()) {
    const shown = await rows.count();
    await more.click();
    await expect.poll(() => rows.count()).toBeGreaterThan(shown);
  }
}

/** Titles nobody else gave, the last one first: the newest stands on top. */
async function addUntagged(count: number): Promise<string[]> {
  const titles = Array.from({ length: count }, (_, n) => `To tag ${n} ${Date.now()}`);
  for (const title of titles) await demoApi().addArticle(title);
  return titles.reverse();
}

test('tags entry after entry from the keyboard, and counts down', async ({ page }) => {
  const [first = '', second = '', third = ''] = await addUntagged(3);
  await openToTag(page);
  const left = page.getByRole('status').filter({ hasText: / left/ });
  const before = Number.parseInt((await left.textContent()) ?? '', 10);

  await stageField(page, first).focus();
  await page.keyboard.type('ret');
  await page.keyboard.press('Enter');
  await expect(row(page, first).getByRole('listitem')).toHaveText('Retention');
  await expect(stageField(page, second)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(stageField(page, third)).toBeFocused();
  // The second stage by its number.
  await page.keyboard.press('2');
  await expect(row(page, third).getByRole('listitem')).toHaveText('Consideration');
  await expect(left).toHaveText(`${before - 2} left · 2 done`);

  await page.reload();
  await expect(stageField(page, second)).toBeVisible();
  await expect(row(page, first)).toHaveCount(0);
  await expect(row(page, third)).toHaveCount(0);
});

test('adds a segment on the way, and takes it all back', async ({ page }) => {
  const [title = ''] = await addUntagged(1);
  await openToTag(page);
  await stageField(page, title).focus();
  await page.keyboard.type('adv');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: `Segment of “${title}”` })).toBeFocused();
  await page.keyboard.type('hot');
  await page.keyboard.press('Enter');
  await expect(row(page, title).getByRole('listitem')).toHaveText(['Advocacy', 'Hotels']);

  await page.getByRole('button', { name: `Undo the tags of “${title}”` }).click();
  await expect(stageField(page, title)).toBeVisible();
  await page.reload();
  await expect(stageField(page, title)).toBeVisible();
});

test('tags several at once, and undoes the last with the keyboard', async ({ page }) => {
  const [first = '', second = ''] = await addUntagged(2);
  await openToTag(page);
  await stageField(page, first).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('checkbox', { name: `Select “${first}”` })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: `Select “${second}”` })).toBeChecked();
  await page.keyboard.type('deci');
  await page.keyboard.press('Enter');
  for (const title of [first, second]) {
    await expect(row(page, title).getByRole('listitem')).toHaveText('Decision');
  }
  await page.getByRole('combobox').and(page.locator(':focus')).press('Control+z');
  for (const title of [first, second]) await expect(stageField(page, title)).toBeVisible();
  await expect(stageField(page, first)).toBeFocused();
  await page.reload();
  for (const title of [first, second]) await expect(stageField(page, title)).toBeVisible();
});

test('undoes one action after the other', async ({ page }) => {
  const [first = '', second = '', third = ''] = await addUntagged(3);
  await openToTag(page);
  await stageField(page, third).press('1');
  await stageField(page, first).press('Shift+ArrowDown');
  await page.keyboard.press('2');
  await expect(row(page, second).getByRole('listitem')).toHaveText('Consideration');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  for (const title of [first, second, third]) {
    await expect(stageField(page, title)).toBeVisible();
  }
});

/** Chooses a stage without saving it. */
async function collect(page: Page, title: string, text: string): Promise<void> {
  await stageField(page, title).fill(text);
  await page.keyboard.press('Shift+Enter');
}

test('keeps what is chosen elsewhere, whether it is tagged as well or not', async ({ page }) => {
  const [first = '', second = '', third = ''] = await addUntagged(3);
  await openToTag(page);
  await collect(page, second, 'adv');
  await collect(page, third, 'deci');
  await stageField(page, first).press('Shift+ArrowDown');
  await stageField(page, first).fill('ret');
  await page.keyboard.press('Enter');
  await expect(row(page, first).getByRole('listitem')).toHaveText(['Retention']);
  await expect(row(page, second).getByRole('listitem')).toHaveText(['Retention', 'Advocacy']);
  await expect(row(page, third).getByRole('listitem')).toHaveText(['Decision']);
  await expect(stageField(page, third)).toBeVisible();
});

test('keeps what is chosen while others are shown', async ({ page }) => {
  const [title = ''] = await addUntagged(1);
  await openToTag(page);
  await collect(page, title, 'adv');
  await expect(row(page, title).getByRole('listitem')).toHaveText(['Advocacy']);
  const filter = page.getByRole('combobox', { name: 'Content type' });
  await chooseOption(filter, 'FAQ');
  await expect(stageField(page, title)).toHaveCount(0);
  await chooseOption(filter, 'Article');
  await expect(row(page, title).getByRole('listitem')).toHaveText(['Advocacy']);
});

test('keeps what couldn’t be saved, to be tried again', async ({ page }) => {
  const [title = ''] = await addUntagged(1);
  await openToTag(page);
  await page.route('**/journey/tags', (route) => route.abort());
  await stageField(page, title).press('2');
  await expect(row(page, title).getByRole('alert')).toBeVisible();
  await expect(row(page, title).getByRole('listitem')).toHaveText(['Consideration']);
  await page.unroute('**/journey/tags');
  await stageField(page, title).press('Enter');
  await expect(page.getByRole('button', { name: `Undo the tags of “${title}”` })).toBeVisible();
  await expect(row(page, title).getByRole('listitem')).toHaveText(['Consideration']);
});

test('means the same stage by a number, whatever is chosen already', async ({ page }) => {
  const [title = ''] = await addUntagged(1);
  await openToTag(page);
  await collect(page, title, 'awa');
  await expect(page.getByRole('option').first()).toHaveText('2Consideration');
  await stageField(page, title).press('2');
  await expect(row(page, title).getByRole('listitem')).toHaveText(['Awareness', 'Consideration']);
});

test('selects more, fewer, all and none from the keyboard', async ({ page }) => {
  const titles = await addUntagged(3);
  const [first = ''] = titles;
  await openToTag(page);
  const expectSelected = async (...expected: boolean[]) => {
    for (const [n, title] of titles.entries()) {
      const box = page.getByRole('checkbox', { name: `Select “${title}”` });
      await expect(box).toBeChecked({ checked: expected[n] ?? false });
    }
  };
  await stageField(page, first).press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expectSelected(true, true, true);
  await page.keyboard.press('Shift+ArrowUp');
  await expectSelected(true, true, false);
  await page.keyboard.press('Escape');
  await expectSelected(false, false, false);
  await page.keyboard.press('Control+a');
  await expectSelected(true, true, true);
  const boxes = page.getByRole('checkbox', { name: /^Select “/ });
  expect(await boxes.count()).toBeGreaterThan(3);
  await expect(boxes.and(page.locator('[aria-checked="false"]'))).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expectSelected(false, false, false);
  await expect(page.getByText('Esc selects none')).toBeVisible();
});

test('goes on to the next tag, and then to the field, from one that is removed', async ({
  page,
}) => {
  const [title = ''] = await addUntagged(1);
  await openToTag(page);
  await collect(page, title, 'awa');
  await collect(page, title, 'deci');
  const remove = (name: string) => row(page, title).getByRole('button', { name: `Remove ${name}` });
  await remove('Awareness').press('Enter');
  await expect(remove('Decision')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(stageField(page, title)).toBeFocused();
});

test.describe('on a low screen', () => {
  test.use({ viewport: { width: 1280, height: 420 } });

  test('shows all that is offered in the bottom row, and what the arrows lead to', async ({
    page,
  }) => {
    await addUntagged(2);
    await openToTag(page);
    const fields = page.getByRole('combobox', { name: /^Stage of/ });
    await fields.last().scrollIntoViewIfNeeded();
    await fields.last().focus();
    await expect(page.getByRole('option')).toHaveCount(5);
    await expect(page.getByRole('option').first()).toBeInViewport();
    await expect(page.getByRole('listbox')).toBeInViewport({ ratio: 1 });
    await page.setViewportSize({ width: 1280, height: 260 });
    await page.keyboard.type('e');
    const marked = page.getByRole('option', { selected: true });
    await expect(marked).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('ArrowUp');
    await expect(marked).toHaveAttribute('id', /./);
    await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
    await expect(marked).toBeInViewport({ ratio: 1 });
  });
});

test('counts what is left of each list by itself', async ({ page }) => {
  const [title = ''] = await addUntagged(1);
  await page.goto('/admin/plugins/journey/to-tag');
  const left = page.getByRole('status').filter({ hasText: /left/ });
  await expect(left).toBeVisible({ timeout: 45_000 });
  const filter = page.getByRole('combobox', { name: 'Content type' });
  await chooseOption(filter, 'FAQ');
  const faqs = (await left.textContent()) ?? '';
  await chooseOption(filter, 'Article');
  await stageField(page, title).press('1');
  await expect(left).toHaveText(/left · 1 done/);
  await chooseOption(filter, 'FAQ');
  await expect(stageField(page, title)).toHaveCount(0);
  await expect(left).toHaveText(faqs);
});

test('asks for a stage where a segment alone is chosen', async ({ page }) => {
  const [title = ''] = await addUntagged(1);
  await openToTag(page);
  const left = page.getByRole('status').filter({ hasText: / left/ });
  const before = (await left.textContent()) ?? '';
  await page.getByRole('combobox', { name: `Segment of “${title}”` }).fill('hot');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`“${title}” needs a stage too`)).toBeAttached();
  await expect(stageField(page, title)).toBeFocused();
  await expect(row(page, title).getByRole('listitem')).toHaveText(['Hotels']);
  await expect(left).toHaveText(before);
  await page.keyboard.press('1');
  await expect(row(page, title).getByRole('listitem')).toHaveText(['Awareness', 'Hotels']);
});

test('asks before what is chosen and not saved is left behind', async ({ page }) => {
  const [title = ''] = await addUntagged(1);
  await openToTag(page);
  await page.getByRole('combobox', { name: `Segment of “${title}”` }).fill('hot');
  await page.keyboard.press('Enter');
  await expect(row(page, title).getByRole('listitem')).toHaveText(['Hotels']);
  const leaving = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await row(page, title).getByRole('link', { name: title }).click();
  await leaving.getByRole('button', { name: 'Stay here' }).click();
  await expect(row(page, title).getByRole('listitem')).toHaveText(['Hotels']);
  await row(page, title).getByRole('link', { name: title }).click();
  await leaving.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page).toHaveURL(/content-manager/);
});

test('never loses the focus: not at the end of the list, and not by undoing', async ({ page }) => {
  const [title = ''] = await addUntagged(1);
  await openToTag(page);
  const undo = page.getByRole('button', { name: `Undo the tags of “${title}”` });
  await stageField(page, title).press('1');
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(stageField(page, title)).toBeFocused();

  const fields = page.getByRole('combobox', { name: /^Stage of/ });
  await showAll(page);
  const last = await fields.count();
  const name = (await fields.nth(last - 1).getAttribute('aria-label')) ?? '';
  await fields.nth(last - 1).press('1');
  await expect(page.getByRole('combobox', { name, exact: true })).toHaveCount(0);
  await expect(fields.nth(last - 2)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('combobox', { name, exact: true })).toBeFocused();
});

test('goes on to what isn’t shown yet, below the last one that is', async ({ page }) => {
  await page.route('**/journey/to-tag*', async (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set('pageSize', '2');
    await route.fulfill({ response: await route.fetch({ url: url.href }) });
  });
  const titles = await addUntagged(4);
  await openToTag(page);
  await expect(stageField(page, titles[2] ?? '')).toHaveCount(0);
  await stageField(page, titles[1] ?? '').press('ArrowDown');
  await expect(stageField(page, titles[2] ?? '')).toBeFocused();
});

test('says that tags couldn’t be taken back, and leaves them', async ({ page }) => {
  const [title = ''] = await addUntagged(1);
  await openToTag(page);
  await stageField(page, title).press('1');
  const undo = page.getByRole('button', { name: `Undo the tags of “${title}”` });
  await page.route('**/journey/tags/undo', (route) => route.abort());
  await undo.click();
  await expect(row(page, title).getByRole('alert')).toBeVisible();
  await expect(row(page, title).getByRole('listitem')).toHaveText('Awareness');
  await expect(undo).toBeFocused();
  await page.unroute('**/journey/tags/undo');
  await undo.click();
  await expect(stageField(page, title)).toBeVisible();
});

test('selects the one that it goes to, past what is tagged already', async ({ page }) => {
  const [first = '', second = '', third = ''] = await addUntagged(3);
  await openToTag(page);
  await stageField(page, second).press('1');
  await expect(row(page, second).getByRole('listitem')).toHaveText('Awareness');
  await stageField(page, first).press('Shift+ArrowDown');
  await expect(stageField(page, third)).toBeFocused();
  await expect(page.getByRole('checkbox', { name: `Select “${third}”` })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: `Select “${second}”` })).not.toBeChecked();
});

test('leads from and to the matrix', async ({ page }) => {
  await page.goto('/admin/plugins/journey');
  await page.getByRole('link', { name: 'To tag' }).click({ timeout: 45_000 });
  await expect(page.getByRole('heading', { name: 'To tag', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Matrix' }).click();
  await expect(page.getByRole('heading', { name: 'Journey', level: 1 })).toBeVisible();
});

test('reads again whatever failed, once it is tried again', async ({ page }) => {
  const [title = ''] = await addUntagged(1);
  const retry = page.getByRole('button', { name: 'Try again' });
  // The page's own address ends like that of what it asks for.
  for (const path of ['**/journey/vocabulary', /:\d+\/journey\/to-tag/, '**/journey/site']) {
    await page.route(path, (route) => route.abort());
    await page.goto('/admin/plugins/journey/to-tag?contentType=api::article.article');
    await expect(retry).toBeVisible({ timeout: 45_000 });
    await page.unroute(path);
    await retry.press('Enter');
    await expect(stageField(page, title)).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Content type' })).toContainText('Article');
    await expect(page.getByRole('group', { name: 'To tag' })).toBeFocused();
  }
});

test('is where the matrix sends to what a column has not tagged', async ({ page }) => {
  const [title = ''] = await addUntagged(1);
  await openMatrix(page, '?locale=en');
  await untagged(page, 'Article').press('Enter');
  const dialog = page.getByRole('dialog');
  const go = dialog.getByRole('link', { name: 'Tag these' });
  await expect(dialog.getByText(title)).toBeVisible();
  await go.press('Enter');
  await expect(page).toHaveURL(/to-tag\?/);
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({
    contentType: 'api::article.article',
    locale: 'en',
  });
  await expect(dialog).toHaveCount(0);
  await expect(stageField(page, title)).toBeFocused();
  await page.keyboard.type('ret');
  await page.keyboard.press('Enter');
  await expect(row(page, title).getByRole('listitem')).toHaveText('Retention');
  // The focus is taken once: whoever filters keeps it.
  const filter = page.getByRole('combobox', { name: 'Content type' });
  await chooseOption(filter, 'All content types');
  await expect(page.getByRole('table', { name: 'To tag' })).toBeVisible();
  await expect(filter).toBeFocused();
});

test('shows which of several segments and types it was sent to', async ({ page }) => {
  await page.goto(
    '/admin/plugins/journey/to-tag?contentType=api::article.article,api::faq.faq&segment=general'
  );
  await expect(page.getByRole('combobox', { name: 'Content type' })).toContainText('Article, FAQ', {
    timeout: 45_000,
  });
  await expect(page.getByRole('combobox', { name: 'Segment', exact: true })).toContainText(
    'General'
  );
});

test('says that the filters leave nothing, and clears them', async ({ page }) => {
  const [title = ''] = await addUntagged(1);
  await page.goto('/admin/plugins/journey/to-tag?contentType=api::home-page.home-page&locale=en');
  await expect(
    page.getByRole('heading', { name: 'Nothing to tag with these filters' })
  ).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText('None left')).toBeVisible();
  await expect(page.getByText('Everything is tagged')).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(stageField(page, title)).toBeVisible();
  await expect(page).toHaveURL(/to-tag\??$/);
  await expect(page.getByRole('group', { name: 'To tag' })).toBeFocused();
});

test('says that each language counts by itself', async ({ page }) => {
  await openToTag(page);
  await expect(page.getByText('Each language counts by itself here')).toBeVisible();
});

test('names the journey where there are several, and leads to the stages that one lacks', async ({
  page,
}) => {
  const api = demoApi();
  const name = `Without stages ${Date.now()}`;
  const { documentId, key } = await api.send<{ documentId: string; key: string }>(
    'POST',
    '/journey/journeys',
    { name }
  );
  try {
    const [title = ''] = await addUntagged(1);
    await openToTag(page);
    await expect(stageField(page, title)).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /^Stages \(.+\)$/ })).toBeVisible();
    await page.goto(`/admin/plugins/journey/to-tag?journey=${key}`);
    await expect(page.getByRole('heading', { name: 'This journey has no stages yet' })).toBeVisible(
      { timeout: 45_000 }
    );
    await page.getByRole('link', { name: 'Add a stage' }).click();
    await expect(page).toHaveURL(new RegExp(`/settings/journey\\?journey=${key}`));
    await expect(page.getByText(name).first()).toBeVisible();
  } finally {
    await api.send('DELETE', `/journey/journeys/${documentId}`);
  }
});

test('isn’t offered to who may not tag that content, who is told so at its address', async ({
  browser,
}) => {
  const { url } = SERVERS.seeded;
  const api = demoApi();
  const FAQ = 'api::faq.faq';
  const entries = 'plugin::content-manager.explorer';
  const of = (fields: string[]) => ({ fields, locales: ['en'] });
  const role = await api.addRole(`Articles ${Date.now()}`, [
    { action: `${entries}.read`, subject: ARTICLE, properties: of(['title', 'slug']) },
    { action: `${entries}.update`, subject: ARTICLE, properties: of(['title', 'slug']) },
    { action: `${entries}.read`, subject: FAQ, properties: of(['question']) },
    { action: 'plugin::journey.read' },
    { action: 'plugin::journey.tag' },
  ]);
  const email = `articles-${Date.now()}@example.com`;
  const token = await api.addAdministrator({ email, url, state: '', role });
  const [title = ''] = await addUntagged(1);
  const question = `Not theirs? ${Date.now()}`;
  await api.send('POST', `/content-manager/collection-types/${FAQ}`, { question, answer: 'No' });
  const context = await browser.newContext({ storageState: stateWith(url, token), baseURL: url });
  const page = await context.newPage();
  await openMatrix(page);
  const dialog = page.getByRole('dialog');
  await untagged(page, 'FAQ').press('Enter');
  await expect(dialog.getByText(question)).toBeVisible();
  await expect(dialog.getByRole('link', { name: 'Tag these' })).toHaveCount(0);
  await escapeFrom(dialog);
  await cell(page, 'Awareness', 'FAQ').press('Enter');
  await expect(dialog.getByRole('status')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Tag existing' })).toHaveCount(0);
  await escapeFrom(dialog);
  await untagged(page, 'Article').press('Enter');
  await expect(dialog.getByRole('link', { name: 'Tag these' })).toBeVisible();

  await page.goto(`/admin/plugins/journey/to-tag?contentType=${FAQ}`);
  await expect(page.getByRole('heading', { name: 'You may not tag this content' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(stageField(page, title)).toBeVisible();
  await expect(page.getByText(question)).toHaveCount(0);
  await context.close();
});
