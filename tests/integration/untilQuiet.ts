import type { Core } from '@strapi/strapi';

/** Strapi tells webhooks and the like of a write after it: waits until the database isn't asked any more. */
export async function untilQuiet(strapi: Core.Strapi): Promise<void> {
  let asked = 0;
  const onQuery = (): void => {
    asked += 1;
  };
  strapi.db.connection.on('query', onQuery);
  try {
    do {
      asked = 0;
      await new Promise((passed) => setTimeout(passed, 100));
    } while (asked > 0);
  } finally {
    strapi.db.connection.removeListener('query', onQuery);
  }
}
