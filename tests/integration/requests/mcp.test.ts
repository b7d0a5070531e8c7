import request from 'supertest';
import { addAdminToken, addBuiltIn } from '../admins';
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
let owner: string;
const ARTICLE = uidOf('article');
beforeAll(async () => {
  process.env.TEST_MCP = 'on';
  app = await startApp();
  owner = await addBuiltIn(app, 'strapi-super-admin', 'super');
});
afterAll(() => app.stop());

let id: string;
beforeEach(async () => {
  await reset(app);
  await app.strapi.db.query('admin::api-token').deleteMany({});
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
  await journey(app, 'segments').update('smb', { name: 'Zebra farmers' });
  const tagging = { stages: ['a'], segments: ['smb'] };
  id = await addEntry(app, 'article', { ...tagging, publish: true, data: { title: 'Old' } });
  await addEntry(app, 'article', { documentId: id, stages: ['b'], segments: ['smb'] });
});

const onArticles = (...actions: string[]) =>
  actions.map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: ARTICLE,
  }));
const agent = (...own: string[]): Promise<string> =>
  addAdminToken(app, owner, [
    ...onArticles('read', 'create', 'update'),
    ...own.map((permission) => ({ action: `plugin::journey.${permission}` })),
  ]);
/** What a tool of Strapi's MCP server answers. */
const use = async (key: string, name: string, given: object): Promise<string> => {
  const { text } = await request(app.http)
    .post('/mcp')
    .set('Authorization', `Bearer ${key}`)
    .set('Accept', 'application/json, text/event-stream')
    .send({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name, arguments: given },
    })
    .expect(200);
  return text;
};

it('names the token that changed tags through Strapi’s MCP server', async () => {
  await use(await agent(), 'discard_article_draft', { documentId: id });
  expect(await tagsOf(app, 'article', id)).toEqual({ stages: ['a'], segments: ['smb'] });
  const { data } = await journey(app, 'changes').of(ARTICLE, id);
  expect(data[0]).toMatchObject({
    action: 'discard',
    door: 'api',
    person: { kind: 'token', name: 'admin token' },
  });
});

it('shows no stages and segments to a token without a permission of the plugin', async () => {
  const without = await agent();
  const entry = await use(without, 'get_article', { documentId: id });
  expect(entry).toContain('Old');
  expect(entry).not.toMatch(/journeySegments|Zebra|smb/);
  const refused = await use(without, 'list_article', {
    filters: { journeySegments: { name: { $startsWith: 'Z' } } },
  });
  expect(refused).toContain('journeySegments');
  expect(refused).toContain('isError');
});

it('doesn’t write tags without plugin::journey.tag', async () => {
  const data = { title: 'New', ...(await tags(app, { stages: ['a'] })) };
  const key = await agent();
  for (const [name, given] of Object.entries({
    update_article: { documentId: id, data },
    create_article: { data },
  })) {
    expect(await use(key, name, given)).toContain('isError');
  }
  expect(await tagsOf(app, 'article', id)).toMatchObject({ stages: ['b'] });
  const all = await documents(app, ARTICLE).findMany({ populate: ['journeyStages'] });
  expect(all.filter(({ documentId }) => documentId !== id)).toEqual([]);
});
