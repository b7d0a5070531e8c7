import fc from 'fast-check';
import request from 'supertest';
import { makeSite } from '../accessTable';
import type { Site } from '../accessTable';
import { addBuiltIn } from '../admins';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { digest } from '../digest';
import { runs } from '../fuzz/hostile';
import { addLocales, journey, LONG, uidOf } from '../helpers';

let app: TestApp;
let token: string;
let site: Site;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  token = await addBuiltIn(app, 'strapi-super-admin', 'super');
});
afterAll(() => app.stop());
beforeEach(async () => {
  site = await makeSite(app);
});

const call = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: unknown) => {
  const sent = request(app.http)[method](`/journey${path}`);
  return sent.set('Authorization', `Bearer ${token}`).send(body as object);
};
/** @returns the message of the refusal, which changed nothing */
async function refusal(sent: request.Test, status = 400): Promise<string> {
  const before = await digest(app);
  const { body } = await sent.expect(status);
  expect(await digest(app)).toBe(before);
  return body.error.message;
}

describe('a new journey', () => {
  it('takes no stages along that nobody has checked', async () => {
    for (const stages of [[{ key: 'BAD KEY', name: 'x' }], [{ name: 1 }], 5, [null], []]) {
      const message = await refusal(call('post', '/journeys', { name: 'New', stages }));
      expect(message).toBe(
        'stages: is unknown; allowed: name, description, targetMin, targetMax, key'
      );
    }
    expect((await journey(app, 'vocabulary').all()).journeys).toHaveLength(1);
  });

  it('is an object, not a list', async () => {
    const message = await refusal(call('post', '/journeys', []));
    expect(message).toMatch(/^input: must be an object; allowed in it: name/);
    expect(await refusal(call('post', '/journeys', ['x'.repeat(3000)]))).toMatch(/^input: must/);
  });
});

describe('tagging many', () => {
  /** As long as uids, ids and locales get in practice. */
  const entries = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      contentType: uidOf(LONG),
      documentId: String(index).padStart(24, 'x'),
      locale: 'zh-Hans-HK',
    }));
  const body = (count: number) => ({ entries: entries(count), stages: { add: ['a'] } });

  it('takes as many entries as are documented, of types with long names', async () => {
    const { body: answer } = await call('post', '/tags', body(4000)).expect(200);
    expect(answer.data.failed).toHaveLength(4000);
    const message = await refusal(call('post', '/tags', body(4001)));
    expect(message).toMatch(/^entries: must be at most 4000 items/);
  });
});

describe('the settings', () => {
  it('are saved again as they were read', async () => {
    const { body } = await call('get', '/settings').expect(200);
    expect(body.data.defaultJourney).toBeNull();
    const { body: saved } = await call('put', '/settings', body.data).expect(200);
    expect(saved.data).toEqual(body.data);
  });
});

describe('text that no database keeps as it is', () => {
  const TEXTS = ['a\u0000b', '\u0000', 'a\ud800b', '\udc00'];

  it.each(['name', 'description', 'goal'])('is refused in a stage’s %s', async (field) => {
    for (const value of TEXTS) {
      const sent = call('put', `/stages/${site.stages[0]}`, { [field]: value });
      expect(await refusal(sent)).toMatch(new RegExp(`^${field}: must be text without NUL`));
    }
  });

  it('is refused in a list', async () => {
    const sent = call('put', `/stages/${site.stages[0]}`, { questions: ['fine', 'a\u0000'] });
    expect(await refusal(sent)).toMatch(/^questions\.1: must be text without NUL/);
  });

  it('is refused as the id or the locale of an entry', async () => {
    const path = `/tags/${uidOf('article')}`;
    expect(await refusal(call('get', `${path}/a%00b`))).toMatch(/^documentId: must be text/);
    expect(await refusal(call('get', `${path}/${'x'.repeat(300)}`))).toMatch(/^documentId: .*255/);
    const locale = call('get', `${path}/${site.article}?locale=e%00n`);
    expect(await refusal(locale)).toBe('locale: "e\u0000n" is unknown; allowed: en, da, de');
  });
});

describe('a parameter', () => {
  it('is refused on a route that takes none', async () => {
    expect(await refusal(call('get', '/site?colour=red'))).toBe(
      'colour: is unknown; allowed: (nothing)'
    );
    await refusal(call('post', '/segments?dryRun=true', { name: 'New' }));
    await refusal(call('delete', `/journeys/${site.journey}?dryRun=true`));
  });

  it.each(['page[]=5', 'page=1e2', 'page=0x10', 'page=+1', 'page=', 'pageSize=true', 'page=1.0'])(
    'that counts is a whole number in digits, not %s',
    async (query) => {
      const name = query.startsWith('pageSize') ? 'pageSize' : 'page';
      const message = await refusal(call('get', `/entries?${query}`));
      expect(message).toMatch(new RegExp(`^${name}: must be a number \\(got `));
    }
  );

  it('is quoted in the answer, shortened where it is long', async () => {
    expect(await refusal(call('get', '/matrix?columns=foo'))).toBe(
      'columns: must be one of contentType, segment, locale (got "foo")'
    );
    expect(await refusal(call('get', '/gaps?stage[a]=b'))).toBe(
      'stage: must be a key, or keys with commas between them (got {"a":"b"})'
    );
    const long = await refusal(call('get', `/matrix?stage=${'x'.repeat(9000)}`));
    expect(long).toBe(`stage: "${'x'.repeat(80)}… (9000 characters)" is unknown; allowed: a, b`);
  });
});

describe('a message', () => {
  it('stays short where everything is wrong', async () => {
    const body = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`field${n}`, n]));
    const message = await refusal(call('post', '/segments', body));
    expect(message.length).toBeLessThan(1000);
    expect(message).toMatch(/; and 4991 more$/);
  });
});

describe('any other text', () => {
  const name = fc
    .oneof(
      fc.constantFrom(
        "'; drop table segments; --",
        '<script>alert(1)</script>',
        '${7}',
        '👩‍🌾',
        '\\'
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    )
    .map((text) => Buffer.from(text.trim().slice(0, 200)).toString().trim())
    .filter((text) => text !== '' && !text.includes('\u0000'));

  it('is kept to the letter, in names and lists', async () => {
    const [stage] = site.stages;
    await fc.assert(
      fc.asyncProperty(name, fc.array(name, { maxLength: 3 }), async (text, questions) => {
        const changes = { name: text, goal: text, questions };
        await call('put', `/stages/${stage}`, changes).expect(200);
        await call('put', `/segments/${site.segments[0]}`, { name: text }).expect(200);
        const { body } = await call('get', '/vocabulary').expect(200);
        expect(body.data.journeys[0].stages[0]).toMatchObject(changes);
        expect(body.data.segments[0]).toMatchObject({ name: text });
      }),
      runs(60)
    );
  });

  it('makes a key of its own, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const { body } = await call('post', '/segments', { name: text }).expect(200);
        expect(body.data.key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
      runs(40)
    );
  });
});
