import request from 'supertest';
import { addAdmin, addBuiltIn, deactivate } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import { setClock } from './clock';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  journey,
  reset,
  uidOf,
} from './helpers';
import { startMailSink } from './mailSink';
import type { MailSink } from './mailSink';
import { startOtherProcess } from './secondProcess';

const DAY = 86_400_000;
/** A Monday, at seven in the morning. */
const MONDAY = new Date('2026-11-30T07:00:00.000Z');
const ARTICLE = uidOf('article');
const READ = 'plugin::content-manager.explorer.read';

let app: TestApp;
let sink: MailSink;
let token: string;
beforeAll(async () => {
  sink = await startMailSink();
  process.env.TEST_SMTP_PORT = String(sink.port);
  app = await startApp();
  await addLocales(app);
  token = await addBuiltIn(app, 'strapi-super-admin', 'super');
  await addAdmin(app, 'reader', [
    { action: 'plugin::journey.read' },
    { action: READ, subject: ARTICLE },
  ]);
  await addAdmin(app, 'stranger', [{ action: READ, subject: ARTICLE }]);
});
afterAll(async () => {
  await app.stop();
  await sink.stop();
  delete process.env.TEST_SMTP_PORT;
});
beforeEach(async () => {
  await reset(app);
  for (const key of ['digest', 'digestState']) {
    await app.strapi.store({ type: 'plugin', name: 'journey', key }).delete({});
  }
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
  sink.received.length = 0;
  sink.refuses = null;
});
afterEach(() => jest.useRealTimers());

const digest = () => journey(app, 'digest');
const sendDue = () => journey(app, 'digestMails').sendDue();
const at = (days: number): void => setClock(new Date(MONDAY.getTime() + days * DAY));

const idOf = async (name: string): Promise<string> => {
  const people: { email: string; documentId: string }[] = await app.strapi.db
    .query('admin::user')
    .findMany();
  return people.find(({ email }) => email.startsWith(name))?.documentId ?? `no ${name}`;
};

/** Switched on some days before the first Monday, or as said. */
async function switchOn(names: string[] = ['super'], days = -3): Promise<void> {
  at(days);
  const recipients = await Promise.all(names.map(idOf));
  await digest().set({ enabled: true, weekday: 1, recipients });
}

const add = (type: string, stage: string, title: string, own: object = {}) =>
  addEntry(app, type, {
    stages: [stage],
    segments: ['smb'],
    publish: true,
    data: { title },
    ...own,
  });

const recipientOf = async (name: string) => {
  const documentId = await idOf(name);
  return (await digest().get()).recipients.find((one) => one.documentId === documentId);
};

