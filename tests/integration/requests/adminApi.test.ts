import request from 'supertest';
import type { EntryItem } from '../../../server/src/contracts/report';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { addAdmin } from '../admins';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  journey,
  reset,
  tags,
  tagsOf,
  uidOf,
} from '../helpers';

let app: TestApp;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  const article = (action: string) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: uidOf('article'),
  });
  const editor = ['read', 'create', 'update'].map(article);
  tokens.editor = await addAdmin(app, 'editor', editor);
  tokens.tagger = await addAdmin(app, 'tagger', [...editor, { action: 'plugin::journey.tag' }]);
  tokens.reader = await addAdmin(app, 'reader', [
    article('read'),
    { action: 'plugin::journey.read' },
  ]);
  tokens.translator = await addAdmin(app, 'translator', [
    { ...article('read'), locales: ['en', 'da'] },
    { ...article('update'), locales: ['da'] },
    { action: 'plugin::journey.read' },
  ]);
  tokens.untitled = await addAdmin(app, 'untitled', [
    { ...article('read'), fields: ['body'] },
    { action: 'plugin::journey.read' },
  ]);
  tokens.owner = await addAdmin(app, 'owner', [{ action: 'plugin::journey.configure' }]);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
});

type Method = 'get' | 'post' | 'put' | 'delete';

const call = (who: string | null, method: string, path: string, body?: object) => {
  const sent = request(app.http)[method.toLowerCase() as Method](path);
  if (who) void sent.set('Authorization', `Bearer ${tokens[who]}`);
  return body ? sent.send(body) : sent;
};
const ours = (who: string | null, method: string, path: string, body?: object) =>
  call(who, method, `/journey${path}`, body);

describe('the reports', () => {
  beforeEach(async () => {
    await addEntry(app, 'article', { stages: ['a'], data: { title: 'Read me' } });
    await addEntry(app, 'page', { stages: ['a'] });
  });

  it('show the types that the user may read', async () => {
    const { body } = await ours('reader', 'get', '/matrix').expect(200);
    expect(body.data.columns).toEqual([{ key: uidOf('article'), name: 'Article' }]);
    expect(body.data.totals).toMatchObject({ draft: 1, tagged: 1 });
    const entries = await ours('reader', 'get', '/entries?stage=a').expect(200);
    expect(entries.body.data).toMatchObject([{ title: 'Read me' }]);
    await ours('reader', 'get', '/gaps').expect(200);
    const site = await ours('reader', 'get', '/site').expect(200);
    expect(site.body.data.contentTypes).toHaveLength(1);
  });

  it('say which entries the user may change', async () => {
    await addEntry(app, 'article', { stages: ['a'], data: { title: 'Ret mig' }, locale: 'da' });
    const editable = async (who: string) => {
      const { body } = await ours(who, 'get', '/entries?stage=a').expect(200);
      const found = (body.data as EntryItem[]).map((one) => [one.title, one.editable]);
      return Object.fromEntries(found) as Record<string, boolean>;
    };
    expect(await editable('reader')).toEqual({ 'Read me': false, null: false });
    expect(await editable('translator')).toEqual({ 'Read me': false, 'Ret mig': true });
  });

  it('name an entry by its id where the user may not read its title', async () => {
    const { body } = await ours('untitled', 'get', '/entries?stage=a').expect(200);
    expect(body.data).toHaveLength(1);
    expect(body.data[0].title).toBe(body.data[0].documentId);
  });

  it('are not for those who only configure', async () => {
    await ours('owner', 'get', '/matrix').expect(403);
    await ours('owner', 'get', '/settings').expect(200);
  });

  it('refuse an unknown value with 400', async () => {
    const { body } = await ours('reader', 'get', '/matrix?stage=x').expect(400);
    expect(body.error.message).toBe('stage: "x" is unknown; allowed: a, b');
  });
});

