import { atMost } from '../limits.mjs';
import { takeTurns } from '../rounds.mjs';

const AGAINST = 'one unfiltered list of one type, with its count';

/** Below that, ten small reads take longer than one list: a list counts its rows each time. */
const FROM = 100_000;

/** Content by stage, of all ten types: the first page, and one far in. */
export const content = {
  each: 'size',
  measures: [1, 100].map((page) => ({
    id: `content-${page}`,
    title: `GET /api/journey/content?stage=awareness, page ${page}`,
    against: AGAINST,
    limit: atMost(1),
    limitFrom: FROM,
    guard: atMost(2.5),
  })),
  async run({ site, seconds }) {
    const pageOf = (page) => () =>
      site.get(`/api/journey/content?stage=awareness&locale=en&page=${page}`);
    const list = () => site.get('/api/articles?locale=en&pagination[withCount]=true');
    const times = await takeTurns(
      { first: pageOf(1), far: pageOf(100), list },
      { warmUp: 10, most: 101, seconds }
    );
    return {
      'content-1': { subject: times.first, baseline: times.list },
      'content-100': { subject: times.far, baseline: times.list },
    };
  },
};
