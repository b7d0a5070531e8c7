import { atMost } from '../limits.mjs';
import { wholeReport } from './report.mjs';

export const memory = {
  each: 'size',
  measures: [
    {
      id: 'memory',
      title: 'Memory after the first report',
      against: 'before it',
      limit: atMost(20, 'MB more'),
    },
  ],
  run: async ({ site }) => ({ memory: { figure: await site.call(import.meta.url, 'growth') } }),
};

/** In the app. @returns megabytes that a report leaves behind */
export async function growth(strapi) {
  const before = used();
  await wholeReport(strapi, ['en']);
  return Math.max(used() - before, 0) / 1e6;
}

function used() {
  for (let times = 0; times < 3; times += 1) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
