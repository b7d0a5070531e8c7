import type { RetaggedEntry, TagsEvent } from '../../../server/src/domain/events';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { addEntry, addJourney, addSegments, documents, journey, reset, uidOf } from '../helpers';
import { statementsOf } from '../statementsOf';
import { untilQuiet } from '../untilQuiet';

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

const ARTICLE = uidOf('article');
const NAME = 'journey.tags.update';
const A = { journey: 'first', key: 'a' };
const B = { journey: 'first', key: 'b' };

/** What the hub is told while `run` goes on. */
async function told(run: () => Promise<unknown>): Promise<TagsEvent[]> {
  await untilQuiet(app.strapi);
  const all: TagsEvent[] = [];
  const off = app.strapi.eventHub.on(NAME, async (event: TagsEvent) => {
    expect(app.strapi.db.inTransaction()).toBe(false);
    all.push(event);
  });
  try {
    await run();
    await untilQuiet(app.strapi);
  } finally {
    off();
  }
  return all;
}

const stagesOf = (events: readonly TagsEvent[]): RetaggedEntry['stages'][] =>
  events.flatMap(({ entries }) => entries.map(({ stages }) => stages));

const entriesOf = (documentIds: readonly string[]) =>
  documentIds.map((documentId) => ({ contentType: ARTICLE, documentId }));

const stage = async (key: string): Promise<string> => {
  const { journeys } = await journey(app, 'vocabulary').all();
  return journeys[0]?.stages.find((one) => one.key === key)?.documentId ?? '';
};

