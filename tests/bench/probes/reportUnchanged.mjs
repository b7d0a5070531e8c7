import { atMost } from '../limits.mjs';
import { takeTurns } from '../rounds.mjs';

export const reportUnchanged = {
  each: 'size',
  measures: [
    {
      id: 'report-unchanged',
      title: 'GET /api/journey/coverage, nothing changed since',
      against: 'GET /api/journey/stages',
      limit: atMost(1.2),
    },
  ],
  async run({ site, seconds }) {
    const result = await takeTurns(
      {
        subject: () => site.get('/api/journey/coverage?columns=segment&locale=en'),
        baseline: () => site.get('/api/journey/stages'),
      },
      { warmUp: 10, most: 301, seconds }
    );
    return { 'report-unchanged': result };
  },
};
