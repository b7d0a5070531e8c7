import { cellDay, trendDay } from '../../../server/src/domain/trend';
import { cell, reportInput, tally } from '../../fixtures/report';

const input = reportInput({
  stages: ['awareness', 'retention'],
  segments: ['smb', 'chains'],
  plans: [
    {
      stage: 'retention',
      segment: 'chains',
      contentType: null,
      locale: null,
      target: null,
      notApplicable: 'Never',
    },
  ],
  tallies: [
    tally('all', { published: 5, draft: 2, stale: 1 }),
    tally('tagged', { published: 3, draft: 1 }),
    tally('segment', { segment: 'smb', published: 2 }),
    tally('stage', { stage: 'awareness', published: 3 }),
    cell('awareness', 'smb', { published: 2, draft: 1 }),
    cell('awareness', null, { published: 1 }),
  ],
});

describe('a day of the trend', () => {
  it('has the numbers of its report', () => {
    const day = trendDay('2026-11-29', input);
    expect(day).toMatchObject({ day: '2026-11-29', published: 5, draft: 2, stale: 1 });
    expect(day).toMatchObject({ tagged: 4, untagged: 3 });
    expect(day.score).toBeCloseTo(1 / 3);
    expect(day.gaps).toMatchObject({ missing: 1, 'general-only': 1, untagged: 1, stale: 0 });
  });

  it('has a score for each segment and stage, none where nothing is wanted', () => {
    const { segments, stages } = trendDay('2026-11-29', input);
    expect(segments).toEqual([
      { key: 'smb', score: 0.5, published: 2 },
      { key: 'chains', score: 0, published: 0 },
    ]);
    expect(stages).toEqual([
      { key: 'awareness', score: 0.5, published: 3 },
      { key: 'retention', score: 0, published: 0 },
    ]);
    const nothing = reportInput({
      stages: ['retention'],
      segments: ['chains'],
      plans: input.plans,
    });
    expect(trendDay('2026-11-29', nothing).segments[0]?.score).toBeNull();
  });
});

describe('a day of a cell', () => {
  it('has its numbers and what was thought of them', () => {
    const place = { stage: 'awareness', segment: 'smb' };
    expect(cellDay('2026-11-29', input, place)).toEqual({
      day: '2026-11-29',
      published: 2,
      draft: 1,
      stale: 0,
      general: 1,
      target: { min: 1, max: null },
      verdict: 'covered',
    });
  });

  it('is none where there was no such stage or segment', () => {
    expect(cellDay('2026-11-29', input, { stage: 'loyalty', segment: 'smb' })).toBeNull();
    expect(cellDay('2026-11-29', input, { stage: 'awareness', segment: 'new' })).toBeNull();
    expect(cellDay('2026-11-29', input, { stage: 'awareness', segment: null })).not.toBeNull();
  });
});
