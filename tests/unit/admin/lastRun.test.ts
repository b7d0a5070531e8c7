import { lastRun, remember } from '../../../admin/src/bulkTag/lastRun';
import type { Run } from '../../../admin/src/bulkTag/lastRun';

const run = (documentId?: string): Run => ({
  owner: {} as Run['owner'],
  undo: {
    journey: 'first',
    versions: [documentId]
      .filter((id) => id !== undefined)
      .map((id) => ({
        contentType: 'api::article.article',
        documentId: id,
        locale: 'en',
        status: 'draft',
        before: { stages: [], segments: [] },
        after: { stages: ['a'], segments: [] },
      })),
  },
});

const MINUTE = 60_000;

describe('what was tagged last', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    remember(null);
  });
  afterEach(() => jest.useRealTimers());

  it('can be undone for ten minutes', () => {
    const first = run('first');
    remember(first);
    jest.advanceTimersByTime(9 * MINUTE);
    expect(lastRun()).toBe(first);
    jest.advanceTimersByTime(2 * MINUTE);
    expect(lastRun()).toBeNull();
  });

  it('can be undone until many are tagged again, which has its own ten minutes', () => {
    remember(run('first'));
    jest.advanceTimersByTime(9 * MINUTE);
    const second = run('second');
    remember(second);
    jest.advanceTimersByTime(9 * MINUTE);
    expect(lastRun()).toBe(second);
  });

  it('is nothing where no tags were changed', () => {
    remember(run());
    expect(lastRun()).toBeNull();
  });
});
