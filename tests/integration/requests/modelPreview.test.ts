import request from 'supertest';
import { addBuiltIn } from '../admins';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { digest } from '../digest';
import { addEntry, addLocales, journey, reset, tagsOf } from '../helpers';

let app: TestApp;
let owner: string;
let documentId: string;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  owner = await addBuiltIn(app, 'strapi-super-admin', 'owner');
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  ({ documentId } = await journeys().applyModel({ model: 'purchase-5', key: 'main' }));
});

const journeys = () => journey(app, 'journeys');
const ask = (method: 'get' | 'post', search: string, body?: object) => {
  const sent = request(app.http)[method](`/journey/journeys/${documentId}/change-model${search}`);
  return sent.set('Authorization', `Bearer ${owner}`).send(body);
};

describe('the preview of a change to another model', () => {
  it('says of each stage how many entries carry it, and where its tags could go', async () => {
    const both = await addEntry(app, 'article', {
      stages: ['awareness', 'advocacy'],
      publish: true,
    });
    await addEntry(app, 'article', { documentId: both, locale: 'da', stages: ['retention'] });
    await addEntry(app, 'note', { stages: ['awareness'] });
    await addEntry(app, 'page', { stages: ['awareness'] });
    await addEntry(app, 'page');
    const before = await digest(app);
    const preview = await journeys().previewModel({ journey: 'main', model: 'inbound-5' });
    expect(await digest(app)).toBe(before);
    expect(preview.stages.map(({ key, entries, suggested }) => [key, entries, suggested])).toEqual([
      ['awareness', 3, 'attract'],
      ['consideration', 0, 'convert'],
      ['decision', 0, 'close'],
      ['retention', 1, 'delight'],
      ['advocacy', 1, 'delight'],
    ]);
    expect(preview.newStages[1]).toEqual({
      key: 'interest',
      name: 'Interest',
      phase: 'before',
      color: '#0c75af',
    });
    expect(preview.combinations).toHaveLength(2);
    expect(preview.combinations).toEqual(
      expect.arrayContaining([
        { stages: ['awareness'], entries: 2 },
        { stages: ['awareness', 'retention', 'advocacy'], entries: 1 },
      ])
    );
  });

  it('speaks the language that is asked for', async () => {
    const input = { journey: documentId, model: 'experience-4', language: 'nb' };
    const [first] = (await journeys().previewModel(input)).newStages;
    expect(first).toMatchObject({ key: 'awareness', name: 'Bevissthet' });
  });
});

describe('its admin routes', () => {
  const mapping = {
    awareness: 'attract',
    consideration: 'interest',
    decision: 'close',
    retention: 'delight',
    advocacy: null,
  };

  it('preview and change the journey', async () => {
    const note = await addEntry(app, 'note', { stages: ['decision', 'advocacy'] });
    const preview = await ask('get', '?model=inbound-5').expect(200);
    expect(preview.body.data.stages).toHaveLength(5);
    const change = { model: 'inbound-5', language: 'en', mapping };
    const { body } = await ask('post', '', change).expect(200);
    expect(body.data).toMatchObject({ journey: { key: 'main', documentId }, entries: 1 });
    expect(await tagsOf(app, 'note', note)).toMatchObject({ stages: ['close'] });
    const { data } = await journey(app, 'changes').of('api::note.note', note);
    expect(data[0]).toMatchObject({
      action: 'remove',
      door: 'settings',
      person: { name: 'owner' },
    });
  });

  const deep = JSON.parse('{"a":'.repeat(500) + '1' + '}'.repeat(500)) as object;
  it.each([
    ['get', '', undefined, 'model'],
    ['get', '?model=inbound-5&model=purchase-5', undefined, 'model'],
    ['get', '?model[x]=inbound-5', undefined, 'model'],
    ['get', '?model=inbound-5&language=%00', undefined, 'language'],
    ['get', '?model=%00', undefined, 'model'],
    ['get', '?model=inbound-5&journey=x', undefined, 'journey'],
    ['post', '', {}, 'model'],
    ['post', '', [], 'must be an object'],
    ['post', '', { model: ['inbound-5'], mapping }, 'model'],
    ['post', '', { model: 'inbound-5', mapping: { ...mapping, awareness: '\u0000' } }, 'mapping'],
    ['post', '', { model: 'inbound-5', mapping: { ...mapping, '\u0000': null } }, 'mapping'],
    ['post', '', { model: 'inbound-5', mapping: deep }, 'mapping'],
    ['post', '', { model: 'inbound-5', mapping: 'x'.repeat(100_000) }, 'mapping'],
    ['post', '', { model: 'inbound-5', mapping, name: 'x'.repeat(10_000) }, 'name'],
    ['post', '', { model: 'inbound-5', mapping, journey: 'other' }, 'journey'],
  ] as const)('refuse %s %s %j with a 400 that names it', async (method, search, sent, field) => {
    const before = await digest(app);
    const { body } = await ask(method, search, sent as object | undefined).expect(400);
    expect(body.error.message).toContain(field);
    expect(await digest(app)).toBe(before);
  });
});
