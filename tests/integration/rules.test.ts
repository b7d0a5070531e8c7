import request from 'supertest';
import { SEGMENT_UID, STAGE_UID } from '../../server/src/content-types/uids';
import type { RuleInput, RulesAnswer } from '../../server/src/contracts/rules';
import { addAdmin, addBuiltIn } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import { digest } from './digest';
import { addEntry, addJourney, addSegments, documents, journey, reset, uidOf } from './helpers';

const ARTICLE = uidOf('article');
const REDIRECT = uidOf('redirect');

let app: TestApp;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  app = await startApp();
  const read = { action: 'plugin::content-manager.explorer.read', subject: ARTICLE };
  const CONFIGURE = { action: 'plugin::journey.configure' };
  tokens.owner = await addAdmin(app, 'owner', [CONFIGURE, read]);
  tokens.blind = await addAdmin(app, 'blind', [CONFIGURE]);
  tokens.super = await addBuiltIn(app, 'strapi-super-admin', 'super');
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addJourney(app, 'second', ['a', 'z']);
  await addSegments(app, 'smb', 'big');
});

const rules = () => journey(app, 'backFillRules');
const always = { contentType: ARTICLE, condition: { kind: 'always' } } as const;
const send = (who: string, method: 'get' | 'post' | 'put' | 'delete', path: string) =>
  request(app.http)[method](`/journey${path}`).set('Authorization', `Bearer ${tokens[who]}`);
const find = async (who: string): Promise<RulesAnswer> =>
  (await send(who, 'get', '/rules').expect(200)).body.data;
/** `title: a → a, smb` of each entry without a stage. */
async function suggested(...entries: { type: string; documentId: string }[]) {
  const { entries: found } = await journey(app, 'suggestions').of({
    entries: entries.map(({ type, documentId }) => ({ contentType: uidOf(type), documentId })),
  });
  return found.map(({ stages, segments }) => [...stages, ...segments].map(({ key }) => key).join());
}

describe('a rule', () => {
  it('is kept whole, changed, moved and removed', async () => {
    const input: RuleInput = {
      contentType: ARTICLE,
      condition: { kind: 'field', field: 'title', operator: 'contains', value: ' Price ' },
      stages: ['b', 'a'],
      segments: ['smb'],
    };
    const { body } = await send('owner', 'post', '/rules').send(input).expect(200);
    const first = {
      documentId: body.data.documentId,
      ...input,
      condition: { ...input.condition, value: 'Price' },
      journey: 'first',
      stages: ['a', 'b'],
      targetTitle: null,
    };
    expect(body.data).toEqual(first);
    const second = await rules().create({ ...always, journey: 'second', stages: ['z'] });
    expect((await find('owner')).rules).toEqual([first, { ...second, targetTitle: null }]);

    const order = [second.documentId, first.documentId];
    await send('owner', 'put', '/rule-order').send({ order }).expect(200);
    expect((await rules().read()).map(({ documentId }) => documentId)).toEqual(order);
    const changed = { ...always, segments: ['big'] };
    await send('owner', 'put', `/rules/${second.documentId}`).send(changed).expect(200);
    expect((await rules().read())[0]).toEqual({
      ...changed,
      documentId: second.documentId,
      journey: 'first',
      stages: [],
    });
    await send('owner', 'delete', `/rules/${first.documentId}`).expect(200);
    await send('owner', 'delete', `/rules/${first.documentId}`).expect(404);
    expect(await rules().read()).toHaveLength(1);
  });

  it.each<[object, RegExp]>([
    [{ stages: [] }, /^stages: or segments must name at least one key/],
    [{ stages: ['x'] }, /^stages: "x" is unknown; allowed: a, b, c$/],
    [{ segments: ['general'] }, /^segments: "general" is unknown; allowed: smb, big$/],
    [{ journey: 'x' }, /^journey: "x" is unknown; allowed: first, second$/],
    [{ contentType: 'x' }, /^contentType: "x" is unknown; allowed: api::/],
    [{ contentType: null }, /^contentType: is required where condition.kind is always$/],
    [{ condition: { kind: 'x' } }, /^condition.kind: must be one of always, relation, field, path/],
    [
      { condition: { kind: 'path' } },
      /^condition.field: is required where condition.kind is path;/,
    ],
    [
      { condition: { kind: 'always', value: 'x' } },
      /^condition.value: doesn't go with condition.kind always; allowed: kind \(got "x"\)$/,
    ],
    [
      { condition: { kind: 'path', field: 'nowhere', pattern: '*' } },
      /^condition.field: "nowhere" is unknown; allowed: (title, slug|slug, title)$/,
    ],
    [
      { condition: { kind: 'path', field: 'title', pattern: ' ' } },
      /^condition.pattern: must not be empty/,
    ],
    [
      { condition: { kind: 'field', field: 'title', operator: 'is', value: 'x' } },
      /^condition.operator: must be one of equals, contains/,
    ],
    [
      { contentType: REDIRECT, condition: { kind: 'relation', field: 'article', target: 'x' } },
      /^condition.target: There is no api::article.article "x"$/,
    ],
    [
      { contentType: REDIRECT, condition: { kind: 'relation', field: 'to', target: 'x' } },
      /^condition.field: "to" is unknown; allowed: article$/,
    ],
    [{ note: 'x' }, /^note: is unknown; allowed: contentType, condition/],
  ])('is refused, and nothing written: %j', async (part, message) => {
    await rules().create({ ...always, stages: ['a'] });
    const before = await digest(app);
    const input = { ...always, stages: ['a'], ...part };
    const { body } = await send('owner', 'post', '/rules').send(input).expect(400);
    expect(body.error.message).toMatch(message);
    expect(await digest(app)).toBe(before);
  });

  it('loses what is gone, and goes when nothing is left, however it is deleted', async () => {
    await rules().create({ ...always, stages: ['a', 'b'], segments: ['smb'] });
    await rules().create({ ...always, segments: ['big'] });
    await rules().create({ ...always, journey: 'second', stages: ['a'] });
    await journey(app, 'journeys').removeStage({ stage: 'a', moveTo: 'b' });
    expect((await rules().read()).map(({ stages }) => stages)).toEqual([['b'], [], ['a']]);
    await app.strapi.db.query(SEGMENT_UID).deleteMany({ where: { key: 'big' } });
    await app.strapi.db.query(STAGE_UID).deleteMany({ where: { key: 'b' } });
    expect(await rules().read()).toMatchObject([
      { journey: 'first', stages: [], segments: ['smb'] },
      { journey: 'second', stages: ['a'] },
    ]);
  });

  it('is about what the Content Manager finds for a relation', async () => {
    const target = await addEntry(app, 'article', { data: { title: 'About prices' } });
    await addEntry(app, 'article', { data: { title: 'About us' } });
    const { body } = await request(app.http)
      .get(`/content-manager/relations/${REDIRECT}/article?page=1&pageSize=50&_q=PRICE`)
      .set('Authorization', `Bearer ${tokens.super}`)
      .expect(200);
    expect(body.results).toMatchObject([{ documentId: target, title: 'About prices' }]);
  });

  it('tells the title of what it is about to those alone who may read it', async () => {
    const target = await addEntry(app, 'article', { data: { title: 'Secret title' } });
    const condition = { kind: 'relation', field: 'article', target } as const;
    await rules().create({ contentType: REDIRECT, condition, stages: ['a'] });
    const seen = await find('owner');
    expect(seen.rules[0]?.targetTitle).toBe('Secret title');
    expect(seen.fields[REDIRECT]).toEqual({
      relation: [{ name: 'article', target: ARTICLE }],
      field: ['from', 'to'],
      path: ['from', 'to'],
    });
    expect((await find('blind')).rules[0]?.targetTitle).toBeNull();
  });

  it('is shown, and can be removed, when its content type is gone', async () => {
    const target = await addEntry(app, 'article');
    const condition = { kind: 'relation', field: 'article', target } as const;
    await rules().create({ contentType: REDIRECT, condition, stages: ['a'] });
    const gone = { contentTypeUid: 'api::gone.gone' };
    await app.strapi.db.query('plugin::journey.rule').updateMany({ where: {}, data: gone });
    const [rule] = (await find('owner')).rules;
    expect(rule).toMatchObject({ contentType: 'api::gone.gone', targetTitle: null });
    await send('owner', 'delete', `/rules/${rule?.documentId}`).expect(200);
    expect((await find('owner')).rules).toEqual([]);
  });
});

