/** A second process of the fixture app on the same database; does what its parent asks for. */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const APP_DIR = path.resolve(__dirname, '../fixtures/app');

(async () => {
  const strapi = createStrapi({ appDir: APP_DIR, distDir: APP_DIR });
  await strapi.load();
  process.on('message', async ({ service, call, input }) => {
    try {
      process.send({ answer: await strapi.plugin('journey').service(service)[call](input) });
    } catch (error) {
      process.send({ error: error.message });
    }
  });
  process.send({ answer: 'ready' });
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