describe('the weekly mail', () => {
  it('is off until somebody switches it on', async () => {
    expect(await digest().get()).toMatchObject({ enabled: false, recipients: [], nextAt: null });
    at(0);
    expect(await sendDue()).toBe(0);
    expect(sink.received).toEqual([]);
  });

  it('goes out once a week, on its day', async () => {
    await switchOn();
    expect(await sendDue()).toBe(0);
    at(-0.1);
    expect(await sendDue()).toBe(0);
    at(0);
    expect(await sendDue()).toBe(1);
    expect(await sendDue()).toBe(0);
    at(6.9);
    expect(await sendDue()).toBe(0);
    at(9);
    expect(await sendDue()).toBe(1);
    expect(sink.received.map(({ to }) => to)).toEqual(['super@example.org', 'super@example.org']);
  });

  it('is sent by one of those who try at once, in whichever process', async () => {
    jest.useRealTimers();
    const other = await startOtherProcess();
    try {
      // By the clock that both processes have: as if it had been switched on a fortnight ago.
      setClock(new Date(Date.now() - 14 * DAY));
      await digest().set({ enabled: true, weekday: 1, recipients: [await idOf('super')] });
      jest.useRealTimers();
      const sent = await Promise.all([sendDue(), other.call('digestMails', 'sendDue'), sendDue()]);
      expect(sent.sort()).toEqual([0, 0, 1]);
      expect(sink.received).toHaveLength(1);
    } finally {
      await other.stop();
    }
  }, 60_000);

  it('tells the score, gaps that closed and opened with their entries, what is due and what to review', async () => {
    await add('article', 'b', 'Aged', { since: new Date(MONDAY.getTime() - 370 * DAY) });
    await switchOn(['super'], -7);
    await journey(app, 'snapshots').take();
    at(0);
    await add('article', 'a', 'Fresh & new');
    await journey(app, 'plans').set({
      stage: 'b',
      segment: 'smb',
      targetMin: 3,
      owner: 'Freja',
      dueDate: '2026-12-02',
    });
    await journey(app, 'plans').set({ stage: 'a', segment: 'smb', dueDate: '2026-12-02' });
    await sendDue();
    const [mail] = sink.received;
    expect(mail?.source).toMatch(/Subject: Journey: 50% covered, 1 gap closed, 1 gap opened/);
    const text = mail?.source.split(/Content-Type: text\/html/)[0] ?? '';
    expect(text).toContain('on Nov 23, 2026 it was 50%');
    expect(text).toMatch(/1 gap closed\s+- No A content for segment SMB\s+· New here: Fresh & new/);
    expect(text).toMatch(/1 gap opened\s+- Only 1 of 3 wanted B pieces for segment SMB/);
    expect(text).toMatch(
      /1 planned piece is due\s+- B × SMB\s+http\S+cell=b%7Esmb\s+· Due Dec 2, 2026: Freja/
    );
    expect(text).toMatch(/1 entry to review\s+- Aged\s+http\S+collection-types\/api::article/);
    expect(mail?.source).toContain('Fresh &amp; new</a>');
  });

  it('is in the language of whoever gets it, of content that they may read', async () => {
    const where = { email: 'reader@example.org' };
    const users = app.strapi.db.query('admin::user');
    await users.update({ where, data: { preferedLanguage: 'da' } });
    await switchOn(['reader', 'super'], -7);
    await journey(app, 'snapshots').take();
    at(0);
    await add('page', 'a', 'Hidden');
    await add('article', 'b', 'Shown');
    expect(await sendDue()).toBe(2);
    const mails = new Map(sink.received.map(({ to, source }) => [to, source]));
    const danish = mails.get('reader@example.org') ?? '';
    expect(danish).toContain('1 hul lukket');
    expect(danish).toContain('Ny her: Shown');
    expect(danish).not.toContain('Hidden');
    expect(mails.get('super@example.org')).toContain('Hidden');
    await users.update({ where, data: { preferedLanguage: null } });
  });

  it('loses nothing where the mail server fails, and says so', async () => {
    await switchOn(['super'], -7);
    await journey(app, 'snapshots').take();
    at(0);
    await add('article', 'a', 'Waiting');
    sink.refuses = 'Mailbox on fire';
    expect(await sendDue()).toBe(0);
    expect(await recipientOf('super')).toMatchObject({
      sentAt: null,
      failed: { message: expect.stringContaining('Mailbox on fire') },
    });
    // At once it isn't tried again: the server may be busy.
    sink.refuses = null;
    expect(await sendDue()).toBe(0);
    at(8);
    expect(await sendDue()).toBe(1);
    expect(sink.received[0]?.source).toContain('New here: Waiting');
    expect(await recipientOf('super')).toMatchObject({ sentAt: expect.any(String), failed: null });
  });

  it('loses nothing before the first mail either, however long the server fails', async () => {
    await switchOn(['super'], -3);
    await journey(app, 'snapshots').take();
    at(-2);
    await add('article', 'a', 'Friday');
    sink.refuses = 'Mailbox on fire';
    for (const day of [0, 1, 7, 8]) {
      at(day);
      expect(await sendDue()).toBe(0);
    }
    at(9);
    sink.refuses = null;
    expect(await sendDue()).toBe(1);
    expect(sink.received[0]?.source).toContain('New here: Friday');
  });

  it('goes on where the last one ended: nothing is told twice, and nothing in between is lost', async () => {
    await switchOn(['super'], -7);
    await journey(app, 'snapshots').take();
    at(-0.3);
    await journey(app, 'snapshots').take();
    // Between the snapshot of the day and the mail.
    setClock(new Date('2026-11-30T00:07:00.000Z'));
    await journey(app, 'snapshots').take();
    setClock(new Date('2026-11-30T04:00:00.000Z'));
    const early = await add('article', 'a', 'Early');
    at(0);
    await sendDue();
    expect(sink.received[0]?.source).toContain('Subject: Journey: 0% covered');
    expect(sink.received[0]?.source).not.toContain('Early');
    at(7);
    await sendDue();
    expect(sink.received[1]?.source).toContain('New here: Early');
    expect(sink.received[1]?.source).toContain('on Nov 30, 2026 it was 0%');
    await documents(app, ARTICLE).delete({ documentId: early });
    at(14);
    await sendDue();
    expect(sink.received[2]?.source).toMatch(/1 gap opened\s+- No A content/);
    expect(sink.received[2]?.source).not.toContain('Early');
  });

  it('names pieces that are due for a content type or a locale alone', async () => {
    await add('page', 'a', 'Covers the cell');
    const cell = { stage: 'a', segment: 'smb', targetMin: 1, dueDate: '2026-11-20' };
    await journey(app, 'plans').set({ ...cell, contentType: ARTICLE });
    await journey(app, 'plans').set({ ...cell, contentType: uidOf('page') });
    await add('article', 'b', 'English alone');
    await journey(app, 'plans').set({ ...cell, stage: 'b', locale: 'da' });
    await switchOn();
    at(0);
    await sendDue();
    const text = sink.received[0]?.source ?? '';
    expect(text).toMatch(/2 planned pieces are due/);
    expect(text).toMatch(/- A × SMB · Article\s+http\S+contentType=api%3A%3Aarticle/);
    expect(text).toMatch(/- B × SMB · Danish[^\n]*\s+http\S+locale=da/);
  });

  it('goes by conditions that ask for the roles of whoever reads', async () => {
    const ofMyRole = { conditions: ['admin::has-same-role-as-creator'] };
    await addAdmin(app, 'author', [
      { action: 'plugin::journey.read' },
      { action: READ, subject: ARTICLE, ...ofMyRole },
    ]);
    await switchOn(['author']);
    at(0);
    expect(await sendDue()).toBe(1);
    expect((await recipientOf('author'))?.failed).toBeNull();
  });

  it('goes to those alone who may still see the reports', async () => {
    await addAdmin(app, 'leaver', [{ action: 'plugin::journey.read' }]);
    await switchOn(['leaver', 'super'], -3);
    await deactivate(app, 'leaver');
    at(0);
    expect(await sendDue()).toBe(1);
    expect(await recipientOf('leaver')).toMatchObject({ problem: 'gone' });
  });

  it('isn’t sent for a week that was over when it was switched on', async () => {
    await switchOn(['super'], 2);
    expect(await sendDue()).toBe(0);
    at(7);
    expect(await sendDue()).toBe(1);
  });
});

