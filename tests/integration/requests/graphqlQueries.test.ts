import request from 'supertest';
import { startApp } from '../app';
import type { TestApp } from '../app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  grantPublic,
  journey,
  reset,
  uidOf,
} from '../helpers';
import { addToken } from '../tokens';

let app: TestApp;
beforeAll(async () => {
  process.env.TEST_GRAPHQL = 'on';
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addJourney(app, 'second', ['x']);
  await addSegments(app, 'smb', 'enterprise');
});

const OURS = ['content.find', 'content.next', 'gaps.find', 'stage.find', 'segment.find'].map(
  (action) => `plugin::journey.${action}`
);
const TYPES = ['article', 'page'].map((type) => `${uidOf(type)}.find`);

interface Answer {
  data: Record<string, never> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

const ask = async (query: string, token?: string): Promise<Answer> => {
  const sent = request(app.http).post('/graphql').send({ query });
  if (token) void sent.set('Authorization', `Bearer ${token}`);
  return (await sent).body as Answer;
};
const rest = async (path: string) => (await request(app.http).get(`/api/journey/${path}`)).body;
const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));

const ITEM = `contentType documentId locale stages segments publishedAt updatedAt entry {
  ... on Article { title body } ... on Page { title } }`;
const PAGINATION = 'pagination { page pageSize pageCount total }';

async function addBoth(): Promise<string[]> {
  const article = { stages: ['a'], publish: true, data: { title: 'An article', body: 'Long' } };
  return [
    await addEntry(app, 'article', { ...article, segments: ['smb'], since: day(1) }),
    await addEntry(app, 'page', { ...article, data: { title: 'A page' }, since: day(2) }),
  ];
}

describe('journeyContent', () => {
  it('is what REST answers, each entry in its own type', async () => {
    await addBoth();
    await grantPublic(app, ...OURS, ...TYPES);
    for (const [args, query] of [
      ['(stage: "a")', 'stage=a'],
      [
        '(segment: ["smb", "general"], pageSize: 1, page: 2)',
        'segment=smb,general&pageSize=1&page=2',
      ],
      [
        '(sort: "publishedAt:asc", contentType: "api::page.page", locale: null)',
        'contentType=api::page.page',
      ],
      ['', ''],
    ] as const) {
      const { data, errors } = await ask(
        `{ journeyContent${args} { data { ${ITEM} } meta { ${PAGINATION} } } }`
      );
      expect(errors).toBeUndefined();
      const expected = await rest(`content?${query}`);
      const shown = (entry: Record<string, unknown>) =>
        'body' in entry && entry.title === 'An article'
          ? { title: entry.title, body: entry.body }
          : { title: entry.title };
      expect(data?.journeyContent).toEqual({
        ...expected,
        data: expected.data.map((item: { entry: Record<string, unknown> }) => ({
          ...item,
          entry: shown(item.entry),
        })),
      });
    }
  });

  it('leaves out the types that the caller may not list, and shows no relation it may not see', async () => {
    const [article] = await addBoth();
    await grantPublic(app, 'plugin::journey.content.find', `${uidOf('article')}.find`);
    const { data } = await ask(
      '{ journeyContent { data { documentId } meta { pagination { total } } } }'
    );
    expect(data?.journeyContent).toEqual({
      data: [{ documentId: article }],
      meta: { pagination: { total: 1 } },
    });
    const tags =
      '{ journeyContent { data { entry { ... on Article { journeyStages { key } } } } } }';
    const refused = await ask(tags);
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(JSON.stringify(refused)).not.toContain('"a"');
    await grantPublic(app, 'plugin::journey.stage.find');
    const { data: seen } = await ask(tags);
    expect(seen?.journeyContent).toEqual({ data: [{ entry: { journeyStages: [{ key: 'a' }] } }] });
  });

  it('refuses what REST refuses, in the same words', async () => {
    await grantPublic(app, ...OURS, ...TYPES);
    const { errors } = await ask('{ journeyContent(stage: "z") { data { documentId } } }');
    expect(errors?.[0]?.message).toBe('stage: "z" is unknown; allowed: a, b, c');
  });
});

