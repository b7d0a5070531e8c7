import type { Core } from '@strapi/strapi';
import type { DigestMail } from '../contracts/digest';
import { DAY } from '../domain/freshness';
import { lastOn } from '../domain/weekly';
import { inPatientTransaction } from '../queries/connection';
import { dayOf } from './days';
import type { Administrator } from './readers';
import { service } from './service';

/** What became of the mails to somebody. Times are ISO 8601. */
export interface MailState {
  readonly sentAt?: string;
  /** The day whose snapshot they know: what changed after it is still to be told. */
  readonly told?: string;
  readonly failed?: { readonly at: string; readonly message: string };
  /** Since when a process has been at it: it may have been killed. */
  readonly claimedAt?: string;
}

/** By documentId of the administrator. */
export type State = Readonly<Record<string, MailState>>;

/** Milliseconds after which who claimed a mail is taken for gone, and after which one that failed is tried again. */
const GONE = 15 * 60_000;
const AGAIN = 30 * 60_000;

/** Sends the weekly mail: to each recipient once, and again until the mail server takes it. */
export const digestMails = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = strapi.store({ type: 'plugin', name: 'journey', key: 'digestState' });

  const state = async (): Promise<State> => ((await store.get({})) as State | null) ?? {};

  /** One process at a time, as all of it is one value. */
  const change = <T>(how: (before: State) => { after: State; answer: T }): Promise<T> =>
    service(strapi, 'locks').alone('digest', (lock) =>
      inPatientTransaction(strapi, async () => {
        await lock.keep();
        const { after, answer } = how(await state());
        await store.set({ value: after });
        return answer;
      })
    );

  const isDue = ({ sentAt, failed, claimedAt }: MailState = {}, since: number): boolean =>
    before(sentAt, since) &&
    before(failed?.at, Date.now() - AGAIN) &&
    before(claimedAt, Date.now() - GONE);

  /** Whose turn it is: taken by this process, so that no other sends the same. */
  const claim = (readers: readonly Administrator[], since: number) =>
    change((all) => {
      const next = readers.find(({ documentId }) => isDue(all[documentId], since));
      if (!next) return { after: all, answer: null };
      const { documentId } = next;
      const known = all[documentId];
      const told = known?.told ?? dayOf(new Date(since - 7 * DAY));
      const claimed = { ...known, told, claimedAt: new Date().toISOString() };
      return { after: { ...all, [documentId]: claimed }, answer: { reader: next, told } };
    });

  const settle = ({ documentId }: Administrator, outcome: MailState): Promise<void> =>
    change((all) => {
      const { sentAt, told } = all[documentId] ?? {};
      return { after: { ...all, [documentId]: { sentAt, told, ...outcome } }, answer: undefined };
    });

  const send = async ({ email }: Administrator, mail: DigestMail): Promise<void> => {
    await strapi
      .plugin('email')
      .service('email')
      .send({ to: email, ...mail });
  };

  /**
   * From the snapshot that the last mail ended with to that of today: a failing server loses nothing, and nothing
   * is told twice.
   */
  const trySend = async (reader: Administrator, since: string): Promise<MailState> => {
    const at = new Date().toISOString();
    const today = dayOf(new Date());
    try {
      const mail = await service(strapi, 'digest').mailFor(reader, { since, until: today });
      await send(reader, mail);
      return { sentAt: at, told: today };
    } catch (error) {
      strapi.log.error('[journey] The weekly mail couldn’t be sent, and is tried again', error);
      return { failed: { at, message: (error as Error).message } };
    }
  };

  return {
    state,
    send,

    /**
     * Sends the mails that are due.
     * @returns how many went out
     */
    async sendDue(): Promise<number> {
      const { enabled, weekday, recipients, from } = await service(strapi, 'digest').read();
      const since = lastOn(weekday, Date.now());
      if (!enabled || since < Date.parse(from) || recipients.length === 0) return 0;
      const all = await service(strapi, 'readers').all();
      const readers = all.filter(({ documentId }) => recipients.includes(documentId));
      if (readers.length > 0) await service(strapi, 'snapshots').take();
      // Each once: where a server makes many wait, the first would be due again before the last.
      let left = readers;
      let sent = 0;
      for (;;) {
        const claimed = await claim(left, since);
        if (!claimed) return sent;
        left = left.filter((reader) => reader !== claimed.reader);
        const outcome = await trySend(claimed.reader, claimed.told);
        await settle(claimed.reader, outcome);
        if (outcome.sentAt) sent += 1;
      }
    },
  };
};

const before = (time: string | undefined, limit: number): boolean =>
  time === undefined || Date.parse(time) < limit;
