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

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['b', 'a']);
  await addJourney(app, 'second', ['x']);
  await addSegments(app, 'smb', 'enterprise');
});

const ACTIONS = {
  journeys: 'plugin::journey.journey.find',
  stages: 'plugin::journey.stage.find',
  segments: 'plugin::journey.segment.find',
  content: 'plugin::journey.content.find',
  next: 'plugin::journey.content.next',
  coverage: 'plugin::journey.coverage.find',
  gaps: 'plugin::journey.gaps.find',
};
type Route = keyof typeof ACTIONS;
const ROUTES = Object.keys(ACTIONS) as Route[];

const get = (path: string) => request(app.http).get(`/api/journey/${path}`);
const grant = (route: Route) => grantPublic(app, ACTIONS[route]);
const keysOf = (list: { key: string }[]): string[] => list.map(({ key }) => key);

describe.each(ROUTES)('GET /api/journey/%s', (route) => {
  const asked = route === 'next' ? 'next?stage=a' : route;

  it('is 403 without its own action, whatever else is granted', async () => {
    await get(route).expect(403);
    const others = ROUTES.filter((one) => one !== route).map((one) => ACTIONS[one]);
    await grantPublic(app, ...others, 'plugin::journey.tagging.apply');
    await get(route).expect(403);
  });

  it('answers with the action', async () => {
    await grant(route);
    const { body } = await get(asked).expect(200);
    expect(body.data).toBeDefined();
  });

  it('refuses a parameter that it does not know, and names it', async () => {
    await grant(route);
    const { body } = await get(`${route}?colour=red`).expect(400);
    expect(body.error).toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('colour'),
    });
  });

  it('is not open to writing', async () => {
    await grant(route);
    await request(app.http).post(`/api/journey/${route}`).send({ data: {} }).expect(405);
  });
});

describe('the vocabulary', () => {
  it('is journeys with their stages in order, and which is the default', async () => {
    await grant('journeys');
    const { body } = await get('journeys').expect(200);
    expect(body.data).toMatchObject([
      { key: 'first', name: 'First', isDefault: true, stages: [{ key: 'b' }, { key: 'a' }] },
      { key: 'second', isDefault: false, stages: [{ key: 'x' }] },
    ]);
    expect(Object.keys(body.data[0])).not.toContain('id');
  });

  it('is the stages of a journey, in order', async () => {
    await grant('stages');
    expect(keysOf((await get('stages')).body.data)).toEqual(['b', 'a']);
    expect(keysOf((await get('stages?journey=second')).body.data)).toEqual(['x']);
    const { body } = await get('stages?journey=third').expect(400);
    expect(body.error.message).toBe('journey: "third" is unknown; allowed: first, second');
  });

  it('is the segments', async () => {
    await grant('segments');
    expect((await get('segments')).body.data).toMatchObject([
      { key: 'smb', name: 'SMB' },
      { key: 'enterprise', name: 'Enterprise' },
    ]);
  });

  it('is empty before there is any', async () => {
    await reset(app);
    for (const route of ['journeys', 'stages', 'segments'] as const) {
      await grant(route);
      expect((await get(route).expect(200)).body.data).toEqual([]);
    }
    await grantPublic(app, ACTIONS.coverage, ACTIONS.gaps);
    await get('coverage').expect(404);
    await get('gaps').expect(404);
  });
});

describe('the reports', () => {
  beforeEach(async () => {
    await addEntry(app, 'article', { stages: ['a'], segments: ['smb'], publish: true });
    await addEntry(app, 'article');
    await addEntry(app, 'note', { stages: ['a'] });
    await addEntry(app, 'page');
    await grantPublic(app, ACTIONS.coverage, ACTIONS.gaps);
  });

  it('look only at types that the caller can list', async () => {
    await grantPublic(app, 'api::article.article.find');
    const { body } = await get('coverage').expect(200);
    expect(keysOf(body.data.columns)).toEqual([uidOf('article')]);
    expect(body.data.totals).toMatchObject({ published: 1, draft: 1, tagged: 1, untagged: 1 });
    const gaps = (await get('gaps').expect(200)).body.data as { contentType: string | null }[];
    expect(gaps.map(({ contentType }) => contentType).filter(Boolean)).toEqual([uidOf('article')]);
    await grantPublic(app, 'api::note.note.find');
    expect((await get('coverage')).body.data.totals).toMatchObject({ published: 2, draft: 1 });
  });

  it('are of nothing for a caller who can list nothing', async () => {
    const { body } = await get('coverage').expect(200);
    expect(body.data).toMatchObject({ columns: [], totals: { published: 0, draft: 0, score: 0 } });
  });

  it('don’t tell of a type that the caller can’t list', async () => {
    await grantPublic(app, 'api::article.article.find');
    const { body } = await get(`coverage?contentType=${uidOf('page')}`).expect(400);
    expect(body.error.message).toBe(
      'contentType: "api::page.page" is unknown; allowed: api::article.article'
    );
  });

  it('are those of the services', async () => {
    await grantPublic(app, 'api::article.article.find', ACTIONS.segments);
    const canRead = (uid: string) => uid === uidOf('article');
    const matrix = await get('coverage?columns=segment&stage=a&locale=en,da').expect(200);
    expect(matrix.body.data).toEqual(
      await journey(app, 'coverage').matrix(
        { columns: 'segment', stage: 'a', locale: ['en', 'da'] },
        { canRead }
      )
    );
    const gaps = await get('gaps?segment=smb&locale=da').expect(200);
    expect(gaps.body.data).toEqual(
      await journey(app, 'coverage').gaps({ segment: 'smb', locale: 'da' }, { canRead })
    );
  });

  it.each([
    ['coverage?stage=x', /^stage: "x" is unknown; allowed: b, a/],
    ['coverage?segment=smb,x', /^segment: "x" is unknown; allowed: smb, enterprise, general/],
    ['coverage?locale=fr', /^locale: "fr" is unknown; allowed: en, da, de/],
    ['coverage?columns=colour', /^columns: .*segment/],
    ['coverage?stage=', /^stage: must be a key/],
    ['coverage?stage[$eq]=a', /^stage/],
    ['gaps?journey=x', /^journey: "x" is unknown; allowed: first, second/],
    ['gaps?journey=', /^journey/],
  ])('refuse %s', async (path, message) => {
    const { body } = await get(path).expect(400);
    expect(body.error.message).toEqual(expect.stringMatching(message));
  });
});
