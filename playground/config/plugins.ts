import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const PLUGIN_PACKAGE = 'strapi-plugin-journey';

/** The plugin's repository holds this app, so it is found upwards, from source as from dist/config. */
function findPlugin(from: string): string {
  const manifest = path.join(from, 'package.json');
  if (fs.existsSync(manifest)) {
    const { name } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { name?: string };
    if (name === PLUGIN_PACKAGE) return from;
  }
  const parent = path.dirname(from);
  if (parent === from) throw new Error(`${PLUGIN_PACKAGE} was not found above ${__dirname}`);
  return findPlugin(parent);
}

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  journey: {
    enabled: true,
    resolve: findPlugin(__dirname),
  },
  graphql: {
    enabled: true,
    config: { maxLimit: 100, depthLimit: 10 },
  },
  'users-permissions': {
    enabled: true,
    config: {
      jwtSecret: env('JWT_SECRET', 'demo-only-jwt-secret'),
    },
  },
});

export default config;
