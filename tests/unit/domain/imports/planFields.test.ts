import { readPlanFields } from '../../../../server/src/domain/imports/planFields';

describe('the day in a row of a plan', () => {
  it.each([
    ['2026-12-31', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['1.2.2027', '2027-02-01'],
    ['31. 12. 2026', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['-', null],
  ])('%j is read as %j', (cell, day) => {
    expect(readPlanFields({ dueDate: cell })).toEqual({ dueDate: day });
  });

  // It is refused where plans are checked, with what stands in the cell.
  it.each(['05/06/2026', '12/31/2026', '31.12.26', 'in May'])('%j stays as it is', (cell) => {
    expect(readPlanFields({ dueDate: cell })).toEqual({ dueDate: cell });
  });
});
