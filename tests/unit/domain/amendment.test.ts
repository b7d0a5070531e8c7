import { amendment } from '../../../server/src/domain/amendment';
import type { Written } from '../../../server/src/domain/amendment';

const row = (values: Partial<Written>): Written => ({
  entryId: 1,
  documentId: 'd',
  locale: 'en',
  published: true,
  counts: 1,
  stageId: 1,
  segmentId: null,
  since: '2026-01-01',
  freshSince: '2026-01-01',
  leads: 1,
  ...values,
});

const stored = (id: number, values: Partial<Written> = {}) => ({ ...row(values), id });

describe('amending placements', () => {
  it('leaves alone what is as it ought to be', () => {
    const rows = [stored(1), stored(2, { stageId: 2, leads: 0 })];
    expect(amendment(rows, [row({ stageId: 2, leads: 0 }), row({})])).toEqual({
      missing: [],
      surplus: [],
      changed: [],
    });
  });

  it('gathers rows that want the same', () => {
    const rows = [
      stored(1, { segmentId: 1 }),
      stored(2, { segmentId: 2 }),
      stored(3, { entryId: 2 }),
    ];
    const wanted = [
      row({ segmentId: 1, stageId: 5 }),
      row({ segmentId: 2, stageId: 5 }),
      row({ entryId: 2, stageId: 5, leads: 3 }),
    ];
    expect(amendment(rows, wanted).changed).toEqual([
      { ids: [1, 2], patch: { stageId: 5 } },
      { ids: [3], patch: { stageId: 5, leads: 3 } },
    ]);
  });

  it('keeps the row of a cell for that cell, and then those of a segment for the segment', () => {
    const rows = [stored(1, { stageId: 1, segmentId: 7 }), stored(2, { stageId: 2, segmentId: 7 })];
    const wanted = [row({ stageId: 3, segmentId: 7 }), row({ stageId: 1, segmentId: 7 })];
    expect(amendment(rows, wanted).changed).toEqual([{ ids: [2], patch: { stageId: 3 } }]);
  });

  it('never makes a row that of another version', () => {
    const wanted = row({ entryId: 2 });
    expect(amendment([stored(1)], [wanted])).toEqual({
      missing: [wanted],
      surplus: [1],
      changed: [],
    });
  });

  it('takes away and adds what there are more or fewer of', () => {
    const rows = [stored(1, { stageId: 1 }), stored(2, { stageId: 2 })];
    expect(amendment(rows, [row({ stageId: 2 })])).toMatchObject({ surplus: [1], changed: [] });
    const more = [row({ stageId: 1 }), row({ stageId: 2 }), row({ stageId: 3 })];
    expect(amendment(rows, more)).toMatchObject({ missing: [{ stageId: 3 }], changed: [] });
  });
});
