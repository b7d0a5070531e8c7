import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../playground/scripts/steps.mjs';

/** The ten content types that hold the documents. */
export const TYPES = [
  'article',
  'page',
  'story',
  'guide',
  'faq',
  'event',
  'video',
  'product',
  'lesson',
  'case',
];

export const uidOf = (type) => `api::${type}.${type}`;
export const pluralOf = (type) => (type === 'story' ? 'stories' : `${type}s`);

/** The config of the integration tests' app: its variables choose database and plugin. */
const CONFIGURED = path.join(ROOT, 'tests/fixtures/app');

/**
 * A Strapi app in a folder of its own, with these content types, localised and with draft & publish.
 * @param {readonly string[]} types
 */
export function makeApp(types) {
  const dir = mkdtempSync(path.join(tmpdir(), 'journey-bench-app-'));
  for (const part of ['config', 'public', 'favicon.png', 'package.json']) {
    cpSync(path.join(CONFIGURED, part), path.join(dir, part), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(dir, 'node_modules'), 'junction');
  for (const type of types) addType(path.join(dir, 'src/api', type), type);
  return {
    dir,
    /** What its processes need, with the plugin or without. */
    env: (withPlugin) => ({
      TEST_PLUGIN_DIR: ROOT,
      TEST_JOURNEY: withPlugin ? 'on' : 'removed',
      TEST_JOURNEY_CONFIG: '{}',
      TEST_LOG_LEVEL: 'error',
      STRAPI_TELEMETRY_DISABLED: 'true',
      NODE_ENV: 'production',
    }),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

function addType(folder, type) {
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write(`content-types/${type}/schema.json`, JSON.stringify(schemaOf(type)));
  for (const [part, factory] of [
    ['controllers', 'createCoreController'],
    ['routes', 'createCoreRouter'],
    ['services', 'createCoreService'],
  ]) {
    write(
      `${part}/${type}.js`,
      `module.exports = require('@strapi/strapi').factories.${factory}('${uidOf(type)}');\n`
    );
  }
}

const localized = { i18n: { localized: true } };

const schemaOf = (type) => ({
  kind: 'collectionType',
  collectionName: pluralOf(type).replaceAll('-', '_'),
  info: { singularName: type, pluralName: pluralOf(type), displayName: type },
  options: { draftAndPublish: true },
  pluginOptions: localized,
  attributes: {
    title: { type: 'string', required: true, pluginOptions: localized },
    summary: { type: 'text', pluginOptions: localized },
    body: { type: 'text', pluginOptions: localized },
  },
});
