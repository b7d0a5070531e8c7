/**
 * One start of the fixture app in a process of its own, since a test file can boot one schema only.
 * `node oneStart.cjs tag|edit|count`; `TEST_JOURNEY=off` starts it without the plugin.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const APP_DIR = path.resolve(__dirname, '../fixtures/app');
const ARTICLE = 'api::article.article';

const ACTIONS = {
  async tag(strapi) {
    const journeys = strapi.plugin('journey').service('journeys');
    const { stages } = await journeys.applyModel({ model: 'purchase-5' });
    const segment = await strapi.plugin('journey').service('segments').create({ name: 'SMB' });
    await strapi.documents(ARTICLE).create({
      data: {
        title: 'Tagged',
        journeyStages: [stages[3].documentId],
        journeySegments: [segment.documentId],
      },
      status: 'published',
    });
  },

  async edit(strapi) {
    const { documentId } = await strapi.documents(ARTICLE).findFirst({});
    await strapi.documents(ARTICLE).update({ documentId, data: { title: 'Edited' } });
  },

  async count(strapi) {
    const coverage = strapi.plugin('journey').service('coverage');
    const { cells } = await coverage.matrix({ columns: 'segment', stage: 'retention' });
    console.log(JSON.stringify(cells));
  },
};

(async () => {
  const strapi = createStrapi({ appDir: APP_DIR, distDir: APP_DIR });
  await strapi.load();
  await ACTIONS[process.argv[2]](strapi);
  await strapi.destroy();
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
