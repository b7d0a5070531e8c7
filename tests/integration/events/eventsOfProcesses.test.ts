import type { EventName } from '../../../server/src/domain/events';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { addEntry, addJourney, addSegments, journey, reset, uidOf } from '../helpers';
import { startOtherProcess } from '../secondProcess';
import type { OtherProcess } from '../secondProcess';
import { gapsIn, startReceiver } from '../receiver';
import type { Receiver } from '../receiver';

const EVENTS: EventName[] = ['journey.tags.update', 'journey.gap.opened', 'journey.gap.closed'];
const ARTICLE = uidOf('article');

let here: TestApp;
let receiver: Receiver;
/** Those who listen, through the webhook that is there when they start. */
let there: OtherProcess | undefined;
let off: (() => void)[] = [];
beforeAll(async () => {
  receiver = await startReceiver();
  here = await startApp();
});
afterAll(async () => {
  await here.stop();
  await receiver.stop();
});
beforeEach(async () => {
  await reset(here);
  await here.strapi.store({ type: 'plugin', name: 'journey', key: 'gaps' }).delete({});
  await addJourney(here, 'first', ['a', 'b']);
  await addSegments(here, 'smb');
});
afterEach(async () => {
  off.forEach((end) => end());
  await there?.stop();
  await here.strapi.db.query('strapi::webhook').deleteMany({});
});

/** Written past the admin API: the process here doesn't know of it. */
const addHook = (events: readonly string[]) =>
  here.strapi.db.query('strapi::webhook').create({
    data: { name: 'Cache', url: receiver.url, headers: {}, events, enabled: true },
  });

const addArticle = async () => {
  const documentId = await addEntry(here, 'article', { publish: true });
  return [{ contentType: ARTICLE, documentId }];
};
const TAGS = { stages: { set: ['a'] }, segments: { set: ['smb'] } };
const closed = ['journey.gap.closed', 'missing', 'a', 'smb'];

describe('of several processes', () => {
  it('the one that wrote tells of the tags, and one alone of the gaps', async () => {
    await addHook(EVENTS);
    const entries = await addArticle();
    there = await startOtherProcess();
    const heardHere: string[] = [];
    off = EVENTS.map((event) =>
      here.strapi.eventHub.on(event, async () => void heardHere.push(event))
    );
    await there.call('gapWatch', 'look');

    await there.call('tagging', 'apply', { entries, ...TAGS });
    await Promise.all([there.call('gapWatch', 'look'), journey(here, 'gapWatch').look()]);
    // The type has no untagged entries any more, and the cell has one.
    const heardThere = (await receiver.receive(3, 3)).map(({ event }) => event);
    expect(heardThere.filter((event) => event === 'journey.tags.update')).toHaveLength(1);
    expect(heardHere).not.toContain('journey.tags.update');
    const gaps = [...heardHere, ...heardThere].filter((event) => event.includes('gap'));
    expect(gaps).toEqual(['journey.gap.closed', 'journey.gap.closed']);

    heardHere.length = 0;
    await journey(here, 'tagging').apply({ entries, stages: { add: ['b'] } });
    expect(await receiver.receive(1, 1)).toEqual([]);
    // Each minute gaps are looked for as well.
    expect(heardHere.filter((event) => event === 'journey.tags.update')).toHaveLength(1);
  }, 60_000);

  it('who listens sees in time what another has changed', async () => {
    await addHook(['journey.gap.closed']);
    there = await startOtherProcess();
    await there.call('gapWatch', 'look');
    await addEntry(here, 'article', { stages: ['a'], segments: ['smb'], publish: true });
    expect(gapsIn(await receiver.receive(1, 70))).toEqual([closed]);
  }, 120_000);

  it('the next one tells what the last one had no time to, and nothing twice', async () => {
    await addHook(['journey.gap.opened', 'journey.gap.closed']);
    there = await startOtherProcess();
    await there.call('gapWatch', 'look');
    await addEntry(here, 'article', { stages: ['a'], segments: ['smb'], publish: true });
    await there.stop();
    expect(await receiver.receive(1, 0)).toEqual([]);

    there = await startOtherProcess();
    await there.call('gapWatch', 'look');
    expect(gapsIn(await receiver.receive(1))).toEqual([closed]);
    await there.stop();

    there = await startOtherProcess();
    await there.call('gapWatch', 'look');
    expect(await receiver.receive(1, 1)).toEqual([]);
  }, 60_000);
});