describe('the settings of the mail', () => {
  const send = (method: 'get' | 'put' | 'post', path: string, body?: object) => {
    const asked = request(app.http)[method](`/journey/digest${path}`);
    return asked.set('Authorization', `Bearer ${token}`).send(body);
  };

  it('offer those who may see the reports', async () => {
    const { body } = await send('get', '').expect(200);
    const ids = body.data.readers.map(({ documentId }: { documentId: string }) => documentId);
    expect(ids).toContain(await idOf('reader'));
    expect(ids).not.toContain(await idOf('stranger'));
    expect(JSON.stringify(body)).not.toContain('@');
  });

  it.each([
    [{ weekday: 8 }, /^weekday: must be at most 7/],
    [{ recipients: ['nobody'] }, /^recipients\.0: "nobody" is unknown; allowed: /],
    [{ enabled: 'yes' }, 'enabled: must be true or false (got "yes")'],
    [{ hour: 6 }, /^hour: is unknown; allowed: /],
  ])('refuse %j', async (wrong, message) => {
    const right = { enabled: true, weekday: 1, recipients: [] };
    const { body } = await send('put', '', { ...right, ...wrong }).expect(400);
    expect(body.error.message).toMatch(message);
    expect(await digest().get()).toMatchObject({ enabled: false });
  });

  it('show the mail, and send it on trial', async () => {
    const { body } = await send('get', '/preview').expect(200);
    expect(body.data.subject).toBe('Journey: 0% covered');
    expect(body.data.html).toContain('Your content this week');
    await send('post', '/test', {}).expect(200, { data: { to: 'super@example.org' } });
    expect(sink.received[0]?.source).toContain('Subject: Journey: 0% covered');
    sink.refuses = 'Mailbox on fire';
    const refused = await send('post', '/test', {}).expect(400);
    expect(refused.body.error.message).toContain('Mailbox on fire');
  });
});
