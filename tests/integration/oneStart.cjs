/**
 * One start of the fixture app in a process of its own, since a test file can boot one schema only.
 * `node oneStart.cjs begin|tag|work|look`; the app's config/plugins.js says how it starts without the plugin.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const APP_DIR = path.resolve(__dirname, '../fixtures/app');
const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';

const ACTIONS = {
  async begin() {},

  /** Entries in every state, each by a title that says it. */
  async tag(strapi) {
    await strapi.plugin('i18n').service('locales').create({ code: 'da', name: 'Danish' });
    const journeys = strapi.plugin('journey').service('journeys');
    const { stages } = await journeys.applyModel({ model: 'purchase-5' });
    const segment = await strapi.plugin('journey').service('segments').create({ name: 'SMB' });
    const tags = (...keys) => ({
      journeyStages: stages.filter(({ key }) => keys.includes(key)).map((one) => one.documentId),
      journeySegments: keys.includes('smb') ? [segment.documentId] : [],
    });
    const add = (title, data, status, uid = ARTICLE) =>
      strapi.documents(uid).create({ data: { title, ...data }, status });
    const change = ({ documentId }, data) => strapi.documents(ARTICLE).update({ documentId, data });

    await add('published', tags('retention', 'smb'), 'published');
    await add('draft', tags('decision'));
    await change(await add('draft tagged after publishing', {}, 'published'), tags('advocacy'));
    await change(await add('modified', tags('awareness'), 'published'), tags('advocacy', 'smb'));
    await change(await add('discarded', tags('awareness'), 'published'), tags('advocacy', 'smb'));
    const both = async (title, published, draft) =>
      change(await add(title, published, 'published'), draft);
    await both('discarded, then published', tags('awareness'), tags('advocacy', 'smb'));
    await both('published, then discarded', tags('awareness'), { journeyStages: [] });
    await both('discarded, then taken down', {}, tags('advocacy'));
    await add('untouched', tags('decision', 'smb'), 'published');
    await add('never tagged', {}, 'published');
    await add('taken down', tags('consideration'), 'published');
    const danish = await add('in two locales', tags('awareness'), 'published');
    await strapi.documents(ARTICLE).update({
      documentId: danish.documentId,
      locale: 'da',
      data: { title: 'in two locales', ...tags('retention') },
      status: 'published',
    });
    await add('a note', tags('retention'), undefined, NOTE);
    await ACTIONS.look(strapi);
  },

  /** A day's work of people who don't know the plugin. */
  async work(strapi) {
    const articles = strapi.documents(ARTICLE);
    const find = (title) => articles.findFirst({ filters: { title: { $eq: title } } });
    const work = async (title, locale) => {
      const { documentId } = await find(title);
      await articles.update({ documentId, locale, data: { body: `Written at ${Date.now()}` } });
      await articles.publish({ documentId, locale });
    };
    const steps = async (title, ...actions) => {
      const { documentId } = await find(title);
      // Discarding without a published version would delete the draft.
      if (!(await articles.findOne({ documentId, status: 'published' }))) return;
      for (const action of actions) await articles[action]({ documentId });
    };
    for (const title of ['published', 'draft', 'draft tagged after publishing', 'never tagged']) {
      await work(title);
    }
    await work('modified');
    await work('in two locales', 'da');
    await articles.discardDraft({ documentId: (await find('discarded')).documentId });
    await articles.unpublish({ documentId: (await find('taken down')).documentId });
    await articles.publish({ documentId: (await find('taken down')).documentId });
    await steps('discarded, then published', 'discardDraft', 'publish');
    await steps('published, then discarded', 'publish', 'discardDraft');
    await steps('discarded, then taken down', 'discardDraft', 'unpublish');
    const note = await strapi.documents(NOTE).findFirst({});
    await strapi.documents(NOTE).update({ documentId: note.documentId, data: { body: 'New' } });
  },

  /** Every version with its tags, and what the plugin holds besides. */
  async look(strapi) {
    const lines = [];
    for (const uid of [ARTICLE, NOTE]) {
      const rows = await strapi.db
        .query(uid)
        .findMany({ populate: ['journeyStages', 'journeySegments'] });
      for (const row of rows) {
        const keys = [...row.journeyStages, ...row.journeySegments].map(({ key }) => key).sort();
        const status = row.publishedAt ? 'published' : 'draft';
        lines.push([row.title, row.locale, status, keys.join(' ')].filter(Boolean).join(' | '));
      }
    }
    const count = (name) => strapi.db.query(`plugin::journey.${name}`).count();
    const names = ['journey', 'stage', 'segment', 'change'];
    const counts = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await count(name)]))
    );
    const { differing } = await strapi.plugin('journey').service('placements').verify();
    console.log(JSON.stringify({ lines: lines.sort(), counts, differing }));
  },
};

(async () => {
  const strapi = createStrapi({ appDir: APP_DIR, distDir: APP_DIR });
  await strapi.load();
  await ACTIONS[process.argv[2]](strapi);
  await strapi.destroy();
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
