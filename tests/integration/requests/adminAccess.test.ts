import request from 'supertest';
import { ADMIN_ACCESS, fill, makeSite } from '../accessTable';
import type { Permission, Site } from '../accessTable';
import { addAdmin, addBuiltIn, addAdminToken, deactivate } from '../admins';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { digest } from '../digest';
import { uidOf } from '../helpers';
import { startMailSink } from '../mailSink';
import type { MailSink } from '../mailSink';
import { routesOf } from '../routes';
import type { PluginRoute } from '../routes';
import { addToken, addVisitor } from '../tokens';

let app: TestApp;
/** What each caller holds; undefined for those who are no administrators. */
const CALLERS: Record<string, { ours: readonly Permission[]; articles?: boolean } | undefined> = {
  nobody: undefined,
  'a made-up token': undefined,
  'a visitor of the site': undefined,
  'a full-access API token': undefined,
  'a deactivated super admin': undefined,
  author: { ours: [], articles: true },
  editor: { ours: [], articles: true },
  'super admin': { ours: ['read', 'tag', 'configure'], articles: true },
  'who reads articles': { ours: [], articles: true },
  'who has read alone': { ours: ['read'] },
  'who has tag alone': { ours: ['tag'] },
  'who has configure alone': { ours: ['configure'] },
  'who has read, and reads articles': { ours: ['read'], articles: true },
  'who has tag, and reads articles': { ours: ['tag'], articles: true },
  'an admin token with read alone': { ours: ['read'] },
};
const tokens: Record<string, string | undefined> = { 'a made-up token': 'made-up' };

let mail: MailSink;
beforeAll(async () => {
  mail = await startMailSink();
  process.env.TEST_SMTP_PORT = String(mail.port);
  app = await startApp();
  const articles = { action: 'plugin::content-manager.explorer.read', subject: uidOf('article') };
  const own = (permission: string) => ({ action: `plugin::journey.${permission}` });
  tokens['a visitor of the site'] = await addVisitor(app, 'visitor');
  tokens['a full-access API token'] = await addToken(app, 'full', 'full-access');
  tokens['super admin'] = await addBuiltIn(app, 'strapi-super-admin', 'super');
  tokens.editor = await addBuiltIn(app, 'strapi-editor', 'editor');
  tokens.author = await addBuiltIn(app, 'strapi-author', 'author');
  tokens['who reads articles'] = await addAdmin(app, 'articles', [articles]);
  for (const permission of ['read', 'tag', 'configure']) {
    const name = `who has ${permission} alone`;
    tokens[name] = await addAdmin(app, permission, [own(permission)]);
  }
  for (const permission of ['read', 'tag']) {
    const name = `who has ${permission}, and reads articles`;
    tokens[name] = await addAdmin(app, `${permission}-articles`, [own(permission), articles]);
  }
  tokens['an admin token with read alone'] = await addAdminToken(app, tokens['super admin'], [
    own('read'),
  ]);
  tokens['a deactivated super admin'] = await addBuiltIn(app, 'strapi-super-admin', 'gone');
  await deactivate(app, 'gone');
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
  delete process.env.TEST_SMTP_PORT;
});

const expected = (route: string, caller: string): number => {
  const row = ADMIN_ACCESS[route];
  const held = CALLERS[caller];
  if (!row) throw new Error(`no row for ${route}`);
  if (!held) return 401;
  const granted = row.needs.some((permission) => held.ours.includes(permission));
  return granted && (!row.articles || held.articles) ? 200 : 403;
};

/** What requests name, and its digest; none where a request may have changed it. */
let found: { site: Site; digest: string } | undefined;
const makeFound = async () => ({ site: await makeSite(app), digest: await digest(app) });

const ask = async ({ name, method, path }: PluginRoute, caller: string): Promise<number> => {
  const { site, digest: before } = (found ??= await makeFound());
  const row = ADMIN_ACCESS[name];
  const sent = request(app.http)[method](fill(path, row?.params?.(site)) + (row?.query ?? ''));
  if (tokens[caller]) void sent.set('Authorization', `Bearer ${tokens[caller]}`);
  const { status, text } = await (row?.body ? sent.send(row.body(site)) : sent);
  if (status >= 400) {
    expect(await digest(app)).toBe(before);
    expect(text).not.toContain('Secret title');
  } else if (method !== 'get') {
    found = undefined;
  }
  return status;
};

it('has a row for every admin route, and no row for another', () => {
  const names = routesOf(app, 'admin').map(({ name }) => name);
  expect(names.sort()).toEqual(Object.keys(ADMIN_ACCESS).sort());
});

describe.each(Object.keys(ADMIN_ACCESS))('%s', (name) => {
  it('answers 200, 401 or 403, as the contract says, to each caller', async () => {
    const route = routesOf(app, 'admin').find((one) => one.name === name);
    if (!route) throw new Error(`there is no route ${name}`);
    const answers: Record<string, number> = {};
    const contract: Record<string, number> = {};
    for (const caller of Object.keys(CALLERS)) {
      answers[caller] = await ask(route, caller);
      contract[caller] = expected(name, caller);
    }
    expect(answers).toEqual(contract);
  });
});
