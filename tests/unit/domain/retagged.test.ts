import type { RetaggedEntry } from '../../../server/src/domain/events';
import { isRetagged, retaggedTwice } from '../../../server/src/domain/retagged';

const stages = (...keys: string[]) => keys.map((key) => ({ journey: 'first', key }));

const change = (before: string[], after: string[], own: Partial<RetaggedEntry> = {}) => ({
  contentType: 'api::article.article',
  documentId: 'one',
  locale: 'en',
  action: 'update' as const,
  stages: { before: stages(...before), after: stages(...after) },
  segments: { before: [], after: [] },
  ...own,
});

describe('an entry', () => {
  it('is tagged otherwise when a stage or a segment came or went', () => {
    expect(isRetagged(change(['a'], ['b']))).toBe(true);
    expect(isRetagged(change(['a'], ['a', 'b']))).toBe(true);
    expect(isRetagged(change([], [], { segments: { before: ['smb'], after: [] } }))).toBe(true);
  });

  it('is not when they are the same in another order', () => {
    expect(isRetagged(change(['a', 'b'], ['b', 'a']))).toBe(false);
  });

  it('is when its stage is that of another journey, of the same key', () => {
    const other = { before: stages('a'), after: [{ journey: 'second', key: 'a' }] };
    expect(isRetagged(change([], [], { stages: other }))).toBe(true);
  });
});

describe('two changes of one entry', () => {
  it('are one, from before the first to after the second, and what the first was', () => {
    const made = change([], ['a'], { action: 'create' });
    expect(retaggedTwice(made, change(['a'], ['b']))).toEqual(
      change([], ['b'], { action: 'create' })
    );
  });

  it('are none where the second takes the first back', () => {
    expect(isRetagged(retaggedTwice(change(['a'], ['b']), change(['b'], ['a'])))).toBe(false);
  });
});
