import type { TestApp } from './app';
import { journey, uidOf } from './helpers';

/** As many as a statement takes. */
const AT_ONCE = 500;

/** Published articles without tags, written past Strapi: there are many of them. */
export async function addMany(app: TestApp, count: number, title = 'One of many'): Promise<void> {
  const db = app.strapi.db.connection;
  const now = new Date();
  const at = db.client.config.client === 'better-sqlite3' ? now.getTime() : now;
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => ({
      document_id: `many${String(from + index).padStart(20, '0')}`,
      title,
      locale: 'en',
      created_at: at,
      updated_at: at,
      published_at: at,
    }));
    await db('articles').insert(rows);
  }
  await journey(app, 'placements').rebuild({ contentType: uidOf('article') });
}
