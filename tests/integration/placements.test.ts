import { startApp } from './app';
import type { TestApp } from './app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  journey,
  reset,
  tags,
  uidOf,
} from './helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addSegments(app, 'smb', 'enterprise');
});

const article = uidOf('article');
const verify = () => journey(app, 'placements').verify();

describe('the placements', () => {
  it.each([
    ['an untagged draft', async () => void (await addEntry(app, 'article'))],
    [
      'a tagged draft',
      async () =>
        void (await addEntry(app, 'article', {
          stages: ['a', 'b'],
          segments: ['smb', 'enterprise'],
        })),
    ],
    [
      'a type without draft & publish',
      async () => void (await addEntry(app, 'note', { stages: ['a'] })),
    ],
    [
      'a published entry',
      async () => void (await addEntry(app, 'article', { stages: ['a'], publish: true })),
    ],
    [
      'an entry in two locales',
      async () => {
        const documentId = await addEntry(app, 'article', { locale: 'en', stages: ['a'] });
        await addEntry(app, 'article', { documentId, locale: 'da', stages: ['b'], publish: true });
      },
    ],
    [
      'an entry tagged anew',
      async () => {
        const documentId = await addEntry(app, 'article', { stages: ['a'] });
        await addEntry(app, 'article', { documentId, stages: ['c'], segments: ['smb'] });
      },
    ],
    [
      'one unpublished, one discarded, one cloned, one deleted',
      async () => {
        const ids = [];
        for (const stage of ['a', 'b', 'c', 'a']) {
          ids.push(await addEntry(app, 'article', { stages: [stage], publish: true }));
        }
        await documents(app, article).unpublish({ documentId: ids[0] });
        await addEntry(app, 'article', { documentId: ids[1], stages: ['c'] });
        await documents(app, article).discardDraft({ documentId: ids[1] });
        await documents(app, article).clone({ documentId: ids[2] });
        await documents(app, article).delete({ documentId: ids[3] });
      },
    ],
    [
      'many at once',
      async () => {
        await app.strapi.db.query(article).createMany({ data: [{ title: 'A' }, { title: 'B' }] });
        await addEntry(app, 'article', { stages: ['a'] });
        await app.strapi.db.query(article).deleteMany({ where: { title: 'A' } });
      },
    ],
    [
      'a stage taken away, with its tags moved',
      async () => {
        await addEntry(app, 'article', { stages: ['a', 'b'], publish: true });
        await addEntry(app, 'page', { stages: ['a'] });
        await journey(app, 'journeys').removeStage({ stage: 'a', moveTo: 'b' });
      },
    ],
    [
      'a segment taken away, with its tags dropped',
      async () => {
        await addEntry(app, 'article', { segments: ['smb', 'enterprise'], publish: true });
        await addEntry(app, 'page', { segments: ['smb'] });
        await journey(app, 'segments').remove({ segment: 'smb', moveTo: null });
      },
    ],
    [
      'a stage deleted by other code',
      async () => {
        await addEntry(app, 'article', { stages: ['a'] });
        await app.strapi.db.query('plugin::journey.stage').delete({ where: { key: 'a' } });
      },
    ],
  ])('follow %s', async (_name, happens) => {
    await happens();
    const { checked, differing } = await verify();
    expect(differing).toBe(0);
    expect(checked).toBe(await countRows());
  });

  it('see what was written past Strapi, and are made anew', async () => {
    await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'page', { stages: ['b'] });
    await app.strapi.db.connection('articles_journey_stages_lnk').delete();
    expect((await verify()).differing).toBe(2);
    await journey(app, 'placements').rebuild({ contentType: uidOf('page') });
    expect((await verify()).differing).toBe(2);
    await journey(app, 'placements').rebuild();
    expect((await verify()).differing).toBe(0);
  });

  it('are rolled back with the entry', async () => {
    const values = { title: 'New', ...(await tags(app, { stages: ['a'] })) };
    const failing = app.strapi.db.transaction(async () => {
      await documents(app, article).create({ data: values });
      throw new Error('too bad');
    });
    await expect(failing).rejects.toThrow('too bad');
    expect(await verify()).toEqual({ checked: 0, differing: 0 });
  });

  it('refuse a content type without the fields', async () => {
    await expect(
      journey(app, 'placements').verify({ contentType: 'api::excluded.excluded' })
    ).rejects.toThrow(/contentType: "api::excluded.excluded" is unknown; allowed: .*article/);
  });
});

async function countRows(): Promise<number> {
  let rows = 0;
  for (const { uid } of journey(app, 'fields').list())
    rows += await app.strapi.db.query(uid).count();
  return rows;
}
