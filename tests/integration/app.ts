import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const APP_DIR = path.resolve(__dirname, '../fixtures/app');

/** A running Strapi with a database of its own. */
export interface TestApp {
  readonly strapi: Core.Strapi;
  readonly http: Core.Strapi['server']['httpServer'];
  stop(): Promise<void>;
}

/** Starts the fixture app with the built plugin, as a user's app would load it. */
export async function startApp(): Promise<TestApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-test-'));
  process.env.DATABASE_FILENAME = path.join(folder, 'data.db');
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = createStrapi({ appDir: APP_DIR, distDir: APP_DIR });
  await strapi.load();
  strapi.server.mount();
  return {
    strapi,
    http: strapi.server.httpServer,
    async stop() {
      await strapi.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
