import { startApp } from '../app';
import type { TestApp } from '../app';
import {
  addEntry,
  addJourney,
  addSegments,
  documents,
  journey,
  reset,
  tags,
  tagsOf,
  uidOf,
} from '../helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
});
afterEach(async () => {
  delete hooksOf(article).lifecycles;
  expect((await journey(app, 'placements').verify()).differing).toBe(0);
});

interface Event {
  readonly params: { readonly data: Record<string, unknown> };
  readonly result: {
    readonly id: number;
    readonly documentId: string;
    readonly publishedAt: unknown;
  };
}
type Hook = (event: Event) => unknown;

const article = uidOf('article');

/** Where the hooks of a content type's `lifecycles.js` end up. */
const hooksOf = (uid: string) =>
  app.strapi.db.metadata.get(uid) as {
    lifecycles?: { beforeCreate?: Hook; afterCreate?: Hook; afterUpdate?: Hook };
  };

const stageId = async (key: string): Promise<number> =>
  (await app.strapi.db.query('plugin::journey.stage').findOne({ where: { key } })).id;

const publish = (documentId: string) => documents(app, article).publish({ documentId });
const published = (documentId: string) =>
  tagsOf(app, 'article', documentId, { status: 'published' });

describe("a content type's own hooks", () => {
  it.each([
    ['a list', (id: number) => [id]],
    ['a set', (id: number) => ({ set: [id] })],
  ])('tag what is made by a rule: %s', async (_name, value) => {
    const a = await stageId('a');
    hooksOf(article).lifecycles = {
      beforeCreate: ({ params }) => {
        params.data.journeyStages = value(a);
      },
    };
    const documentId = await addEntry(app, 'article', { stages: ['b'] });
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: ['a'] });
    await publish(documentId);
    expect(await published(documentId)).toMatchObject({ stages: ['a'] });
  });

  it('see the tags of what is published, and leave them', async () => {
    const a = await stageId('a');
    hooksOf(article).lifecycles = {
      beforeCreate: ({ params: { data } }) => {
        const { set = [] } = (data.journeyStages ?? {}) as { set?: object[] };
        if (set.length === 0) data.journeyStages = [a];
      },
    };
    const tagged = await addEntry(app, 'article', { stages: ['b'] });
    const untagged = (await documents(app, article).create({ data: {} })).documentId;
    for (const id of [tagged, untagged]) await publish(id);
    expect(await published(tagged)).toMatchObject({ stages: ['b'] });
    expect(await published(untagged)).toMatchObject({ stages: ['a'] });
  });

  it('tag it after it is made', async () => {
    const a = await stageId('a');
    hooksOf(article).lifecycles = {
      afterCreate: ({ result: { id } }) =>
        app.strapi.db
          .query(article)
          .update({ where: { id }, data: { journeyStages: { connect: [{ id: a }] } } }),
    };
    const { documentId } = await documents(app, article).create({ data: {} });
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: ['a'] });
    await publish(documentId);
    expect(await published(documentId)).toMatchObject({ stages: ['a'] });
  });

  it('tag the published version otherwise', async () => {
    const b = await stageId('b');
    hooksOf(article).lifecycles = {
      afterCreate: async ({ result: { id, publishedAt } }) => {
        if (!publishedAt) return;
        const data = { journeyStages: { set: [b] } };
        await app.strapi.db.query(article).update({ where: { id }, data });
      },
    };
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    expect(await published(documentId)).toMatchObject({ stages: ['b'] });
  });

  it('make another locale of what is made', async () => {
    await app.strapi.plugin('i18n').service('locales').create({ code: 'sv', name: 'Swedish' });
    const data = await tags(app, { stages: ['a'] });
    hooksOf(article).lifecycles = {
      afterCreate: async ({ params, result: { documentId } }) => {
        if (params.data.locale === 'sv') return;
        await documents(app, article).update({ documentId, locale: 'sv', data });
      },
    };
    const { documentId } = await documents(app, article).create({ data: { title: 'One' } });
    expect(await tagsOf(app, 'article', documentId, { locale: 'sv' })).toMatchObject({
      stages: ['a'],
    });
  });

  it('find the tags of what was published', async () => {
    const seen: unknown[] = [];
    hooksOf(article).lifecycles = {
      afterCreate: async ({ result: { id, publishedAt } }) => {
        if (!publishedAt) return;
        const row = await app.strapi.db
          .query(article)
          .findOne({ where: { id }, populate: ['journeyStages'] });
        seen.push(row.journeyStages.map(({ key }: { key: string }) => key));
      },
    };
    await addEntry(app, 'article', { stages: ['a'], publish: true });
    expect(seen).toEqual([['a']]);
  });

  it('may fail a publication that is caught, and the old one is counted as gone', async () => {
    for (const action of ['publish', 'discardDraft'] as const) {
      const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
      hooksOf(article).lifecycles = {
        beforeCreate: () => {
          throw new Error('not today');
        },
      };
      await app.strapi.db.transaction(async () => {
        await expect(documents(app, article)[action]({ documentId })).rejects.toThrow('not today');
      });
      delete hooksOf(article).lifecycles;
      expect((await journey(app, 'placements').verify()).differing).toBe(0);
    }
  });

  it('may go on with the entry: what the editor changed is in the history', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    hooksOf(article).lifecycles = {
      afterUpdate: async ({ result: { publishedAt } }) => {
        if (!publishedAt) await publish(documentId);
      },
    };
    const data = await tags(app, { stages: ['b'] });
    await documents(app, article).update({ documentId, data });
    const { data: changes } = await journey(app, 'changes').of(article, documentId);
    expect(changes.map(({ action, stages }) => [action, stages.after[0]?.key])).toEqual([
      ['update', 'b'],
      ['create', 'a'],
    ]);
  });

  it('may look later: they find the tags of then', async () => {
    let found: Promise<unknown> = Promise.resolve();
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const populate = { journeyStages: true, journeySegments: { select: undefined } };
    hooksOf(article).lifecycles = {
      afterUpdate: ({ result: { id } }) => {
        found = gate.then(() =>
          app.strapi.db.query(article).findOne({ where: { id }, populate } as never)
        );
      },
    };
    const documentId = await addEntry(app, 'article');
    await addEntry(app, 'article', { documentId, stages: ['a'] });
    delete hooksOf(article).lifecycles;
    await addEntry(app, 'article', { documentId, stages: ['b'] });
    goOn();
    expect(await found).toMatchObject({ journeyStages: [{ key: 'b' }] });
  });

  it('are written down where they tag another entry', async () => {
    const b = await stageId('b');
    let made = '';
    hooksOf(article).lifecycles = {
      afterCreate: async ({ result: { publishedAt } }) => {
        if (!publishedAt) return;
        const data = { question: 'Why?', journeyStages: [b] };
        made = (await app.strapi.db.query(uidOf('faq')).create({ data })).documentId;
      },
    };
    await addEntry(app, 'article', { stages: ['a'], publish: true });
    const { data } = await journey(app, 'changes').of(uidOf('faq'), made);
    expect(data).toMatchObject([{ action: 'create', stages: { after: [{ key: 'b' }] } }]);
  });
});
