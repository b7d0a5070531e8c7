import request from 'supertest';
import { CONTENT_ACCESS, CONTENT_QUERY, makeSite } from '../accessTable';
import { addBuiltIn } from '../admins';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { digest } from '../digest';
import { documents, grantPublic, tags, uidOf } from '../helpers';
import { routesOf } from '../routes';
import { addToken, addVisitor, grantVisitors } from '../tokens';

let app: TestApp;
let admin: string;
let visitor: string;
let blocked: string;
beforeAll(async () => {
  app = await startApp();
  admin = await addBuiltIn(app, 'strapi-super-admin', 'super');
  visitor = await addVisitor(app, 'visitor');
  blocked = await addVisitor(app, 'blocked');
  await app.strapi.db
    .query('plugin::users-permissions.user')
    .update({ where: { username: 'blocked' }, data: { blocked: true } });
});
afterAll(() => app.stop());

const APPLY = 'plugin::journey.tagging.apply';
const ACTIONS = [...Object.values(CONTENT_ACCESS), APPLY];

type Verdict = 'granted' | 'refused' | 'unknown';

interface Case {
  /** Prepares what is granted. @returns the token to ask with */
  readonly enter: (actions: readonly string[], others: readonly string[]) => Promise<string | void>;
  readonly verdict: Verdict;
}

let tokenCount = 0;
const token = (type: 'read-only' | 'full-access' | 'custom', permissions?: readonly string[]) =>
  addToken(app, `token ${(tokenCount += 1)}`, type, permissions);

/** Who asks, and what the contract says: each action is granted like any other of Strapi's. */
const CASES: Record<string, Case> = {
  'Public with nothing': { enter: async () => undefined, verdict: 'refused' },
  'Public with every other action': {
    enter: (_, others) => grantPublic(app, ...others),
    verdict: 'refused',
  },
  'Public with the action': { enter: (own) => grantPublic(app, ...own), verdict: 'granted' },
  'a visitor with nothing': { enter: async () => visitor, verdict: 'refused' },
  'a visitor where only Public has the action': {
    enter: (own) => grantPublic(app, ...own).then(() => visitor),
    verdict: 'refused',
  },
  'a visitor with the action': {
    enter: (own) => grantVisitors(app, ...own).then(() => visitor),
    verdict: 'granted',
  },
  'a blocked visitor with the action': {
    enter: (own) => grantVisitors(app, ...own).then(() => blocked),
    verdict: 'unknown',
  },
  'a made-up token where Public has the action': {
    enter: (own) => grantPublic(app, ...own).then(() => 'made-up'),
    verdict: 'unknown',
  },
  'a super admin of the panel': {
    enter: (own) => grantPublic(app, ...own).then(() => admin),
    verdict: 'unknown',
  },
  'an empty custom token': { enter: () => token('custom', []), verdict: 'refused' },
  'a custom token with every other action': {
    enter: (_, others) => token('custom', others),
    verdict: 'refused',
  },
  'a custom token with the action': { enter: (own) => token('custom', own), verdict: 'granted' },
  'a full-access token': { enter: () => token('full-access'), verdict: 'granted' },
  'an expired full-access token': { enter: () => expired(), verdict: 'unknown' },
};

async function expired(): Promise<string> {
  const key = await token('full-access');
  const past = { expiresAt: new Date(Date.now() - 1000).toISOString(), lifespan: '1000' };
  const where = { name: `token ${tokenCount}` };
  await app.strapi.db.query('admin::api-token').update({ where, data: past });
  return key;
}

const STATUS: Record<Verdict, number> = { granted: 200, refused: 403, unknown: 401 };
const others = (own: readonly string[]) => ACTIONS.filter((action) => !own.includes(action));
const as = (sent: request.Test, key: string | void): request.Test =>
  key ? sent.set('Authorization', `Bearer ${key}`) : sent;

it('has a row for every route of the content API, and no row for another', () => {
  const names = routesOf(app, 'content-api').map(({ name }) => name);
  expect(names.sort()).toEqual(Object.keys(CONTENT_ACCESS).sort());
});

describe.each(Object.entries(CONTENT_ACCESS))('%s', (name, action) => {
  const ask = async (key: string | void): Promise<number> => {
    const route = routesOf(app, 'content-api').find((one) => one.name === name);
    if (!route) throw new Error(`there is no route ${name}`);
    const path = `${route.path}${CONTENT_QUERY[name] ?? ''}`;
    return (await as(request(app.http)[route.method](path), key)).status;
  };

  it('takes its own action, of whomever asks', async () => {
    const answers: Record<string, number> = {};
    for (const [who, { enter }] of Object.entries(CASES)) {
      await makeSite(app);
      answers[who] = await ask(await enter([action], others([action])));
    }
    expect(answers).toEqual(
      Object.fromEntries(Object.entries(CASES).map(([who, { verdict }]) => [who, STATUS[verdict]]))
    );
  });

  it('answers a read-only token where Strapi does: it gives those every find, and nothing else', async () => {
    await makeSite(app);
    expect(await ask(await token('read-only'))).toBe(action.endsWith('.find') ? 200 : 403);
  });
});

describe('POST /api/articles with tags', () => {
  /** Besides tagging.apply: the type's own action, and Strapi's rule that targets must be seen. */
  const BESIDES = [
    'api::article.article.create',
    'plugin::journey.stage.find',
    'plugin::journey.segment.find',
  ];
  const write = async (key: string | void): Promise<number> => {
    const data = { title: 'New', ...(await tags(app, { stages: ['a'], segments: ['smb'] })) };
    const before = await digest(app);
    const count = () => documents(app, uidOf('article')).count({ status: 'draft' });
    const entries = await count();
    const { status } = await as(request(app.http).post('/api/articles').send({ data }), key);
    if (status !== 201) {
      expect(await digest(app)).toBe(before);
      expect(await count()).toBe(entries);
    }
    return status;
  };

  it('takes tagging.apply, of whomever asks', async () => {
    const answers: Record<string, number> = {};
    for (const [who, { enter }] of Object.entries(CASES)) {
      await makeSite(app);
      answers[who] = await write(
        await enter([...BESIDES, APPLY], [...BESIDES, ...others([...BESIDES, APPLY])])
      );
    }
    expect(answers).toEqual(
      Object.fromEntries(
        Object.entries(CASES).map(([who, { verdict }]) => [
          who,
          verdict === 'granted' ? 201 : STATUS[verdict],
        ])
      )
    );
  });

  it('is refused to a read-only token', async () => {
    await makeSite(app);
    expect(await write(await token('read-only'))).toBe(403);
  });
});
