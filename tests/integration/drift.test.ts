import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addSegments, journey, reset, uidOf } from './helpers';
import { statementsOf } from './statementsOf';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
  for (const stages of [['a'], ['a', 'b'], []]) {
    await addEntry(app, 'article', { stages, segments: ['smb'], publish: true });
  }
  await addEntry(app, 'note', { stages: ['a'] });
});

const knex = () => app.strapi.db.connection;
const LINKS = 'articles_journey_stages_lnk';
const differing = async () => (await journey(app, 'placements').verify()).differing;

describe('a start', () => {
  it.each([
    ['a tag taken away', () => knex()(LINKS).where({ id: 1 }).orWhere('id', '>', 1).delete()],
    [
      'two entries’ tags exchanged',
      async () => {
        const rows = await knex()(LINKS).select('id', 'stage_id').orderBy('id');
        const [first] = rows;
        const other = rows.find(({ stage_id }) => stage_id !== first.stage_id);
        await knex()(LINKS)
          .where({ id: first.id })
          .update({ stage_id: -1 })
          .catch(() => undefined);
        await knex()(LINKS).where({ id: other.id }).delete();
      },
    ],
    ['entries updated', () => knex()('notes').update({ updated_at: new Date() })],
    ['entries that got a locale', () => knex()('notes').update({ locale: 'en' })],
    ['entries unpublished', () => knex()('articles').whereNotNull('published_at').delete()],
    [
      'placements lost',
      () => knex()('journey_plugin_placements').limit(2).whereNotNull('id').delete(),
    ],
  ])('finds and mends %s past Strapi', async (_name, happens) => {
    expect(await differing()).toBe(0);
    await happens();
    await journey(app, 'recovery').mend();
    expect(await differing()).toBe(0);
    const { cells } = await journey(app, 'coverage').matrix({ contentType: uidOf('article') });
    const [{ tagged }] = [{ tagged: cells.reduce((sum, cell) => sum + cell.published, 0) }];
    const links = await knex()(LINKS)
      .join('articles', 'articles.id', `${LINKS}.article_id`)
      .whereNotNull('articles.published_at')
      .count({ links: '*' });
    expect(tagged).toBe(Number(links[0]?.links));
  });

  it('reads no version where all is well', async () => {
    const statements = await statementsOf(app, () => journey(app, 'recovery').mend());
    const seen = statements.map(({ sql }) => sql);
    expect(seen.filter((sql) => sql.includes('row_number'))).toEqual([]);
    expect(seen.filter((sql) => sql.includes('articles'))).toHaveLength(1);
  });
});