describe('configuring', () => {
  it('makes, changes, orders and removes stages', async () => {
    const made = await ours('owner', 'post', '/journeys/apply-model', { model: 'inbound-5' });
    expect(made.body.data.stages).toHaveLength(5);
    const { documentId, stages } = made.body.data;
    const ids = (stages as { documentId: string }[]).map((stage) => stage.documentId);
    const put = await ours('owner', 'put', `/stages/${ids[0]}`, { name: 'Renamed' }).expect(200);
    expect(put.body.data.stages[0].name).toBe('Renamed');
    const order = [...ids].reverse();
    await ours('owner', 'put', `/journeys/${documentId}/stage-order`, { order }).expect(200);
    await ours('owner', 'post', `/stages/${ids[4]}/remove`, {}).expect(400);
    await ours('owner', 'post', `/stages/${ids[4]}/remove`, { moveTo: null }).expect(200);
    const { body } = await ours('owner', 'get', '/vocabulary').expect(200);
    expect(body.data.journeys[1].stages.at(-1).name).toBe('Renamed');
    expect(body.data.journeys[1].stages).toHaveLength(4);
  });

  it('shows all content types to the one who decides which count', async () => {
    const { body } = await ours('owner', 'get', '/site').expect(200);
    expect(body.data.contentTypes.length).toBeGreaterThan(5);
  });

  it('saves settings, and refuses wrong ones', async () => {
    await ours('owner', 'put', '/settings', { staleAfterDays: 30 }).expect(200);
    expect(await journey(app, 'settings').get()).toMatchObject({ staleAfterDays: 30 });
    await ours('owner', 'put', '/settings', { staleAfterDays: -1 }).expect(400);
    await ours('owner', 'put', '/settings', { colour: 'red' }).expect(400);
  });
});

describe('the content manager', () => {
  const path = `/content-manager/collection-types/${uidOf('article')}`;
  const withTags = async () => ({ title: 'New', ...(await tags(app, { stages: ['a'] })) });
  const count = () => documents(app, uidOf('article')).count({ status: 'draft' });

  it('writes no entry with tags for a user who may not tag', async () => {
    await call('editor', 'post', path, await withTags()).expect(403);
    await call('editor', 'post', path, { title: 'New', journeyStages: [] }).expect(403);
    expect(await count()).toBe(0);
    const documentId = await addEntry(app, 'article', { data: { title: 'Old' }, stages: ['b'] });
    await call('editor', 'put', `${path}/${documentId}`, await withTags()).expect(403);
    expect(await documents(app, uidOf('article')).findOne({ documentId })).toMatchObject({
      title: 'Old',
    });
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: ['b'] });
  });

  it('writes one for a user who may', async () => {
    const { body } = await call('tagger', 'post', path, await withTags()).expect(201);
    expect(await tagsOf(app, 'article', body.data.documentId)).toMatchObject({ stages: ['a'] });
  });

  it('keeps the tags where a user who may not tag saves something else', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['b'] });
    await call('editor', 'put', `${path}/${documentId}`, { title: 'New' }).expect(200);
    await call('editor', 'put', `${path}/${documentId}`, {
      title: 'Newer',
      journeyStages: { connect: [], disconnect: [] },
    }).expect(200);
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: ['b'] });
  });

  it('shows the tags of an entry beside it', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['b', 'a'], segments: ['smb'] });
    const tagsPath = `/tags/${uidOf('article')}/${documentId}`;
    const { body } = await ours('tagger', 'get', tagsPath).expect(200);
    expect(body.data).toMatchObject({
      stages: [{ key: 'a' }, { key: 'b' }],
      segments: [{ key: 'smb' }],
    });
    await ours('tagger', 'get', `/tags/${uidOf('article')}/nobody`).expect(404);
    await documents(app, uidOf('article')).update({ documentId, locale: 'da', data: {} });
    await ours('tagger', 'get', `${tagsPath}?locale=en`).expect(200);
    await ours('tagger', 'get', `${tagsPath}?locale=da`).expect(404);
    await ours('tagger', 'get', `/tags/${uidOf('page')}/nobody`).expect(403);
    await ours('tagger', 'get', `/tags/${uidOf('excluded')}/nobody`).expect(400);
  });
});
