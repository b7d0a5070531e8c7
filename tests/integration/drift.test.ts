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
  await addJourney(app, 'first', ['a', 'b', 'c', 'd']);
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
    [
      'tags that add up to the same',
      async () => {
        const { stages } = await journey(app, 'vocabulary').journey('first');
        const tag = (article_id: number, stage: number) =>
          knex()(LINKS).insert({ article_id, stage_id: stages[stage]?.id });
        for (const id of [1000, 2000]) {
          await knex()('articles').insert({ id, document_id: `number${id}` });
        }
        await tag(1000, 2);
        await tag(2000, 0);
        await journey(app, 'recovery').mend();
        await knex()(LINKS).whereIn('article_id', [1000, 2000]).delete();
        await tag(1000, 0);
        await tag(2000, 1);
      },
    ],
    [
      'a version tagged anew by stages whose ids add up to the same',
      async () => {
        await knex()('articles').insert({ id: 1000, document_id: 'number1000' });
        const { stages } = await journey(app, 'vocabulary').journey('first');
        const tag = (...places: number[]) =>
          knex()(LINKS).insert(
            places.map((place) => ({ article_id: 1000, stage_id: stages[place]?.id }))
          );
        await tag(0, 3);
        await journey(app, 'recovery').mend();
        await knex()(LINKS).where({ article_id: 1000 }).delete();
        await tag(1, 2);
      },
    ],
    [
      'an entry of another locale',
      async () => {
        await knex()('notes').update({ locale: 'en' });
        await journey(app, 'recovery').mend();
        await knex()('notes').update({ locale: 'da' });
      },
    ],
    [
      'entries published earlier than that',
      async () => {
        const [{ id }] = await knex()('articles').whereNotNull('published_at').orderBy('id');
        await knex()('articles')
          .where({ id })
          .update({ published_at: new Date('2020-01-01') });
      },
    ],
    [
      'a version of another document',
      async () => {
        const [first, other] = await knex()('articles')
          .whereNotNull('published_at')
          .orderBy('id', 'desc');
        await knex()('articles')
          .where({ id: first.id })
          .update({ document_id: other.document_id, locale: 'da' });
      },
    ],
    [
      'entries of a locale that differs in its middle alone',
      async () => {
        await knex()('notes').update({ locale: 'zh-Hans-HK' });
        await journey(app, 'recovery').mend();
        await knex()('notes').update({ locale: 'zh-Hant-HK' });
      },
    ],
    [
      'documents renamed',
      () => knex()('notes').update({ document_id: 'abcdefghijklmnopqrstuvwx' }),
    ],
    [
      'an untagged entry in place of another',
      async () => {
        await knex()('notes').insert({ id: 5000, document_id: 'untagged' });
        await journey(app, 'recovery').mend();
        await knex()('notes').where({ id: 5000 }).update({ id: 6000 });
      },
    ],
    [
      'a stage of another journey',
      async () => {
        const home = await addJourney(app, 'second', ['x']);
        await addEntry(app, 'article', { stages: ['a', 'second:x'] });
        const { id } = await app.strapi.db
          .query('plugin::journey.journey')
          .findOne({ where: { documentId: home } });
        const { stages } = await journey(app, 'vocabulary').journey('first');
        await knex()('journey_plugin_stages_journey_lnk')
          .where('stage_id', stages[0]?.id)
          .update({ journey_id: id });
      },
    ],
    [
      'an entry reviewed',
      async () => {
        const [{ document_id }] = await knex()('articles').whereNotNull('published_at');
        await knex()('journey_plugin_reviews').insert({
          document_id: 'review',
          content_type: uidOf('article'),
          related_document_id: document_id,
          related_locale: 'en',
          reviewed_at: new Date(),
        });
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