describe('journeyNext', () => {
  it('is what REST answers', async () => {
    const [read] = await addBoth();
    const next = await addEntry(app, 'page', {
      stages: ['c'],
      publish: true,
      data: { title: 'On' },
    });
    await grantPublic(app, ...OURS, ...TYPES);
    const META = `meta { stage { key name } deadEnd journeyEnd ${PAGINATION} }`;
    const from = `contentType: "${uidOf('article')}", documentId: "${read}"`;
    const { data } = await ask(`{
      ahead: journeyNext(${from}) { data { documentId entry { ... on Page { title } } } ${META} }
      dead: journeyNext(stage: "a", exclude: ["${next}"]) { data { documentId } ${META} }
    }`);
    const ahead = await rest(`next?contentType=${uidOf('article')}&documentId=${read}`);
    expect(data?.ahead).toEqual({
      data: [{ documentId: next, entry: { title: 'On' } }],
      meta: ahead.meta,
    });
    expect(data?.dead).toEqual(await rest(`next?stage=a&exclude=${next}`));
  });
});

describe('journeyGaps', () => {
  const GAP = `kind stage { key name } segment { key name } contentType contentTypeName locale
    localeName published draft stale general target { min max } between deadEnd message why`;

  it('is what REST answers', async () => {
    await addBoth();
    await grantPublic(app, ...OURS, ...TYPES);
    const { data } = await ask(`{
      all: journeyGaps { ${GAP} }
      narrowed: journeyGaps(segment: "smb", locale: "da") { ${GAP} }
    }`);
    expect(data?.all).toEqual((await rest('gaps')).data);
    expect(data?.narrowed).toEqual((await rest('gaps?segment=smb&locale=da')).data);
    expect((data?.all as unknown as unknown[]).length).toBeGreaterThan(3);
  });

  it('names segments by their keys where the caller may not see them', async () => {
    await grantPublic(app, 'plugin::journey.gaps.find');
    const { data } = await ask('{ journeyGaps(segment: "smb") { segment { key name } } }');
    expect(data?.journeyGaps).toContainEqual({ segment: { key: 'smb', name: 'smb' } });
  });
});

describe('stages and segments without arguments', () => {
  const { journeyStages, journeySegments } = {
    journeyStages: 'journeyPluginStages',
    journeySegments: 'journeySegments',
  };

  it("are the default journey's in its order, and all segments in theirs, as REST answers", async () => {
    await grantPublic(app, ...OURS, 'plugin::journey.journey.find');
    const { journeys } = await journey(app, 'vocabulary').all();
    const [a, b, c] = journeys[0]?.stages.map(({ documentId }) => documentId) ?? [];
    await journey(app, 'journeys').reorderStages(journeys[0]?.documentId ?? '', {
      order: [c, a, b] as string[],
    });
    const { data } = await ask(
      `{ ${journeyStages} { key name phase goal } ${journeySegments} { key name } }`
    );
    const keep = (names: string[]) => (item: Record<string, unknown>) =>
      Object.fromEntries(names.map((name) => [name, item[name]]));
    const stages = (await rest('stages')).data.map(keep(['key', 'name', 'phase', 'goal']));
    expect(stages.map(({ key }: { key: string }) => key)).toEqual(['c', 'a', 'b']);
    expect(data?.[journeyStages]).toEqual(stages);
    expect(data?.[journeySegments]).toEqual(
      (await rest('segments')).data.map(keep(['key', 'name']))
    );
  });

  it('are those of a filter, a sort or a page where a query has one', async () => {
    await grantPublic(app, ...OURS, 'plugin::journey.journey.find');
    const { data } = await ask(`{
      other: ${journeyStages}(filters: { journey: { key: { eq: "second" } } }) { key }
      sorted: ${journeyStages}(sort: "key:desc") { key }
      paged: ${journeyStages}(pagination: { limit: 1 }) { key }
    }`);
    expect(data?.other).toEqual([{ key: 'x' }]);
    expect(data?.sorted).toEqual(['x', 'c', 'b', 'a'].map((key) => ({ key })));
    expect(data?.paged).toHaveLength(1);
  });
});

it('takes the same actions as REST', async () => {
  const queries = {
    journeyContent: ['{ journeyContent { data { documentId } } }', 'content.find'],
    journeyNext: ['{ journeyNext(stage: "a") { data { documentId } } }', 'content.next'],
    journeyGaps: ['{ journeyGaps { kind } }', 'gaps.find'],
  } as const;
  for (const [query, action] of Object.values(queries)) {
    expect((await ask(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const others = OURS.filter((one) => !one.endsWith(action));
    const token = await addToken(app, `all but ${action}`, 'custom', others);
    expect((await ask(query, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const right = await addToken(app, action, 'custom', [`plugin::journey.${action}`]);
    expect((await ask(query, right)).errors).toBeUndefined();
  }
});