describe('rules', () => {
  it('suggest what holds: the first stage, and all segments', async () => {
    const target = await addEntry(app, 'article', { data: { title: 'About prices' } });
    const other = await addEntry(app, 'article', { data: { title: 'About us' } });
    const { documentId: redirect } = await documents(app, REDIRECT).create({
      data: { from: '/blog/a', to: '/b', article: target },
    });
    const field = 'article';
    await rules().create({ ...always, segments: ['smb'] });
    await rules().create({
      contentType: null,
      condition: { kind: 'field', field: 'title', operator: 'contains', value: 'PRICE' },
      stages: ['c'],
    });
    await rules().create({ ...always, stages: ['a'], segments: ['big'] });
    await rules().create({
      contentType: null,
      condition: { kind: 'path', field: 'from', pattern: 'blog/**' },
      stages: ['b'],
    });
    await rules().create({
      contentType: REDIRECT,
      condition: { kind: 'relation', field, target },
      segments: ['big'],
    });
    const entries = [
      { type: 'article', documentId: target },
      { type: 'article', documentId: other },
      { type: 'redirect', documentId: redirect },
    ];
    expect(await suggested(...entries)).toEqual(['c,smb,big', 'a,smb,big', 'b,big']);
    await documents(app, REDIRECT).update({
      documentId: redirect,
      data: { from: '/help/a', article: other },
    });
    expect(await suggested(entries[2]!)).toEqual(['']);
  });

  it('say why, and leave what is tagged alone', async () => {
    const documentId = await addEntry(app, 'article', { segments: ['big'] });
    const rule = await rules().create({ ...always, stages: ['a'], segments: ['big', 'smb'] });
    const entries = [{ contentType: ARTICLE, documentId }];
    const { entries: found } = await journey(app, 'suggestions').of({ entries });
    const why = {
      confidence: 1,
      by: 'rule',
      words: [],
      rule: {
        documentId: rule.documentId,
        contentType: ARTICLE,
        condition: { kind: 'always' },
      },
    };
    expect(found).toEqual([
      {
        contentType: ARTICLE,
        documentId,
        locale: null,
        stages: [{ key: 'a', name: 'A', ...why }],
        segments: [{ key: 'smb', name: 'SMB', ...why }],
      },
    ]);
    await journey(app, 'tagging').apply({ entries, stages: { add: ['b'] } });
    expect(await suggested({ type: 'article', documentId })).toEqual(['smb']);
  });
});