describe('journey.tags.update', () => {
  it('tells once of an entry that is made, with its tags before and after by their keys', async () => {
    let documentId = '';
    const events = await told(async () => {
      documentId = await addEntry(app, 'article', { stages: ['a'], segments: ['smb'] });
    });
    expect(events).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        entries: [
          {
            contentType: ARTICLE,
            documentId,
            locale: 'en',
            action: 'create',
            stages: { before: [], after: [A] },
            segments: { before: [], after: ['smb'] },
          },
        ],
      },
    ]);
  });

  it.each<[string, (documentId: string) => Promise<unknown>, object]>([
    [
      'is changed',
      (documentId) => addEntry(app, 'article', { documentId, stages: ['b'] }),
      { action: 'update', stages: { before: [A], after: [B] } },
    ],
    [
      'is cloned',
      (documentId) => documents(app, ARTICLE).clone({ documentId }),
      { action: 'clone', stages: { before: [], after: [A] } },
    ],
    [
      'is tagged among many',
      (documentId) =>
        journey(app, 'tagging').apply({ entries: entriesOf([documentId]), stages: { add: ['b'] } }),
      { action: 'apply', stages: { before: [A], after: [A, B] } },
    ],
    [
      'loses a stage that is taken away',
      async () => journey(app, 'journeys').removeStage({ stage: await stage('a'), moveTo: null }),
      { action: 'remove', stages: { before: [A], after: [] } },
    ],
    [
      'loses a stage that code deletes',
      () => app.strapi.db.query('plugin::journey.stage').delete({ where: { key: 'a' } }),
      { action: 'remove', stages: { before: [A], after: [] } },
    ],
  ])('tells once of an entry that %s', async (_name, run, entry) => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    const events = await told(() => run(documentId));
    expect(events).toMatchObject([{ entries: [entry] }]);
    expect(events[0]?.entries).toHaveLength(1);
  });

  it('tells of a draft that is discarded', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, stages: ['b'] });
    const events = await told(() => documents(app, ARTICLE).discardDraft({ documentId }));
    expect(events).toMatchObject([{ entries: [{ action: 'discard' }] }]);
    expect(stagesOf(events)).toEqual([{ before: [B], after: [A] }]);
  });

  it('says nothing where the tags stay as they are', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    const entries = entriesOf([documentId]);
    const events = await told(async () => {
      await addEntry(app, 'article', { documentId, stages: ['a'], data: { title: 'Other' } });
      await documents(app, ARTICLE).publish({ documentId });
      await documents(app, ARTICLE).discardDraft({ documentId });
      await journey(app, 'tagging').apply({ entries, stages: { set: ['a'] } });
      await addEntry(app, 'article');
    });
    expect(events).toEqual([]);
  });

  it('says nothing of what is rolled back, also when more is written then', async () => {
    const events = await told(async () => {
      const failing = app.strapi.db.transaction(async () => {
        await addEntry(app, 'article', { stages: ['a'] });
        throw new Error('too bad');
      });
      await expect(failing).rejects.toThrow('too bad');
      await app.strapi.db.transaction(async ({ rollback }) => {
        await addEntry(app, 'article', { stages: ['a'] });
        await rollback();
        await addEntry(app, 'article', { stages: ['b'] });
      });
    });
    expect(stagesOf(events)).toEqual([{ before: [], after: [B] }]);
  });

  it('waits for the commit, and tells what a transaction has come to', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    const back = await addEntry(app, 'article', { stages: ['a'] });
    const order: string[] = [];
    const off = app.strapi.eventHub.on(NAME, async () => void order.push('told'));
    const events = await told(() =>
      app.strapi.db.transaction(async () => {
        await addEntry(app, 'article', { documentId, stages: [] });
        await addEntry(app, 'article', { documentId, stages: ['b'] });
        await addEntry(app, 'article', { documentId: back, stages: ['b'] });
        await addEntry(app, 'article', { documentId: back, stages: ['a'] });
        order.push('written');
      })
    );
    off();
    expect(order).toEqual(['written', 'told']);
    expect(events).toMatchObject([{ entries: [{ documentId }] }]);
    expect(stagesOf(events)).toEqual([{ before: [A], after: [B] }]);
  });

  it('tells of many in parts', async () => {
    const documentIds: string[] = [];
    for (let n = 0; n < 205; n += 1) documentIds.push(await addEntry(app, 'article'));
    const tagAll = (key: string) =>
      journey(app, 'tagging').apply({ entries: entriesOf(documentIds), stages: { set: [key] } });
    const inBatches = await told(() => tagAll('a'));
    const inOne = await told(() => app.strapi.db.transaction(() => tagAll('b')));
    for (const events of [inBatches, inOne]) {
      expect(events.map(({ entries }) => entries.length)).toEqual([200, 5]);
      const named = events.flatMap(({ entries }) => entries.map((one) => one.documentId));
      expect(named.sort()).toEqual([...documentIds].sort());
    }
  }, 60_000);

  it('is told though no history is kept, to who listens', async () => {
    app.strapi.config.set('plugin::journey.tagHistoryDays', 0);
    try {
      const events = await told(() => addEntry(app, 'article', { stages: ['a'] }));
      expect(stagesOf(events)).toEqual([{ before: [], after: [A] }]);
    } finally {
      app.strapi.config.set('plugin::journey.tagHistoryDays', 365);
    }
  });

  it('leaves the write as it is when a listener fails', async () => {
    const off = app.strapi.eventHub.on(NAME, async () => {
      throw new Error('deaf');
    });
    const logged = jest.spyOn(app.strapi.log, 'error').mockImplementation();
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    await untilQuiet(app.strapi);
    off();
    expect(logged).toHaveBeenCalledWith(expect.stringContaining(NAME), expect.any(Error));
    logged.mockRestore();
    expect(await documents(app, ARTICLE).findOne({ documentId })).not.toBeNull();
  });
});

describe('what events cost', () => {
  it('is no statement of a write, whether somebody listens or not', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    const save = async (key: string) => {
      const statements = await statementsOf(app, async () => {
        await addEntry(app, 'article', { documentId, stages: [key] });
        // Strapi reads what it tells of after the write.
        await untilQuiet(app.strapi);
      });
      // Names of more than a second ago are asked for again, whoever listens; after the commit several
      // are read side by side.
      return statements
        .map(({ sql }) => sql)
        .filter((sql) => !/select.+journey_plugin_marks/.test(sql))
        .sort();
    };
    await save('b');
    const unheard = await save('a');
    const off = app.strapi.eventHub.on(NAME, async () => undefined);
    const heard = await save('b');
    off();
    expect(heard).toEqual(unheard);
  });

  it('is nothing after a write that nobody listens to', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    await untilQuiet(app.strapi);
    await addEntry(app, 'article', { documentId, stages: ['b'] });
    await untilQuiet(app.strapi);
    const after = await statementsOf(app, () => new Promise((passed) => setTimeout(passed, 3_000)));
    // Strapi's plugins have things of their own to count.
    const ours = after.filter(({ sql }) => sql.includes('journey_plugin'));
    expect(ours).toEqual([]);
  });
});
