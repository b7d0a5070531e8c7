import { performance } from 'node:perf_hooks';
import { uidOf } from '../app.mjs';
import { atMost } from '../limits.mjs';
import { takeTurns } from '../rounds.mjs';

const ARTICLE = uidOf('article');
/** Small blocks: what disturbs one seldom leaves the next alone. */
const BLOCK = 5;
/** Of the site that entries are added to, whatever the sizes measured. */
const SIZE = 10_000;
const AGAINST = 'the same in the app without the plugin';

/** Creating an entry and publishing it, in blocks that take turns. */
export const publish = {
  each: 'database',
  measures: [
    {
      id: 'publish-tagged',
      title: 'Create and publish an entry, with tags',
      against: AGAINST,
      limit: atMost(1.5),
    },
    {
      id: 'publish-untagged',
      title: 'Create and publish an entry, without tags',
      against: AGAINST,
      limit: atMost(1.2),
    },
  ],
  async run({ openSite, quick, seconds }) {
    const site = await openSite({ size: SIZE });
    const plain = await openSite({ size: SIZE, withPlugin: false });
    const block = (at, tagged) => at.call(import.meta.url, 'addEntries', { count: BLOCK, tagged });
    const perEntry = {};
    const blocks = Object.entries({
      tagged: () => block(site, true),
      untagged: () => block(site, false),
      plain: () => block(plain, false),
    }).map(([name, run]) => [
      name,
      async () => {
        (perEntry[name] ??= []).push(await run());
      },
    ]);
    const warmUp = 5;
    const most = quick ? 30 : 161;
    await takeTurns(Object.fromEntries(blocks), { warmUp, most, least: 20, seconds: 2 * seconds });
    const {
      tagged,
      untagged,
      plain: baseline,
    } = Object.fromEntries(
      Object.entries(perEntry).map(([name, times]) => [name, times.slice(warmUp).flat()])
    );
    return {
      'publish-tagged': { subject: tagged, baseline },
      'publish-untagged': { subject: untagged, baseline },
    };
  },
};

/** In the app. @returns milliseconds of each entry */
export async function addEntries(strapi, { count, tagged }) {
  const articles = strapi.documents(ARTICLE);
  const tags = tagged ? await tagsOfOne(strapi) : {};
  const times = [];
  for (let number = 0; number < count; number += 1) {
    const data = { title: `Entry ${number}`, summary: 'In short.', body: 'At length.', ...tags };
    const start = performance.now();
    const { documentId } = await articles.create({ data });
    await articles.publish({ documentId });
    times.push(performance.now() - start);
  }
  return times;
}

/** A stage and a segment. */
async function tagsOfOne(strapi) {
  const ids = async (name) => {
    const { documentId } = await strapi
      .documents(`plugin::journey.${name}`)
      .findFirst({ sort: 'id' });
    return [documentId];
  };
  return { journeyStages: await ids('stage'), journeySegments: await ids('segment') };
}
