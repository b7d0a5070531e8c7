import fc from 'fast-check';
import { grantPublic, tags, tagsOf, uidOf } from '../helpers';
import { Asker } from './asker';
import { hostileValue, runs } from './hostile';

let asker: Asker;
beforeAll(async () => {
  asker = await Asker.start();
});
afterAll(async () => {
  console.info(`${asker.cases} writes asked`);
  await asker.app.stop();
});
beforeEach(async () => {
  await asker.restore();
  await grantPublic(
    asker.app,
    'api::article.article.update',
    'plugin::journey.stage.find',
    'plugin::journey.segment.find',
    'plugin::journey.tagging.apply'
  );
});

const FIELDS = ['journeyStages', 'journeySegments'];

/** Each of the ways to write a relation, with something wrong in it. */
const wrongRelation = fc
  .tuple(
    hostileValue.filter((value) => JSON.stringify(value) !== '[]'),
    fc.constantFrom(
      (value: unknown) => value,
      (value: unknown) => [value],
      (value: unknown) => [{ documentId: value }],
      (value: unknown) => ({ id: value }),
      (value: unknown) => ({ connect: value }),
      (value: unknown) => ({ set: [{ documentId: value }] }),
      (value: unknown) => ({ connect: [], disconnect: [value] }),
      (value: unknown) => ({ connect: [{ documentId: 'nobody', position: { before: value } }] }),
      (value: unknown) => ({ connect: [{ documentId: 'nobody', locale: value }] })
    )
  )
  .map(([value, wrap]) => wrap(value));

const DOORS = [
  {
    door: 'the REST API',
    path: () => `/api/articles/${asker.site.article}?status=draft`,
    body: (data: object): object => ({ data }),
  },
  {
    door: 'the Content Manager',
    path: () => `/content-manager/collection-types/${uidOf('article')}/${asker.site.article}`,
    body: (data: object) => data,
  },
];

describe.each(DOORS)('a write of tags through $door', ({ path, body }) => {
  const put = (data: object) =>
    asker.ask({ method: 'put' }, path(), (sent) => sent.send(body(data)));

  it('that is wrong is refused, and the entry keeps its tags', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FIELDS), wrongRelation, async (field, value) => {
        const before = await tagsOf(asker.app, 'article', asker.site.article);
        const { status, message } = await put({ [field]: value });
        if (status >= 400) {
          expect(message).not.toBe('');
          expect(await tagsOf(asker.app, 'article', asker.site.article)).toEqual(before);
        }
      }),
      runs(150)
    );
  });

  it.each([[[null]], [[[]]], ['\u0000'], [['a\u0000']], [{ connect: [{ id: 1e20 }] }], [false]])(
    'names the field and says what is allowed: %j',
    async (value) => {
      const { status, message } = await put({ journeySegments: value });
      expect(status).toBe(400);
      expect(message).toMatch(/^journeySegments: must be a list of documentIds, or an object with/);
    }
  );

  it('that is right is taken in each of Strapi’s ways', async () => {
    const { journeyStages } = (await tags(asker.app, { stages: ['a'] })) as {
      journeyStages: [string];
    };
    const [documentId] = journeyStages;
    for (const value of [
      documentId,
      [documentId],
      [{ documentId }],
      { set: [documentId] },
      { connect: [{ documentId, position: { end: true } }] },
      { connect: [documentId], disconnect: [] },
    ]) {
      expect(await put({ journeyStages: [] })).toMatchObject({ status: 200 });
      expect(await put({ journeyStages: value })).toMatchObject({ status: 200 });
      const { stages } = (await tagsOf(asker.app, 'article', asker.site.article)) ?? {};
      expect(stages).toEqual(['a']);
    }
  });
});
