import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { seed } from './seed.mjs';

// Strapi's ES modules import folders (lodash/fp), which Node refuses: take the CommonJS build.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

// Seeds the app's database: `node seed/run.mjs`, after the app was built. `--no-journey` leaves out
// the journey, the segments and every tag.
const appDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const summary = ({ entries, tagged, extras, changed }) =>
  changed
    ? `Seeded ${entries} entries, ${extras} redirects and settings; tagged ${tagged} older entries.`
    : 'Nothing to seed: everything is there already.';

const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false });
await strapi.load();
try {
  console.log(summary(await seed(strapi, { journey: !process.argv.includes('--no-journey') })));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await strapi.destroy();
}
