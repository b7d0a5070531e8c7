import { makeMatrix } from '../../../server/src/domain/matrix';
import type { Axis } from '../../../server/src/domain/matrix';
import type { Tally } from '../../../server/src/domain/tally';
import { ARTICLE, cell, EMAIL, reportInput, tally } from '../../fixtures/report';

const BASE = { stages: ['awareness', 'retention'], contentTypes: [ARTICLE, EMAIL] };

const inDanish = (part: Tally['part'], own: Partial<Tally>): Tally =>
  tally(part, { scope: 'locale', locale: 'da', ...own });

const TALLIES = [
  cell('awareness', 'smb', { published: 3 }),
  cell('awareness', null, { published: 2 }),
  tally('stage', { stage: 'awareness', published: 4, draft: 2, stale: 1 }),
  tally('stage', { stage: 'awareness', contentType: EMAIL, published: 10 }),
  inDanish('stage', { stage: 'awareness', published: 100 }),
  tally('tagged', { published: 5, draft: 2 }),
  tally('tagged', { contentType: EMAIL, published: 10 }),
  tally('segment', { segment: 'smb', published: 3, draft: 1 }),
  tally('segment', { segment: 'smb', contentType: EMAIL, published: 6 }),
  tally('segment', { segment: null, published: 2 }),
  inDanish('tagged', { published: 60, draft: 1 }),
];

const totalsOf = (axis: Axis, asked: Parameters<typeof reportInput>[0] = {}) =>
  makeMatrix(reportInput({ ...BASE, tallies: TALLIES, ...asked }), axis);

describe.each(['contentType', 'segment', 'locale'] as const)('row totals by %s', (axis) => {
  it('count a document once, in however many columns it stands', () => {
    expect(totalsOf(axis).rowTotals).toEqual([
      { row: 'awareness', published: 14, draft: 2, stale: 1 },
      { row: 'retention', published: 0, draft: 0, stale: 0 },
    ]);
  });

  it('are followed by those of all stages together, judged over all locales', () => {
    expect(totalsOf(axis).tagged).toEqual({ published: 15, draft: 2 });
  });

  it('are of the stages asked for', () => {
    const { rowTotals } = totalsOf(axis, { askedStages: ['retention'] });
    expect(rowTotals.map(({ row }) => row)).toEqual(['retention']);
  });

  it('come without those of columns where only some stages or segments are asked for', () => {
    expect(totalsOf(axis, { askedStages: ['awareness'] }).columnTotals).toBeNull();
    expect(totalsOf(axis, { askedSegments: ['smb'] }).columnTotals).toBeNull();
  });
});

describe('column totals', () => {
  it('by content type count a document once, at however many stages it stands', () => {
    expect(totalsOf('contentType').columnTotals).toEqual([
      { column: ARTICLE, published: 5, draft: 2 },
      { column: EMAIL, published: 10, draft: 0 },
    ]);
  });

  it('by locale judge each locale by itself', () => {
    expect(totalsOf('locale').columnTotals).toEqual([
      { column: 'en', published: 0, draft: 0 },
      { column: 'da', published: 60, draft: 1 },
    ]);
  });

  it('by segment are those counted of each segment and of general content, not the sum of cells', () => {
    expect(totalsOf('segment').columnTotals).toEqual([
      { column: 'smb', published: 9, draft: 1 },
      { column: 'general', published: 2, draft: 0 },
    ]);
  });
});
