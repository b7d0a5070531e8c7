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
    const tags = await site.call(import.meta.url, 'tagsOfOne');
    const block = (at, data) => () => at.call(import.meta.url, 'addEntries', { data });
    const times = await takeTurns(
      { tagged: block(site, tags), untagged: block(site, {}), plain: block(plain, {}) },
      { warmUp: 5, most: quick ? 30 : 161, least: 8, seconds: quick ? seconds : 2 * seconds }
    );
    await site.stop();
    await plain.stop();
    const [tagged, untagged, baseline] = ['tagged', 'untagged', 'plain'].map((name) =>
      times[name].map((time) => time / BLOCK)
    );
    return {
      'publish-tagged': { subject: tagged, baseline },
      'publish-untagged': { subject: untagged, baseline },
    };
  },
};

/** In the app. */
export async function addEntries(strapi, { data }) {
  const articles = strapi.documents(ARTICLE);
  for (let number = 0; number < BLOCK; number += 1) {
    const { documentId } = await articles.create({
      data: { title: `Entry ${number}`, summary: 'In short.', body: 'At length.', ...data },
    });
    await articles.publish({ documentId });
  }
}

/** In the app. @returns a stage and a segment, as the fields take them */
export async function tagsOfOne(strapi) {
  const first = async (name) => {
    const one = await strapi.documents(`plugin::journey.${name}`).findFirst({ sort: 'id' });
    return [one.documentId];
  };
  return { journeyStages: await first('stage'), journeySegments: await first('segment') };
}
