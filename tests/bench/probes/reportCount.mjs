import { TYPES, uidOf } from '../app.mjs';
import { timesFaster } from '../limits.mjs';
import { takeTurns } from '../rounds.mjs';
import { wholeReport } from './report.mjs';

/** Beyond this, once has to do: half a minute each. */
const MANY = 100_000;

export const reportCount = {
  each: 'size',
  measures: [
    {
      id: 'report-count',
      title: 'Whole report',
      against: 'one documents().count a cell, all types',
      limit: timesFaster(100),
      /** A small site's counts are quick enough, and its report has a bottom. */
      limitFrom: 100_000,
    },
  ],
  async run({ site, size, seconds }) {
    const rounds = size > MANY ? { warmUp: 0, most: 1 } : { warmUp: 1, most: 5 };
    const result = await site.call(import.meta.url, 'compare', { ...rounds, least: 1, seconds });
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
        cells.flatMap((filters) =>
          ['published', 'draft'].map((status) => documents.count({ filters, status, locale: 'en' }))
        )
      );
    }
  };
  return takeTurns({ subject: () => wholeReport(strapi, ['en']), baseline: countCells }, rounds);
}
