import { TYPES, uidOf } from '../app.mjs';
import { timesFaster } from '../limits.mjs';
import { takeTurns } from '../rounds.mjs';

export const apply = {
  each: 'size',
  measures: [
    {
      id: 'apply',
      title: 'tagging.apply on published entries, per entry',
      against: 'update and publish, one by one',
      limit: timesFaster(50),
    },
  ],
  async run({ site, quick, seconds }) {
    const many = quick ? 1_000 : 10_000;
    const few = quick ? 30 : 100;
    const times = await site.call(import.meta.url, 'compare', { many, few, seconds });
    return {
      apply: {
        subject: times.subject.map((time) => time / many),
        baseline: times.baseline.map((time) => time / few),
        note: `${many.toLocaleString('en')} entries against ${few}`,
      },
    };
  },
};

/** In the app: `many` entries are tagged by one call, the first `few` of them one by one. */
export async function compare(strapi, { many, few, seconds }) {
  const entries = await publishedEntries(strapi, many);
  const { stages } = await strapi
    .documents('plugin::journey.journey')
    .findFirst({ populate: ['stages'] });
  const { apply: applyTags } = strapi.plugin('journey').service('tagging');
  let turn = 0;
  const next = () => stages[(turn += 1) % stages.length];
  return takeTurns(
    {
      subject: async () => {
        const { updated } = await applyTags({ entries, stages: { set: [next().key] } });
        if (updated !== many) throw new Error(`${updated} of ${many} entries were tagged`);
      },
      baseline: async () => {
        const data = { journeyStages: [next().documentId] };
        for (const { contentType, documentId, locale } of entries.slice(0, few)) {
          await strapi.documents(contentType).update({ documentId, locale, data });
          await strapi.documents(contentType).publish({ documentId, locale });
        }
      },
    },
    { warmUp: 1, most: 11, seconds: 2 * seconds }
  );
}

/** Of all types, in their default locale as far as those go. */
async function publishedEntries(strapi, many) {
  const entries = [];
  for (const locale of ['en', 'nb']) {
    for (const type of TYPES) {
      const rows = await strapi.db.query(uidOf(type)).findMany({
        select: ['documentId'],
        where: { locale, publishedAt: { $notNull: true } },
        orderBy: { id: 'asc' },
        limit: Math.ceil(many / TYPES.length),
      });
      entries.push(
        ...rows.map(({ documentId }) => ({ contentType: uidOf(type), documentId, locale }))
      );
    }
  }
  if (entries.length < many) throw new Error(`only ${entries.length} entries are published`);
  return entries.slice(0, many);
}
