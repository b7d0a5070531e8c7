import { atMost, timesFaster } from '../limits.mjs';
import { takeTurns } from '../rounds.mjs';

const LIST = '/api/articles?locale=en&pagination[withCount]=true';

/** Documents of all ten types: a tenth are articles. */
const FROM = 1_000_000;

/** A type's own list, by stage. */
export const list = {
  each: 'size',
  measures: [
    {
      id: 'list',
      title: 'GET /api/articles?journeyStage=retention',
      against: 'the same list unfiltered',
      limit: atMost(1),
      limitFrom: FROM,
      guard: atMost(1.5),
    },
    {
      id: 'list-common',
      title: 'GET /api/articles?journeyStage=awareness',
      against: 'the same list unfiltered',
      limit: null,
    },
    {
      id: 'list-relation',
      title: 'GET /api/articles?journeyStage=retention',
      against: "Strapi's own filter by relation",
      limit: timesFaster(3),
      limitFrom: FROM,
      guard: timesFaster(1),
    },
  ],
  async run({ site, seconds }) {
    const times = await takeTurns(
      {
        rare: () => site.get(`${LIST}&journeyStage=retention`),
        all: () => site.get(LIST),
        common: () => site.get(`${LIST}&journeyStage=awareness`),
        relation: () => site.get(`${LIST}&filters[journeyStages][key][$eq]=retention`),
      },
      { warmUp: 10, most: 101, seconds }
    );
    return {
      list: { subject: times.rare, baseline: times.all },
      'list-common': { subject: times.common, baseline: times.all },
      'list-relation': { subject: times.rare, baseline: times.relation },
    };
  },
};
