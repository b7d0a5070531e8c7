import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { gapEvents } from '../domain/events';
import { gapNews, toldGap } from '../domain/gapNews';
import type { OpenGaps } from '../domain/gapNews';
import { inPatientTransaction } from '../queries/connection';
import type { HeldLock } from './locks';
import { service } from './service';

/** Milliseconds without a change after which it looks. */
const QUIET = 2_000;
/** And between two looks, though changes go on and on. */
const APART = 10_000;

/** Looks which gaps opened and closed, as long as somebody listens; one process of the app tells of it. */
export const gapWatch = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = strapi.store({ type: 'plugin', name: 'journey', key: 'gaps' });
  /** On no connection of whoever changes something. */
  const apart = new AsyncResource('JourneyGapWatch');
  let isOn = false;
  let timer: NodeJS.Timeout | undefined;
  /** Of the first change that it has not looked after. */
  let changedAt: number | null = null;
  let lookedAt = 0;
  let looking: Promise<void> = Promise.resolve();

  const isHeard = (): boolean =>
    service(strapi, 'events').isHeard('journey.gap.opened', 'journey.gap.closed');

  /** As they were at the last look of any process; null before the first. */
  const known = async (): Promise<OpenGaps | null> => (await store.get({})) as OpenGaps | null;

  const openNow = async (): Promise<OpenGaps> => {
    const { journeys } = await service(strapi, 'facts').now();
    const open: Record<string, OpenGaps[string]> = {};
    for (const { key } of journeys) {
      const gaps = await service(strapi, 'coverage').gaps({ journey: key });
      open[key] = gaps.map(toldGap);
    }
    return open;
  };

  const hasNews = async (): Promise<boolean> => {
    const before = await known();
    if (!before) return true;
    const { opened, closed } = gapNews(before, await openNow());
    return opened.length + closed.length > 0;
  };

  /** The first look of all is what the next one is compared with. */
  const tellNews = async (lock: HeldLock): Promise<void> => {
    const before = await known();
    const after = await openNow();
    await inPatientTransaction(strapi, async () => {
      await lock.keep();
      await store.set({ value: after });
    });
    if (!before) return;
    const at = new Date().toISOString();
    for (const [name, payload] of gapEvents(gapNews(before, after), at)) {
      service(strapi, 'events').emit(name, payload);
    }
  };

  const lookOnce = async (): Promise<void> => {
    if (!isOn || !isHeard()) return;
    changedAt = null;
    lookedAt = Date.now();
    if (await hasNews()) await service(strapi, 'locks').alone('gaps', tellNews);
  };

  const look = (): Promise<void> => {
    clearTimeout(timer);
    looking = looking.then(lookOnce).catch((error: unknown) => {
      strapi.log.error('[journey] Which gaps opened and closed is told later', error);
    });
    return looking;
  };

  /** Something may have changed: looks when it has been quiet for a while, and not too often. */
  const lookSoon = (): void => {
    if (!isOn || !isHeard()) return;
    const now = Date.now();
    changedAt ??= now;
    const due = Math.max(Math.min(now + QUIET, changedAt + APART), lookedAt + APART);
    clearTimeout(timer);
    timer = apart.runInAsyncScope(() => setTimeout(() => void look(), due - now).unref());
  };

  return {
    /** To be called when the database can be asked. */
    start(): void {
      isOn = true;
      lookSoon();
    },

    lookSoon,

    /** At once; also what nobody here has noticed: time, other processes, writes past Strapi. */
    look: (): Promise<void> => apart.runInAsyncScope(look),

    async stop(): Promise<void> {
      isOn = false;
      clearTimeout(timer);
      await looking;
    },
  };
};
