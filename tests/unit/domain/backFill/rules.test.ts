import { byRules } from '../../../../server/src/domain/backFill/byRules';
import type { Rule } from '../../../../server/src/domain/backFill/byRules';
import { holds } from '../../../../server/src/domain/backFill/condition';
import type { Condition } from '../../../../server/src/domain/backFill/condition';
import { matchesGlob } from '../../../../server/src/domain/backFill/matchesGlob';

describe('a path', () => {
  it.each([
    ['blog/a', 'blog/*', true],
    ['/Blog/A/', 'blog/*', true],
    ['blog/a/b', 'blog/*', false],
    ['blog/a/b', 'blog/**', true],
    ['blog', 'blog/**', true],
    ['blogs', 'blog/**', false],
    ['the-price-of-a-queue', '*price*', true],
    ['a/the-price', '*price*', false],
    ['a/b/the-price/c', '**price**', true],
    ['help-1', 'help-?', true],
    ['help-12', 'help-?', false],
    ['help/', 'help?', false],
    ['hj\u{1f469}lp', 'hj?lp', true],
    ['a.b', 'a.b', true],
    ['axb', 'a.b', false],
    ['', '**', true],
    ['', '', true],
  ])('%s is like %s: %s', (path, pattern, is) => {
    expect(matchesGlob(path, pattern)).toBe(is);
  });

  it('is compared in a moment, however many stars the pattern has', () => {
    const started = performance.now();
    expect(matchesGlob('a'.repeat(2000), `${'*a'.repeat(240)}b`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a condition', () => {
  const field = (operator: 'equals' | 'contains', value: string): Condition => ({
    kind: 'field',
    field: 'tags',
    operator,
    value,
  });
  it.each<[string, Condition, unknown, boolean]>([
    ['a text', field('equals', 'News'), ' news ', true],
    ['a part of a text', field('equals', 'News'), 'newsletter', false],
    ['a part of a text that may be one', field('contains', 'NEWS'), 'Newsletter', true],
    ['one of a list', field('equals', 'b'), ['a', 'B'], true],
    ['none of a list', field('equals', 'c'), ['a', 'b'], false],
    ['one in a list of objects', field('equals', 'b'), [{ name: 'b' }], true],
    ['a number', field('equals', '7'), 7, true],
    ['nothing', field('contains', 'a'), null, false],
    ['a letter written in two ways', field('equals', 'Café'), 'Cafe\u0301', true],
  ])('is compared with %s', (_name, condition, tags, is) => {
    expect(holds(condition, { tags })).toBe(is);
  });

  it('is about what an entry is related to', () => {
    const related: Condition = { kind: 'relation', field: 'category', target: 'x' };
    expect(holds(related, { category: ['x', 'y'] })).toBe(true);
    expect(holds(related, { category: ['xy'] })).toBe(false);
    expect(holds(related, {})).toBe(false);
  });
});

describe('the rules', () => {
  const rule = (documentId: string, part: Partial<Rule>): Rule => ({
    documentId,
    contentType: null,
    condition: { kind: 'always' },
    journey: 'j',
    stages: [],
    segments: [],
    ...part,
  });
  const keys = (given: readonly { key: string; rule: Rule }[]) =>
    given.map(({ key, rule: { documentId } }) => `${key} by ${documentId}`);
  const rules = [
    rule('1', { segments: ['smb'], contentType: 'page' }),
    rule('2', { stages: ['a'], contentType: 'article', segments: ['smb'] }),
    rule('3', { stages: ['b'], segments: ['big', 'smb'] }),
  ];

  it('give the stage of the first that holds and names any, and the segments of all', () => {
    const page = byRules(rules, { contentType: 'page', values: {} });
    expect(keys(page.stages)).toEqual(['b by 3']);
    expect(keys(page.segments)).toEqual(['smb by 1', 'big by 3']);
    const article = byRules(rules, { contentType: 'article', values: {} });
    expect(keys(article.stages)).toEqual(['a by 2']);
    expect(keys(article.segments)).toEqual(['smb by 2', 'big by 3']);
  });

  it('leave the word to the next where somebody has said no', () => {
    const isOpen = (field: string, key: string) => field !== 'stages' || key !== 'a';
    const article = byRules(rules, { contentType: 'article', values: {} }, isOpen);
    expect(keys(article.stages)).toEqual(['b by 3']);
    expect(keys(article.segments)).toEqual(['smb by 2', 'big by 3']);
  });
});
