const ARTICLE = 'api::article.article';
const LIST = `/admin/content-manager/collection-types/${ARTICLE}`;

/** Strapi's panel starts slowly with nothing in the browser's cache. */
const START = { timeout: 45_000 };

const at = (address) => async (page) => {
  await page.goto(address);
  await page.getByRole('main').first().waitFor(START);
};

/** Waits for all of these. */
const shows =
  (...find) =>
  async (page) => {
    for (const one of find) await one(page).first().waitFor(START);
  };

/** The page without Strapi's menu and announcements; as much of it as a screen shows. */
async function theMain(page, { height }) {
  const { x, y, width } = await page.getByRole('main').first().boundingBox();
  return { x, y: Math.max(y, 0), width, height: height - Math.max(y, 0) };
}

const theDialog = (name) => (page) => page.getByRole('dialog', { name }).boundingBox();

/** An article that is at a stage, for somebody; any, where there are no stages. */
async function openArticle(page, { url }) {
  const list = async (search) => {
    const answer = await fetch(`${url}/api/articles?sort=title&${search}`);
    return answer.ok ? (await answer.json()).data : [];
  };
  const [article] = [
    ...(await list('journeyStage=retention&journeySegment=hotels')),
    ...(await list('')),
  ];
  await page.goto(`${LIST}/${article.documentId}?plugins[i18n][locale]=en`);
  await page.getByRole('main').first().waitFor(START);
}

const journeyPanel = (page) =>
  page
    .getByRole('complementary')
    .filter({ has: page.getByRole('heading', { name: 'Journey', exact: true }) });

async function openBulkTag(page) {
  await page.goto(LIST);
  await page.getByRole('checkbox', { name: 'Select all entries' }).check(START);
  // Strapi shows what can be done with them when the browser is idle: as soon as it has drawn something.
  await page.screenshot();
  await page.getByRole('button', { name: 'Tag…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tag entries' });
  await dialog.getByRole('combobox', { name: 'Stages to add' }).click();
  await page.getByRole('option', { name: 'Retention', exact: true }).click();
  await page.keyboard.press('Escape');
}

const widget = (page, name) => page.getByRole('region', { name });

/** Both widgets, side by side or one below the other. */
async function theWidgets(page) {
  const boxes = [];
  for (const name of ['Journey coverage', 'Yours to tag']) {
    boxes.push(await widget(page, name).boundingBox());
  }
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left - 8, y: top - 8, width: right - left + 16, height: bottom - top + 16 };
}

const settings = (name, tab, picture) => ({
  name,
  open: at(`/admin/settings/journey?tab=${tab}`),
  ready: shows((page) => page.getByRole('tabpanel').getByRole('table')),
  picture,
});

/**
 * Every page and dialog of the plugin.
 * @typedef {object} DrawnPage
 * @property {string} name
 * @property {(page: import('@playwright/test').Page, server: { url: string }) => Promise<void>} open
 * @property {(page: import('@playwright/test').Page) => Promise<void>} ready waits until all of it is there
 * @property {(page: import('@playwright/test').Page, viewport: object) => Promise<object>} [picture] what of
 * it the docs show
 */

/** @type {DrawnPage[]} */
export const PAGES = [
  {
    name: 'matrix',
    open: at('/admin/plugins/journey?columns=segment'),
    ready: shows(
      (page) => page.getByRole('main').getByRole('table'),
      (page) => page.getByRole('list').filter({ hasText: 'No retention content' })
    ),
    picture: theMain,
  },
  {
    name: 'cell',
    open: at('/admin/plugins/journey?columns=segment&cell=awareness~cafes'),
    ready: shows((page) => page.getByRole('dialog').getByRole('listitem')),
  },
  {
    name: 'to-tag',
    open: at('/admin/plugins/journey/to-tag'),
    ready: shows((page) => page.getByRole('table', { name: 'To tag' })),
    picture: theMain,
  },
  {
    name: 'to-review',
    open: at('/admin/plugins/journey/to-review'),
    ready: shows((page) => page.getByRole('table', { name: 'To review' })),
  },
  {
    name: 'trend',
    open: at('/admin/plugins/journey/trend'),
    ready: shows(
      (page) => page.locator('.recharts-line-curve'),
      (page) => page.getByText(/gaps? closed|No gap closed/)
    ),
    picture: theMain,
  },
  {
    name: 'import',
    open: at('/admin/plugins/journey/import'),
    ready: shows((page) => page.getByRole('heading', { name: 'Import', level: 1 })),
  },
  {
    name: 'panel',
    open: openArticle,
    ready: shows((page) => journeyPanel(page).getByRole('combobox')),
    picture: async (page) => {
      await journeyPanel(page).first().scrollIntoViewIfNeeded();
      const { x, y, width, height } = await journeyPanel(page).first().boundingBox();
      return { x: x - 16, y: y - 16, width: width + 32, height: height + 32 };
    },
  },
  {
    name: 'list',
    open: at(LIST),
    ready: shows((page) => page.getByRole('gridcell', { name: 'Journey', exact: true })),
  },
  {
    name: 'bulk-tag',
    open: openBulkTag,
    ready: shows((page) => page.getByText(/entries? changes?, of/)),
    picture: theDialog('Tag entries'),
  },
  {
    name: 'home',
    open: async (page) => {
      await at('/admin')(page);
      await shows((page) => widget(page, 'Journey coverage'))(page);
      await widget(page, 'Yours to tag').scrollIntoViewIfNeeded();
      await widget(page, 'Journey coverage').scrollIntoViewIfNeeded();
    },
    ready: shows((page) => widget(page, 'Journey coverage').getByRole('listitem')),
    picture: theWidgets,
  },
  settings('settings-journeys', 'journeys', theMain),
  settings('settings-segments', 'segments'),
  settings('settings-content-types', 'contentTypes'),
  settings('settings-front-ends', 'frontEnds'),
  {
    name: 'settings-digest',
    open: at('/admin/settings/journey?tab=digest'),
    ready: shows((page) => page.locator('iframe')),
  },
];
