import { uidOf } from '../app.mjs';
import { atMost } from '../limits.mjs';
import { takeTurns } from '../rounds.mjs';

const AGAINST = 'a page of one type and its count, by the document service';

/** What editors and content leads go through, over all ten types: a page, and how many there are in all. */
export const entries = {
  each: 'size',
  measures: [
    {
      id: 'drill-down',
      title: 'Entries behind a cell, first page',
      against: AGAINST,
      limit: null,
      guard: atMost(8),
    },
    {
      id: 'drill-down-stale',
      title: 'The stale entries behind a cell, first page',
      against: AGAINST,
      limit: null,
      guard: atMost(12),
    },
    {
      id: 'tag-existing',
      title: 'Entries nearest to a gap',
      against: AGAINST,
      limit: null,
      guard: atMost(45),
    },
    { id: 'to-tag', title: 'To tag, first page', against: AGAINST, limit: null, guard: atMost(12) },
  ],
  async run({ site, seconds }) {
    const times = await site.call(import.meta.url, 'compare', { seconds });
    return {
      'drill-down': { subject: times.cell, baseline: times.list },
      'drill-down-stale': { subject: times.stale, baseline: times.list },
      'tag-existing': { subject: times.near, baseline: times.list },
      'to-tag': { subject: times.toTag, baseline: times.list },
    };
  },
};

/** In the app. */
export async function compare(strapi, { seconds }) {
  const service = strapi.plugin('journey').service('entries');
  const candidates = strapi.plugin('journey').service('candidates');
  const cell = { stage: 'retention', segment: 'smb', locale: 'en' };
  const articles = strapi.documents(uidOf('article'));
  return takeTurns(
    {
      cell: () => service.find(cell),
      stale: () => service.find({ ...cell, status: 'stale' }),
      near: () => candidates.of(cell),
      toTag: () => service.toTag({}),
      list: async () => {
        await articles.findMany({ locale: 'en', limit: 25 });
        await articles.count({ locale: 'en' });
      },
    },
    { most: 101, seconds }
  );
}
