#!/usr/bin/env node
/**
 * `npx strapi-plugin-journey purge`, in the folder of a Strapi app: deletes all that the plugin has
 * in the app's database, with the plugin on or off.
 */
const { createRequire } = require('node:module');
const path = require('node:path');
const { createInterface } = require('node:readline/promises');

const USAGE = `Usage: strapi-plugin-journey purge [--yes]

Deletes every journey, stage, segment and tag, the settings and the permissions of the plugin from
the database of the app in this folder. Stop the app first, and back up its database.

  --yes  doesn't ask`;

class Refusal extends Error {}

/** The app's own Strapi: a second copy would know nothing of the app. */
function strapiOfApp() {
  const manifest = path.join(process.cwd(), 'package.json');
  try {
    return createRequire(manifest)('@strapi/strapi');
  } catch (cause) {
    if (cause.code !== 'MODULE_NOT_FOUND') throw cause;
    throw new Refusal(
      `There is no Strapi app in ${process.cwd()}: run this in the folder with the app's package.json.`
    );
  }
}

async function ask(plan) {
  console.log(plan);
  if (!process.stdin.isTTY) {
    throw new Refusal(
      'Nothing was deleted: there is no terminal to ask at. To delete it without being asked, add --yes.'
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Type "purge" to go on: ');
  terminal.close();
  return answer.trim() === 'purge';
}

async function purgeApp(withoutAsking) {
  const { compileStrapi, createStrapi } = strapiOfApp();
  const { purge } = require('../dist/server/index.js');
  const app = createStrapi(await compileStrapi());
  app.log.level = 'error';
  await app.load();
  try {
    console.log(await purge(app, withoutAsking ? async () => true : ask));
  } finally {
    await app.destroy();
  }
}

async function main([command, ...options]) {
  const unknown = options.filter((option) => option !== '--yes');
  if (command === '--help' || command === 'help') return console.log(USAGE);
  if (command !== 'purge') throw new Refusal(USAGE);
  if (unknown.length > 0) throw new Refusal(`${unknown.join(', ')} is unknown.\n\n${USAGE}`);
  await purgeApp(options.includes('--yes'));
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error) => {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  }
);
