import { atMost } from '../limits.mjs';

const [FROM, TO] = [100_000, 1_000_000];

/** What the report grows by from one size to the other, against what the floor grows by. */
export const growth = {
  each: 'results',
  measures: [
    {
      id: 'growth',
      title: 'Growth of the whole report from 100,000 to 1,000,000 documents',
      against: 'growth of the bare GROUP BY',
      limit: atMost(1.1),
    },
  ],
  async run({ results, database }) {
    const at = (size) =>
      results.find((one) => one.id === 'report' && one.database === database && one.size === size);
    const [before, after] = [at(FROM), at(TO)];
    if (!before || !after) return {};
    return {
      growth: {
        figure: after.subject / before.subject / (after.baseline / before.baseline),
        note: `${(after.subject / before.subject).toFixed(1)} × against ${(after.baseline / before.baseline).toFixed(1)} ×`,
      },
    };
  },
};
