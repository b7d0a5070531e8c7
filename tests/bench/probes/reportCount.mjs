import { TYPES, uidOf } from '../app.mjs';
import { timesFaster } from '../limits.mjs';
import { takeTurns } from '../rounds.mjs';
import { changer, wholeReport } from './report.mjs';

/** Beyond this, a round takes half a minute. */
const MANY = 100_000;

export const reportCount = {
  each: 'size',
  measures: [
    {
      id: 'report-count',
      title: 'Whole report after a change',
      against: 'one documents().count a cell, all types',
      limit: timesFaster(100),
      /** A small site's counts are quick enough, and its report has a bottom. */
      limitFrom: 100_000,
      guard: timesFaster(100),
    },
  ],
  async run({ site, size, seconds }) {
    const rounds = size > MANY ? { warmUp: 1, most: 3 } : { warmUp: 1, most: 11 };
    const result = await site.call(import.meta.url, 'compare', { ...rounds, seconds });
    return { 'report-count': result };
  },
};

/** In the app. */
export async function compare(strapi, rounds) {
  const { stages } = await strapi
    .documents('plugin::journey.journey')
    .findFirst({ populate: ['stages'] });
  const segments = await strapi.documents('plugin::journey.segment').findMany({});
  const cells = stages.flatMap((stage) =>
    [...segments, null].map((segment) => ({
      journeyStages: { id: { $eq: stage.id } },
      journeySegments: { id: segment ? { $eq: segment.id } : { $null: true } },
    }))
  );
  const countCells = async () => {
    for (const type of TYPES) {
      const documents = strapi.documents(uidOf(type));
      await Promise.all(
        cells.map((filters) => documents.count({ filters, status: 'published', locale: 'en' }))
      );
    }
  };
  return takeTurns(
    { subject: () => wholeReport(strapi, ['en']), baseline: countCells },
    { ...rounds, before: await changer(strapi, 1) }
  );
}
