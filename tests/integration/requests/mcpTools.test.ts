import request from 'supertest';
import { addAdminToken, addBuiltIn } from '../admins';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { addEntry, addJourney, addSegments, journey, reset, uidOf } from '../helpers';

let app: TestApp;
let owner: string;
const ARTICLE = uidOf('article');
beforeAll(async () => {
  process.env.TEST_MCP = 'on';
  app = await startApp();
  owner = await addBuiltIn(app, 'strapi-super-admin', 'super');
});
afterAll(() => app.stop());

beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
  const tagged = { stages: ['a'], segments: ['smb'], publish: true };
  await addEntry(app, 'article', { ...tagged, data: { title: 'An article' } });
  await addEntry(app, 'page', { ...tagged, data: { title: 'A page' } });
});

const READ_ARTICLES = { action: 'plugin::content-manager.explorer.read', subject: ARTICLE };
const READ_REPORTS = { action: 'plugin::journey.read' };
/** A token with these permissions, in place of the one before. */
async function agent(...permissions: object[]): Promise<string> {
  await app.strapi.db.query('admin::api-token').deleteMany({});
  return addAdminToken(app, owner, permissions as never);
}

interface Result {
  isError?: boolean;
  content?: { text: string }[];
  structuredContent?: Record<string, never>;
  tools?: { name: string; inputSchema: { properties: object } }[];
}
const call = async (key: string, method: string, params: object = {}): Promise<Result> => {
  const { text } = await request(app.http)
    .post('/mcp')
    .set('Authorization', `Bearer ${key}`)
    .set('Accept', 'application/json, text/event-stream')
    .send({ jsonrpc: '2.0', id: 1, method, params })
    .expect(200);
  const json = text.startsWith('{') ? text : (/^data: (.*)$/m.exec(text)?.[1] ?? '');
  const { result, error } = JSON.parse(json);
  return result ?? { isError: true, content: [{ text: error.message }] };
};
const use = (key: string, name: string, given: object = {}): Promise<Result> =>
  call(key, 'tools/call', { name, arguments: given });

const TOOLS = ['journey_content', 'journey_coverage', 'journey_gaps'];

it('offers its tools to tokens with plugin::journey.read alone', async () => {
  const offered = async (key: string): Promise<string[]> => {
    const { tools = [] } = await call(key, 'tools/list');
    return tools.map(({ name }) => name).filter((name) => name.startsWith('journey_'));
  };
  expect((await offered(await agent(READ_REPORTS))).sort()).toEqual(TOOLS);
  const without = await agent(READ_ARTICLES);
  expect(await offered(without)).toEqual([]);
  for (const name of TOOLS) expect((await use(without, name)).isError).toBe(true);
});

it('answers gaps and coverage as the reports do, over the types that the token may read', async () => {
  const key = await agent(READ_REPORTS, READ_ARTICLES);
  const canRead = (uid: string): boolean => uid === ARTICLE;
  const coverage = journey(app, 'coverage');
  const gaps = await use(key, 'journey_gaps', { segment: 'smb' });
  expect(gaps.structuredContent).toEqual({
    gaps: await coverage.gaps({ segment: 'smb' }, { canRead }),
  });
  expect(JSON.parse(gaps.content?.[0]?.text ?? '')).toEqual(gaps.structuredContent);
  const matrix = await use(key, 'journey_coverage', { columns: 'segment', stage: ['a'] });
  expect(matrix.structuredContent).toEqual(
    await coverage.matrix({ columns: 'segment', stage: ['a'] }, { canRead })
  );
  expect(matrix.structuredContent?.totals).toMatchObject({ published: 1 });
});

it('names the entries of a cell that the token may read, and nobody else’s', async () => {
  const key = await agent(READ_REPORTS, READ_ARTICLES);
  const { structuredContent } = await use(key, 'journey_content', { stage: 'a', segment: 'smb' });
  expect(structuredContent).toMatchObject({
    entries: [{ contentType: ARTICLE, title: 'An article', status: 'published' }],
    pagination: { page: 1, total: 1 },
  });
  expect(JSON.stringify(await use(await agent(READ_REPORTS), 'journey_content'))).not.toMatch(
    /An article|A page/
  );
});

it('says what is wrong, and what is allowed', async () => {
  const { isError, content } = await use(await agent(READ_REPORTS), 'journey_gaps', { stage: 'z' });
  expect(isError).toBe(true);
  expect(content?.[0]?.text).toContain('stage: "z" is unknown; allowed: a, b');
});

it('names an argument that it doesn’t know', async () => {
  const { isError, content } = await use(await agent(READ_REPORTS), 'journey_gaps', {
    stages: 'a',
  });
  expect(isError).toBe(true);
  expect(content?.[0]?.text).toContain('stages');
});
