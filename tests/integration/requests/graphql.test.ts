import request from 'supertest';
import { startApp } from '../app';
import type { TestApp } from '../app';
import {
  addEntry,
  addJourney,
  addSegments,
  documents,
  grantPublic,
  journey,
  reset,
  tags,
  tagsOf,
  uidOf,
} from '../helpers';
import { addToken } from '../tokens';

let app: TestApp;
beforeAll(async () => {
  process.env.TEST_GRAPHQL = 'on';
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
});

interface Answer {
  data?: Record<string, never> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

const ask = async (query: string, variables: object = {}, token?: string): Promise<Answer> => {
  const sent = request(app.http).post('/graphql').send({ query, variables });
  if (token) void sent.set('Authorization', `Bearer ${token}`);
  return (await sent).body as Answer;
};
const codesOf = ({ errors = [] }: Answer): string[] =>
  errors.map(({ extensions }) => extensions.code);

const APPLY = 'plugin::journey.tagging.apply';
const SEE_TAGS = ['plugin::journey.stage.find', 'plugin::journey.segment.find'];
const WRITE = ['api::article.article.create', 'api::article.article.update'];
const CREATE = `mutation ($data: ArticleInput!) { createArticle(data: $data) { documentId } }`;
const UPDATE = `mutation ($id: ID!, $data: ArticleInput!) {
  updateArticle(documentId: $id, data: $data) { documentId } }`;
const count = () => documents(app, uidOf('article')).count({ status: 'draft' });

describe('a mutation with tags', () => {
  let data: object;
  beforeEach(async () => {
    data = { title: 'New', ...(await tags(app, { stages: ['a'], segments: ['smb'] })) };
  });

  it('is refused without the action tagging.apply, and nothing is written', async () => {
    await grantPublic(app, ...WRITE, ...SEE_TAGS);
    expect(codesOf(await ask(CREATE, { data }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await ask(CREATE, { data: { journeySegments: [] } }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await ask(CREATE, { data: { journeyStages: null } }))).toEqual(['FORBIDDEN']);
    expect(await count()).toBe(0);
    const id = await addEntry(app, 'article', { data: { title: 'Old' }, stages: ['b'] });
    expect(codesOf(await ask(UPDATE, { id, data }))).toEqual(['FORBIDDEN']);
    const kept = await documents(app, uidOf('article')).findOne({ documentId: id });
    expect(kept?.title).toBe('Old');
    expect(await tagsOf(app, 'article', id)).toEqual({ stages: ['b'], segments: [] });
  });

  it('is written with the action', async () => {
    await grantPublic(app, ...WRITE, ...SEE_TAGS, APPLY);
    expect((await ask(CREATE, { data })).errors).toBeUndefined();
    const [made] = await documents(app, uidOf('article')).findMany();
    const id = made?.documentId ?? '';
    expect(await tagsOf(app, 'article', id)).toEqual({ stages: ['a'], segments: ['smb'] });
    const moved = await tags(app, { stages: ['b'] });
    expect((await ask(UPDATE, { id, data: moved })).errors).toBeUndefined();
    expect(await tagsOf(app, 'article', id)).toEqual({ stages: ['b'], segments: [] });
  });

  it('is refused, not stripped of its tags, where the caller cannot see stages', async () => {
    await grantPublic(app, ...WRITE, APPLY);
    const { errors } = await ask(CREATE, { data });
    expect(errors?.[0]?.message).toMatch(/journeyS/);
    expect(await count()).toBe(0);
  });

  it('needs nothing more where it carries none', async () => {
    await grantPublic(app, ...WRITE);
    expect((await ask(CREATE, { data: { title: 'New' } })).errors).toBeUndefined();
    expect(await count()).toBe(1);
  });
});

describe('the vocabulary', () => {
  it('is not edited through GraphQL, not even by a full-access token', async () => {
    const full = await addToken(app, 'full', 'full-access');
    const { journeys } = await journey(app, 'vocabulary').all();
    const id = journeys[0]?.stages[0]?.documentId;
    for (const name of ['JourneyJourney', 'JourneyPluginStage', 'JourneySegment']) {
      for (const mutation of [
        `delete${name}(documentId: "${id}") { documentId }`,
        `create${name}(data: { name: "x" }) { documentId }`,
        `update${name}(documentId: "${id}", data: { name: "x" }) { documentId }`,
      ]) {
        const { errors } = await ask(`mutation { ${mutation} }`, {}, full);
        expect(errors?.[0]?.message).toContain(`Cannot query field "${mutation.split('(')[0]}"`);
      }
    }
    expect((await journey(app, 'vocabulary').all()).journeys).toEqual(journeys);
  });

  it('leaves the names of the app’s own types alone', async () => {
    await addEntry(app, 'journey-stage', { data: { title: 'Leg' }, publish: true });
    await grantPublic(
      app,
      ...['journey-stage', 'stage', 'segment', 'journey'].map((type) => `${uidOf(type)}.find`),
      ...SEE_TAGS,
      'plugin::journey.journey.find'
    );
    const answer = await ask(`{
      journeyStages { title } stages { title } segments { title } journeys { title }
      journeyJourneys { key } journeyPluginStages { key journey { key } } journeySegments { name }
    }`);
    expect(answer).toEqual({
      data: {
        journeyStages: [{ title: 'Leg' }],
        stages: [],
        segments: [],
        journeys: [],
        journeyJourneys: [{ key: 'first' }],
        journeyPluginStages: ['a', 'b'].map((key) => ({ key, journey: { key: 'first' } })),
        journeySegments: [{ name: 'SMB' }],
      },
    });
  });
});

describe('the names of segments and stages', () => {
  const QUERIES: [string, string][] = [
    ['a relation', '{ articles { title FIELD { name } } }'],
    ['a connection', '{ articles { title FIELD_connection { nodes { name } } } }'],
    ['a filter', '{ articles(filters: { FIELD: { name: { startsWith: "S" } } }) { title } }'],
    [
      'a nested filter',
      '{ articles(filters: { not: { FIELD: { key: { eq: "x" } } } }) { title } }',
    ],
    ['a sort', '{ articles(sort: "FIELD.name:asc") { title } }'],
    [
      'a filter of what is populated',
      '{ articles { localizations(filters: { FIELD: { name: { startsWith: "S" } } }) { title } } }',
    ],
    ['a root query', '{ ROOT { name } }'],
    ['a root connection', '{ ROOT_connection { nodes { name } } }'],
  ];
  const FIELDS = [
    ['journeySegments', 'journeySegments', 'plugin::journey.segment.find'],
    ['journeyStages', 'journeyPluginStages', 'plugin::journey.stage.find'],
  ] as const;
  const CASES = FIELDS.flatMap(([field, root, action]) =>
    QUERIES.map(([what, query]) => ({
      what: `${what} of ${field}`,
      query: query.replaceAll('FIELD', field).replaceAll('ROOT', root),
      action,
    }))
  );

  it.each(CASES)('take their own find: $what', async ({ query, action }) => {
    await addEntry(app, 'article', { stages: ['a'], segments: ['smb'], publish: true });
    const others = FIELDS.map((field) => field[2]).filter((one) => one !== action);
    await grantPublic(app, 'api::article.article.find', APPLY, ...others);
    const refused = await ask(query);
    expect(refused.errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(refused.data ?? null)).not.toMatch(/SMB|"A"/);
    await grantPublic(app, action);
    expect((await ask(query)).errors).toBeUndefined();
  });
});
