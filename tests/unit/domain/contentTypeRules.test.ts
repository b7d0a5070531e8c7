import { changedRules, rulesInForce } from '../../../server/src/domain/contentTypeRules';

const A = { journey: 'first', stage: 'a' };
const journeys = [{ key: 'first', stages: [{ key: 'a' }] }];
const types = [
  { uid: 'article', draftAndPublish: true },
  { uid: 'note', draftAndPublish: false },
];
const rule = { defaultStage: A, requireStage: true, staleAfterDays: null };

describe('a change of rules', () => {
  it('leaves what it doesn’t name', () => {
    const rules = changedRules({ article: rule, page: rule }, { article: { requireStage: false } });
    expect(rules).toEqual({ article: { ...rule, requireStage: false }, page: rule });
  });

  it('forgets a content type that nothing is asked of any more', () => {
    const off = { ...rule, defaultStage: null, requireStage: false };
    expect(changedRules({ article: rule }, { article: off })).toEqual({});
    expect(changedRules({}, { article: {} })).toEqual({});
  });

  it('keeps a content type that only has days of its own', () => {
    const own = { ...rule, defaultStage: null, requireStage: false, staleAfterDays: 30 };
    expect(changedRules({}, { article: { staleAfterDays: 30 } })).toEqual({ article: own });
    expect(changedRules({ article: own }, { article: { staleAfterDays: null } })).toEqual({});
    expect(rulesInForce({ article: own }, { journeys: [], types })).toEqual({ article: own });
  });
});

describe('in force', () => {
  it('is what can be kept', () => {
    expect(rulesInForce({ article: rule }, { journeys, types })).toEqual({ article: rule });
  });

  it('is no default stage that has gone, by itself or with its journey', () => {
    const left = { article: { ...rule, defaultStage: null } };
    const others = [{ key: 'first', stages: [{ key: 'b' }] }];
    expect(rulesInForce({ article: rule }, { journeys: others, types })).toEqual(left);
    const second = [{ key: 'second', stages: [{ key: 'a' }] }];
    expect(rulesInForce({ article: rule }, { journeys: second, types })).toEqual(left);
  });

  it('is nothing of a content type that has no fields any more', () => {
    expect(rulesInForce({ gone: rule }, { journeys, types })).toEqual({});
  });

  it('is no stage required of what is never published, or where there is none to choose', () => {
    const left = { note: { ...rule, requireStage: false } };
    expect(rulesInForce({ note: rule }, { journeys, types })).toEqual(left);
    const empty = [{ key: 'first', stages: [] }];
    expect(rulesInForce({ article: rule }, { journeys: empty, types })).toEqual({});
  });
});
