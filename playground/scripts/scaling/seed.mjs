/**
 * `node seed.mjs '{"url", "secret"}' FILE`: the playground's content, a webhook to that URL, and an API
 * token, written to the file. Before the nodes start: a webhook that is made later is known to one alone.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PLAYGROUND } from '../steps.mjs';
import { seed } from '../../seed/seed.mjs';

// Strapi's ES modules import folders (lodash/fp), which Node refuses: take the CommonJS build.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const EVENTS = [
  'journey.tags.update',
  ...['create', 'update', 'delete', 'publish', 'unpublish'].map((what) => `entry.${what}`),
  ...['update', 'delete'].map((what) => `media.${what}`),
];

const [hook, tokenFile] = process.argv.slice(2);
const { url, secret } = JSON.parse(hook);
const strapi = createStrapi({
  appDir: PLAYGROUND,
  distDir: `${PLAYGROUND}/dist`,
  serveAdminPanel: false,
});
await strapi.load();
try {
  const { entries } = await seed(strapi);
  console.log(`Seeded ${entries} entries.`);
  await strapi.get('webhookStore').createWebhook({
    name: 'Purge the cache',
    url,
    headers: { Authorization: `Bearer ${secret}` },
    events: EVENTS,
    isEnabled: true,
  });
  const { accessKey } = await strapi.service('admin::api-token').create({
    name: 'Scaling',
    description: '',
    type: 'full-access',
    lifespan: null,
  });
  writeFileSync(tokenFile, accessKey, { mode: 0o600 });
} finally {
  await strapi.destroy();
}
