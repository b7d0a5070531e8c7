import { TYPES, uidOf } from '../app.mjs';
import { askFloor } from '../fill/floor.mjs';
import { LOCALES, STAGES } from '../fill/documents.mjs';
import { atMost } from '../limits.mjs';
import { takeTurns } from '../rounds.mjs';

const AGAINST = 'bare GROUP BY over a minimal table with a covering index';
const EACH = 'size';

/** The whole report, after a change: of one entry, of one entry in every type, and for all locales. */
export const report = {
  each: EACH,
  measures: [
    { id: 'report', title: 'Whole report after a change', against: AGAINST, limit: atMost(1.5) },
    {
      id: 'report-cold',
      title: 'Whole report after a change in each of the ten types',
      against: AGAINST,
      limit: null,
      guard: atMost(14),
    },
    {
      id: 'report-all-locales',
      title: 'Whole report after a change, all locales',
      against: AGAINST,
      limit: null,
      guard: atMost(5),
    },
    {
      id: 'report-two-locales',
      title: 'Whole report after a change in each of the ten types, two locales judged together',
      against: AGAINST,
      limit: null,
      guard: atMost(400),
    },
  ],
  async run({ site, seconds, wanted }) {
    const results = {};
    for (const [id, args] of [
      ['report', { locales: ['en'], types: 1 }],
      ['report-cold', { locales: ['en'], types: TYPES.length }],
      ['report-all-locales', { types: 1 }],
      ['report-two-locales', { locales: LOCALES, types: TYPES.length }],
    ]) {
      if (!wanted(id)) continue;
      results[id] = await site.call(import.meta.url, 'compare', { ...args, seconds });
    }
    return results;
  },
};

/** In the app. @returns times of the report and the floor, turn by turn */
export async function compare(strapi, { locales, types, seconds }) {
  const change = await changer(strapi, types);
  return takeTurns(
    {
      subject: () => wholeReport(strapi, locales),
      baseline: () => askFloor(strapi.db.connection),
    },
    { before: change, seconds }
  );
}

/** What the Journey page shows: the matrix, and every gap. */
export async function wholeReport(strapi, locales) {
  const coverage = strapi.plugin('journey').service('coverage');
  const locale = locales && { locale: locales };
  await coverage.matrix({ columns: 'segment', ...locale });
  await coverage.gaps({ ...locale });
}

/** @returns what gives an entry of each of so many types another stage, each time it is called */
export async function changer(strapi, types) {
  const tagging = strapi.plugin('journey').service('tagging');
  const entries = [];
  for (const type of TYPES.slice(0, types)) {
    const contentType = uidOf(type);
    const { documentId } = await strapi
      .documents(contentType)
      .findFirst({ status: 'published', fields: ['documentId'], sort: 'id' });
    entries.push({ contentType, documentId, locale: 'en' });
  }
  let times = 0;
  return async () => {
    times += 1;
    const stages = { set: [STAGES[times % STAGES.length]] };
    const { failed } = await tagging.apply({ entries, stages });
    if (failed.length > 0) throw new Error(JSON.stringify(failed));
  };
}
