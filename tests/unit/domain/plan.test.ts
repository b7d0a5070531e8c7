import { findGaps } from '../../../server/src/domain/gaps';
import { makeMatrix } from '../../../server/src/domain/matrix';
import { wantedAt } from '../../../server/src/domain/plan';
import type { Plan, PlanPlace } from '../../../server/src/domain/plan';
import { ARTICLE, cell, PAGE, reportInput } from '../../fixtures/report';

const plan = (own: Partial<Plan> = {}): Plan => ({
  stage: 'retention',
  segment: 'smb',
  contentType: null,
  locale: null,
  target: { min: 2, max: null },
  notApplicable: null,
  ...own,
});

const place = (own: Partial<PlanPlace> = {}): PlanPlace => ({
  stage: 'retention',
  segment: 'smb',
  contentType: null,
  locale: null,
  ...own,
});

const wanting = (min: number) => ({ min, max: null });

const TARGETS = { stage: wanting(9), journey: wanting(8) };

describe('what is wanted in a cell', () => {
  const plans = [
    plan({ target: wanting(2) }),
    plan({ locale: 'da', target: wanting(3) }),
    plan({ contentType: ARTICLE, target: wanting(4) }),
    plan({ contentType: ARTICLE, locale: 'da', target: wanting(5) }),
  ];

  it.each([
    [place(), 2],
    [place({ locale: 'sv' }), 2],
    [place({ locale: 'da' }), 3],
    [place({ contentType: ARTICLE }), 4],
    [place({ contentType: ARTICLE, locale: 'sv' }), 4],
    [place({ contentType: ARTICLE, locale: 'da' }), 5],
    [place({ contentType: PAGE, locale: 'da' }), 3],
  ])('is what the most specific plan says: %j', (at, min) => {
    const found = wantedAt(at, plans, TARGETS);
    expect([found.by, found.target?.min]).toEqual(['plan', min]);
    expect(wantedAt(at, [...plans].reverse(), TARGETS)).toEqual(found);
  });

  it('is what the stage or else the journey wants where no plan says it', () => {
    const elsewhere = [
      plan({ stage: 'decision' }),
      plan({ segment: null }),
      plan({ locale: 'da' }),
      plan({ contentType: ARTICLE }),
      plan({ target: null }),
    ];
    const none = { plan: null, notApplicable: null };
    const byStage = { by: 'stage', target: wanting(9), ...none };
    expect(wantedAt(place(), elsewhere, TARGETS)).toEqual(byStage);
    const ofJourney = { stage: null, journey: wanting(8) };
    const byJourney = { by: 'journey', target: wanting(8), ...none };
    expect(wantedAt(place(), elsewhere, ofJourney)).toEqual(byJourney);
    expect(wantedAt(place(), elsewhere, null)).toEqual({ by: 'default', target: null, ...none });
  });
});

describe('a report', () => {
  const STAGES = ['decision', 'retention'];
  const one = STAGES.map((stage) => cell(stage, 'smb', { published: 1 }));

  it('has the gap that a plan makes, with its target', () => {
    const input = reportInput({ stages: STAGES, tallies: one, plans: [plan()] });
    const [gap, ...others] = findGaps(input, { perLocale: false, untagged: false });
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ kind: 'below-target', target: { min: 2, max: null } });
    expect(makeMatrix(input, 'segment').totals.score).toBe(0.5);
  });

  it('wants nothing where the plan says so, and judges the rest', () => {
    const plans = [plan({ target: null, notApplicable: 'They never come back' })];
    const [first] = one;
    const input = reportInput({ stages: STAGES, tallies: first ? [first] : [], plans });
    expect(findGaps(input, { perLocale: false, untagged: false })).toEqual([]);
    const matrix = makeMatrix(input, 'segment');
    expect(matrix.cells.find(({ row, column }) => row === 'retention' && column === 'smb')).toEqual(
      {
        row: 'retention',
        column: 'smb',
        published: 0,
        draft: 0,
        stale: 0,
        verdict: 'not-applicable',
      }
    );
    expect(matrix.totals.score).toBe(1);
  });

  it('wants of each segment what the journey wants where the stage says nothing', () => {
    const target = { min: 2, max: null };
    const targets = { decision: { min: 1, max: null } };
    const tallies = [...one, cell('retention', null, { published: 1 })];
    const input = reportInput({ stages: STAGES, tallies, target, targets });
    const gaps = findGaps(input, { perLocale: false, untagged: false });
    expect(gaps.map(({ kind, stage }) => [kind, stage?.key])).toEqual([
      ['below-target', 'retention'],
    ]);
    const general = makeMatrix(input, 'segment').cells.find(
      ({ row, column }) => row === 'retention' && column === 'general'
    );
    expect(general?.verdict).toBe('covered');
  });

  it('goes by the plan of one content type where that alone is asked for', () => {
    const plans = [plan({ contentType: ARTICLE })];
    const all = reportInput({ stages: STAGES, tallies: one, plans });
    expect(findGaps(all, { perLocale: false, untagged: false })).toEqual([]);
    const asked = { contentType: ARTICLE, locale: null };
    const narrow = reportInput({ stages: STAGES, tallies: one, plans, asked });
    expect(findGaps(narrow, { perLocale: false, untagged: false })).toHaveLength(1);
  });

  it('goes by the plan of a locale where locales are looked at one by one', () => {
    const tallies = ['en', 'da'].flatMap((locale) =>
      STAGES.map((stage) => cell(stage, 'smb', { published: 1, scope: 'locale', locale }))
    );
    const input = reportInput({ stages: STAGES, tallies, plans: [plan({ locale: 'da' })] });
    const gaps = findGaps(input, { perLocale: true, untagged: false });
    expect(gaps.map(({ stage, locale }) => [stage?.key, locale])).toEqual([['retention', 'da']]);
  });
});
