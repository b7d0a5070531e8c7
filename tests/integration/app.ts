import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { copyDatabase, createDatabase } from './database';
import type { TestDatabase } from './database';
import { untilQuiet } from './untilQuiet';

export const APP_DIR = path.resolve(__dirname, '../fixtures/app');

/** A running Strapi with a database of its own. */
export interface TestApp {
  readonly strapi: Core.Strapi;
  readonly http: Core.Strapi['server']['httpServer'];
  stop(): Promise<void>;
}

/**
 * Starts the fixture app with the built plugin, as a user's app would load it.
 * @param given the database in use, with what is in it; where left out, as after a first start
 * @param appDir where a copy of the app lies, changed for the test
 */
export async function startApp(given?: TestDatabase, appDir = APP_DIR): Promise<TestApp> {
  const database = given ?? (await (appDir === APP_DIR ? copyDatabase : createDatabase)());
  const { createStrapi } = requireStrapi();
  const strapi = createStrapi({ appDir, distDir: appDir });
  try {
    await strapi.load();
    strapi.server.mount();
    // A free port of its own: several requests at once share the one server.
    await new Promise<void>((listening) => {
      strapi.server.httpServer.listen(0, '127.0.0.1', listening);
    });
  } catch (error) {
    // What is left open would keep Jest from ending; a Strapi that has only begun can't be destroyed.
    await strapi.destroy().catch(() => strapi.db.destroy());
    await database.drop();
    throw error;
  }
  const stop = async (): Promise<void> => {
    await untilQuiet(strapi);
    await strapi.destroy();
    await database.drop();
  };
  return { strapi, http: strapi.server.httpServer, stop };
}
