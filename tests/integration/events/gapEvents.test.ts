import request from 'supertest';
import type { EventName } from '../../../server/src/domain/events';
import { addBuiltIn } from '../admins';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { addEntry, addJourney, addSegments, documents, journey, reset, uidOf } from '../helpers';
import { gapsIn, startReceiver } from '../receiver';
import type { Receiver } from '../receiver';

const EVENTS: EventName[] = ['journey.tags.update', 'journey.gap.opened', 'journey.gap.closed'];
const ARTICLE = uidOf('article');

let app: TestApp;
let receiver: Receiver;
let token: string;
beforeAll(async () => {
  receiver = await startReceiver();
  app = await startApp();
  token = await addBuiltIn(app, 'strapi-super-admin', 'kim');
});
afterAll(async () => {
  await app.stop();
  await receiver.stop();
});

type Method = 'get' | 'post' | 'put' | 'delete';
const admin = (method: Method, path: string, body?: object) => {
  const asked = request(app.http)[method](`/admin/webhooks${path}`);
  return asked.set('Authorization', `Bearer ${token}`).send(body);
};

const hook = (events: readonly string[]) => ({
  name: 'Cache',
  url: receiver.url,
  headers: {},
  events,
});

const look = () => journey(app, 'gapWatch').look();

let id: string;
beforeEach(async () => {
  await reset(app);
  await app.strapi.store({ type: 'plugin', name: 'journey', key: 'gaps' }).delete({});
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
  const { body } = await admin('post', '', hook(EVENTS)).expect(201);
  id = body.data.id;
  await look();
  receiver.received.length = 0;
});
afterEach(async () => {
  await admin('delete', `/${id}`).expect(200);
});

describe('a webhook', () => {
  it('takes the events of the plugin, and no others of its kind', async () => {
    const { body } = await admin('get', `/${id}`).expect(200);
    expect(body.data.events).toEqual(EVENTS);
    const answer = await admin('put', `/${id}`, hook(['journey.gap.moved'])).expect(400);
    expect(answer.body.error.message).toContain('journey.gap.moved');
  });

  it('is sent new tags, and the gaps that they open and close', async () => {
    const documentId = await addEntry(app, 'article', {
      stages: ['a'],
      segments: ['smb'],
      publish: true,
    });
    const made = await receiver.receive(3);
    expect(made[0]).toMatchObject({
      event: 'journey.tags.update',
      createdAt: expect.any(String),
      at: expect.any(String),
      entries: [
        {
          contentType: ARTICLE,
          documentId,
          action: 'create',
          stages: { before: [], after: [{ journey: 'first', key: 'a' }] },
          segments: { before: [], after: ['smb'] },
        },
      ],
    });
    expect(made.slice(1)).toEqual([
      {
        event: 'journey.gap.closed',
        createdAt: expect.any(String),
        at: expect.any(String),
        journey: 'first',
        gap: {
          kind: 'missing',
          stage: { key: 'a', name: 'A' },
          segment: { key: 'smb', name: 'SMB' },
          contentType: null,
          contentTypeName: null,
          locale: null,
          localeName: null,
          target: null,
          between: false,
          deadEnd: false,
        },
      },
    ]);
  }, 30_000);
});

describe('the gaps', () => {
  const missing = (event: string, stage: string) => [event, 'missing', stage, 'smb'];
  const OPENED = 'journey.gap.opened';
  const CLOSED = 'journey.gap.closed';

  it('are told of when it has been quiet, each once', async () => {
    await admin('put', `/${id}`, hook([OPENED, CLOSED])).expect(200);
    const tagged = { stages: ['a'], segments: ['smb'] };
    const documentId = await addEntry(app, 'article', { ...tagged, publish: true });
    expect(gapsIn(await receiver.receive(1))).toEqual([missing(CLOSED, 'a')]);
    await documents(app, ARTICLE).unpublish({ documentId });
    expect(gapsIn(await receiver.receive(1))).toEqual([[OPENED, 'draft-only', 'a', 'smb']]);
    await documents(app, ARTICLE).delete({ documentId });
    expect(gapsIn(await receiver.receive(2))).toEqual([
      [CLOSED, 'draft-only', 'a', 'smb'],
      missing(OPENED, 'a'),
    ]);
  }, 60_000);

  it('are not told of where the write is rolled back, or changes none', async () => {
    const failing = app.strapi.db.transaction(async () => {
      await addEntry(app, 'article', { stages: ['a'], segments: ['smb'], publish: true });
      throw new Error('too bad');
    });
    await expect(failing).rejects.toThrow('too bad');
    await addEntry(app, 'note', { stages: ['a'], segments: ['smb'] });
    await look();
    await receiver.receive(2);
    await addEntry(app, 'note', { stages: ['a'], segments: ['smb'] });
    await look();
    expect(await receiver.receive(2, 2)).toMatchObject([{ event: 'journey.tags.update' }]);
  }, 30_000);

  it('that are open at the first look of all are known, not news', async () => {
    await app.strapi.store({ type: 'plugin', name: 'journey', key: 'gaps' }).delete({});
    await look();
    expect(await receiver.receive(1, 1)).toEqual([]);
  });

  it('of other journeys are told of with their key; a stage brings some, and takes them along', async () => {
    const other = await addJourney(app, 'other', ['x']);
    await look();
    const opened = await receiver.receive(1);
    expect(opened).toMatchObject([{ event: OPENED, journey: 'other' }]);
    expect(gapsIn(opened)).toEqual([missing(OPENED, 'x')]);
    await journey(app, 'journeys').remove(other);
    await look();
    expect(gapsIn(await receiver.receive(1))).toEqual([missing(CLOSED, 'x')]);
  }, 30_000);

  it('are looked for as long as a webhook asks for them', async () => {
    await admin('put', `/${id}`, hook(['entry.create'])).expect(200);
    expect(journey(app, 'events').isHeard('journey.gap.opened', 'journey.gap.closed')).toBe(false);
    await admin('put', `/${id}`, hook([CLOSED])).expect(200);
    expect(journey(app, 'events').isHeard('journey.gap.opened', 'journey.gap.closed')).toBe(true);
  });
});
