import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** How long the admin panel may take to start, in milliseconds. */
const START = 45_000;

/** The journey page, with what its address asks for, such as `?columns=segment`. */
export async function openMatrix(page: Page, search = ''): Promise<void> {
  await page.goto(`/admin/plugins/journey${search}`);
  await expect(matrix(page)).toBeVisible({ timeout: START });
}

/** The same from another page of the admin panel, without loading it anew. */
export async function goToMatrix(page: Page): Promise<void> {
  await menuLink(page).click();
  await expect(matrix(page)).toBeVisible();
}

/** The plugin's link in Strapi's menu. */
export const menuLink = (page: Page): Locator =>
  page.locator('a[href="/admin/plugins/journey"]').and(page.getByRole('link', { name: 'Journey' }));

export const matrix = (page: Page): Locator => page.getByRole('main').getByRole('table');

/** The button that stands for stage × column. */
export const cell = (page: Page, stage: string, column: string): Locator =>
  startsWith(page, `${stage}, ${column}: `);

/** The button that stands for a column's documents without a stage. */
export const untagged = (page: Page, column: string): Locator =>
  startsWith(page, `${column}, not tagged: `);

const startsWith = (page: Page, start: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${escaped(start)}`) });

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

export interface Count {
  published: number;
  draft: number;
}

/** What a button of the matrix says it counts. */
export async function countIn(button: Locator): Promise<Count> {
  const label = (await button.getAttribute('aria-label')) ?? '';
  const [, published, draft] = /: ([\d,]+) published, ([\d,]+) draft/.exec(label) ?? [];
  if (!published || !draft) throw new Error(`No counts in “${label}”`);
  return { published: Number(published), draft: Number(draft) };
}

/** Waits until a button of the matrix counts `before` and so many published documents more. */
export const expectMore = (button: Locator, before: Count, more: number): Promise<void> =>
  expect(button).toHaveAccessibleName(new RegExp(`: ${before.published + more} published, `));

/** The names in the matrix' first row or first column, without those of the sums. */
export const columnNames = (page: Page): Locator =>
  matrix(page).locator('th[scope="col"]:not([data-total])');
export const rowNames = (page: Page): Locator =>
  matrix(page).locator('th[scope="row"]:not([data-total])');

/** Chooses in one of Strapi's lists of many; what is chosen already is unchosen. */
export async function toggleOptions(field: Locator, names: string[]): Promise<void> {
  const page = field.page();
  await field.click();
  for (const name of names) await page.getByRole('option', { name, exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
}

/** Chooses in one of Strapi's lists of one. */
export async function chooseOption(field: Locator, name: string): Promise<void> {
  await field.click();
  await field.page().getByRole('option', { name, exact: true }).click();
}

/** Presses Escape in a dialog, once it has the focus and is drawn as the topmost: until then it doesn't listen. */
export async function escapeFrom(dialog: Locator): Promise<void> {
  const page = dialog.page();
  await expect(dialog.and(page.locator(':focus-within'))).toBeVisible();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestIdleCallback(drawn)))
  );
  await page.keyboard.press('Escape');
}

/** Holds requests back. @returns what lets them go */
export async function held(page: Page, address: string): Promise<() => void> {
  let letGo = () => {};
  const isLetGo = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(address, async (route) => {
    await isLetGo;
    await route.continue();
  });
  return letGo;
}

/** Settings → Journey, with what its address asks for, such as `?tab=segments`. */
export async function openSettings(page: Page, search = ''): Promise<void> {
  await page.goto(`/admin/settings/journey${search}`);
  await expect(page.getByRole('tablist', { name: 'Parts of the settings' })).toBeVisible({
    timeout: START,
  });
}

/** The edit view of a collection type's entry; `create` for a new one. */
export async function openEntry(page: Page, uid: string, documentId: string, locale = 'en') {
  const search = `?plugins[i18n][locale]=${locale}`;
  await page.goto(`/admin/content-manager/collection-types/${uid}/${documentId}${search}`);
  await expect(entryPanel(page)).toBeVisible({ timeout: START });
}

export async function openSingleType(page: Page, uid: string): Promise<void> {
  await page.goto(`/admin/content-manager/single-types/${uid}`);
  await expect(entryPanel(page)).toBeVisible({ timeout: START });
}

const sidePanel = (page: Page, title: string): Locator =>
  page
    .getByRole('complementary')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** Strapi's own panel with the buttons that save and publish. */
export const entryPanel = (page: Page): Locator => sidePanel(page, 'Entry');

/** Ours. */
export const journeyPanel = (page: Page): Locator => sidePanel(page, 'Journey');

/** The tags in the panel, one list item each. */
export const tags = (page: Page, field: 'Stages' | 'Segments'): Locator =>
  journeyPanel(page).getByRole('list', { name: field }).getByRole('listitem');

/** Chooses in the panel. */
export const tag = (page: Page, field: 'Stages' | 'Segments', ...names: string[]): Promise<void> =>
  toggleOptions(journeyPanel(page).getByRole('combobox', { name: field }), names);

/** The Content Manager's answer to what is saved or published: what it said before may be on the page still. */
const written = (page: Page) =>
  page.waitForResponse(
    (answer) =>
      /\/content-manager\/(collection|single)-types\//.test(answer.url()) &&
      answer.request().method() !== 'GET'
  );

export async function save(page: Page): Promise<void> {
  const button = entryPanel(page).getByRole('button', { name: 'Save', exact: true });
  const saved = written(page);
  await button.click();
  await saved;
  await expect(page.getByRole('status').filter({ hasText: 'Saved document' }).last()).toBeVisible();
  await expect(button).toBeDisabled();
}

export async function publish(page: Page): Promise<void> {
  const button = entryPanel(page).getByRole('button', { name: 'Publish', exact: true });
  const published = written(page);
  await button.click();
  await published;
  await expect(
    page.getByRole('status').filter({ hasText: 'Published document' }).last()
  ).toBeVisible();
  await expect(button).toBeDisabled();
}
