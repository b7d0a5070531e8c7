import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessibleIn } from './accessible';
import { EXAMPLE_ALONE, SERVERS } from './servers';

const STAGES = [
  'Something to think about',
  'Weigh it up',
  'Make up your mind',
  'Get more out of it',
  'Pass it on',
];
const FOR_ME = 'For independent restaurants';
const THEMES = { light: 'rgb(247, 249, 248)', dark: 'rgb(14, 22, 20)' };

const GUIDE = '/en/guides/how-to-choose-an-ordering-system';
const DEAD_END = '/en/guides/your-first-month-with-qr-ordering?for=independents';

const nextStep = (page: Page) => page.getByRole('complementary', { name: 'Next step' });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Reads on from the page that is open, always the first thing offered. */
async function readToTheEnd(page: Page): Promise<{ stages: string[]; titles: string[] }> {
  const stages: string[] = [];
  const titles = [await title(page).innerText()];
  const offer = nextStep(page).getByText(/^Next step: /);
  while (await offer.isVisible()) {
    stages.push((await offer.innerText()).replace('Next step: ', ''));
    const link = nextStep(page).getByRole('link').first();
    const name = await link.innerText();
    await link.click();
    await expect(title(page)).toHaveText(name.replace(/\s+/g, ' '));
    titles.push(name);
    expect(titles.length).toBeLessThanOrEqual(STAGES.length);
  }
  return { stages, titles };
}

const expectNoSideways = async (page: Page): Promise<void> => {
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect.soft(scrollWidth, page.url()).toBe(clientWidth);
};

test('shows what fits a segment, stage by stage, its own before the general', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('link', { name: 'My own restaurant' }).click();
  await expect(page).toHaveURL(/\?for=independents$/);
  const chosen = page.getByRole('navigation', { name: 'What do you run?' });
  await expect(chosen.locator('[aria-current]')).toHaveText('My own restaurant');
  await expect(page.locator('main ol h2')).toHaveText(STAGES);
  for (const stage of STAGES.slice(0, 4)) {
    const pieces = page.getByRole('region', { name: stage }).locator('article');
    const isMine = (await pieces.allTextContents()).map((text) => text.includes(FOR_ME));
    expect(isMine[0], stage).toBe(true);
    expect(isMine, stage).toEqual([...isMine].sort((a, b) => Number(b) - Number(a)));
  }
  await expect(page.getByRole('region', { name: STAGES[4] })).toContainText('Nothing written');
});

test('leads from an article stage by stage to where nothing is left', async ({ page }) => {
  await page.goto('/en?for=independents');
  const first = page.getByRole('region', { name: STAGES[0] }).getByRole('heading', { level: 3 });
  await first.getByRole('link').first().click();
  await expect(nextStep(page)).toBeVisible();
  const { stages, titles } = await readToTheEnd(page);
  expect(stages).toEqual(STAGES.slice(1, 4));
  expect(new Set(titles).size).toBe(titles.length);
  await expect(nextStep(page).getByRole('heading')).toHaveText(
    'That is all we have written on this'
  );
  await nextStep(page).getByRole('link', { name: 'Front page' }).click();
  await expect(page).toHaveURL(/\/en\?for=independents$/);
});

test('says so where the journey itself ends', async ({ page }) => {
  await page.goto('/en/ordering-for-restaurant-chains?for=chains');
  const { stages } = await readToTheEnd(page);
  expect(stages.at(-1)).toBe(STAGES.at(-1));
  await expect(nextStep(page).getByRole('heading')).toHaveText('You have come all the way');
});

test('offers nothing that was read on the way', async ({ page, request }) => {
  await page.goto(`${GUIDE}?for=independents`);
  const offered = await nextStep(page).getByRole('link').allInnerTexts();
  expect(offered).toHaveLength(3);
  const answer = await request.get(
    `${SERVERS.example.url}/api/journey/next?stage=decision&segment=independents,general`
  );
  const { data } = await answer.json();
  expect(data[0].entry.title).toBe(offered[0]);
  await page.goto(`${GUIDE}?for=independents&seen=${data[0].documentId}`);
  expect(await nextStep(page).getByRole('link').allInnerTexts()).toEqual(offered.slice(1));
  await nextStep(page).getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`seen=${data[0].documentId},[a-z0-9]{24}$`));
});

test('changes the language of the page, its texts and its addresses', async ({ page }) => {
  await page.goto(`${GUIDE}?for=hotels`);
  const alternate = (code: string) => page.locator(`link[rel=alternate][hreflang=${code}]`);
  await expect(alternate('sv')).toHaveAttribute('href', /\/sv\/guides\/saa-valjer-/);
  await expect(alternate('nb')).toHaveCount(0);
  await page.getByRole('link', { name: 'Dansk' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  await expect(title(page)).toHaveText(/^Sådan vælger du bestillingssystem/);
  await expect(page.getByRole('complementary', { name: 'Næste skridt' })).toBeVisible();
  await page.getByRole('link', { name: 'Norsk' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  await expect(page.locator('main header')).toHaveAttribute('lang', 'en');
  await expect(page.locator('main header')).toContainText('Bare på engelsk');
  await page.goto('/da/guides/how-to-choose-an-ordering-system');
  await expect(page).toHaveURL(/\/da\/guides\/saadan-vaelger-du-/);
});

test('starts in the language of the browser', async ({ request }) => {
  const headers = { 'Accept-Language': 'de,nn;q=0.8,en;q=0.5' };
  const response = await request.get('/', { headers, maxRedirects: 0 });
  expect(response.headers().location).toBe('/nb');
});

test('is accessible in light and dark', async ({ page }) => {
  const pages = ['/en?for=cafes', '/nb', GUIDE, DEAD_END, '/da/none', `${EXAMPLE_ALONE.url}/en`];
  for (const address of pages) {
    await page.goto(address);
    await expectAccessibleIn(THEMES, page);
  }
});

test('lets the keyboard skip to the content', async ({ page }) => {
  await page.goto('/en');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('says what is wrong while Strapi is away', async ({ page }) => {
  await page.goto(`${EXAMPLE_ALONE.url}/sv/guides/any`);
  await expect(title(page)).toHaveText('Vi kan inte visa sidan just nu');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
});

test('asks Strapi anew when a webhook with the secret says so', async ({ request }) => {
  const data = { event: 'entry.publish', uid: 'api::guide.guide' };
  const stranger = await request.post('/api/revalidate', { data });
  expect(stranger.status()).toBe(401);
  const headers = { Authorization: 'Bearer of-the-tests' };
  const strapi = await request.post('/api/revalidate', { data, headers });
  expect(await strapi.json()).toEqual({ revalidated: ['lists', 'api::guide.guide'] });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

  test('nothing is wider than the screen', async ({ page }) => {
    for (const address of ['/da?for=independents', '/en', GUIDE, DEAD_END, '/sv/none']) {
      await page.goto(address);
      await expectNoSideways(page);
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('leads all the way', async ({ page }) => {
    await page.goto('/en');
    await page.getByRole('link', { name: 'A hotel' }).click();
    await page.getByRole('link', { name: 'How Hotel Ny saved eleven hours a week' }).click();
    const { stages } = await readToTheEnd(page);
    expect(stages).toEqual(STAGES.slice(2, 4));
    await page.goto(`${EXAMPLE_ALONE.url}/en`);
    await expect(title(page)).toHaveText('We can’t show this page right now');
  });
});
