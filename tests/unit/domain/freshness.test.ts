import { staleDays } from '../../../server/src/domain/freshness';

const limits = {
  site: 365,
  types: new Map([
    ['news', 60],
    ['terms', 730],
  ]),
  stages: new Map([
    [1, 30],
    [2, 500],
  ]),
};

describe('the days after which content is stale', () => {
  it.each([
    ['the site’s, where neither type nor stage has days of its own', 'page', 3, 365],
    ['the site’s, without type and stage', null, null, 365],
    ['the type’s, shorter than the site’s', 'news', 3, 60],
    ['the type’s, longer than the site’s', 'terms', null, 730],
    ['the stage’s, shorter than the site’s', 'page', 1, 30],
    ['the stage’s, longer than the site’s', 'page', 2, 500],
    ['the shorter one of both: the stage’s', 'news', 1, 30],
    ['the shorter one of both: the type’s', 'news', 2, 60],
    ['the shorter one of both, though both are longer than the site’s', 'terms', 2, 500],
  ])('are %s', (_name, type, stage, days) => {
    expect(staleDays(limits, type, stage)).toBe(days);
  });
});
