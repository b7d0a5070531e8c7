import { nextCell } from '../../../admin/src/pages/Matrix/nextCell';

const SIZE = { rows: 3, columns: 4 };
const from = (key: string, row: number, column: number, ctrlKey = false) =>
  nextCell({ key, ctrlKey }, { row, column }, SIZE);

describe('keys in the matrix', () => {
  it.each([
    ['ArrowUp', { row: 0, column: 2 }],
    ['ArrowDown', { row: 2, column: 2 }],
    ['ArrowLeft', { row: 1, column: 1 }],
    ['ArrowRight', { row: 1, column: 3 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 3 }],
  ])('%s leads to the cell beside, or to the end of the row', (key, place) => {
    expect(from(key, 1, 2)).toEqual(place);
  });

  it('lead to the first and the last cell with Ctrl', () => {
    expect(from('Home', 1, 2, true)).toEqual({ row: 0, column: 0 });
    expect(from('End', 1, 2, true)).toEqual({ row: 2, column: 3 });
  });

  it.each([
    ['ArrowUp', 0, 0],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 2, 3],
    ['ArrowRight', 2, 3],
  ])('%s leads nowhere at the edge', (key, row, column) => {
    expect(from(key, row, column)).toBeNull();
  });

  it('mean nothing else', () => {
    expect(from('a', 1, 1)).toBeNull();
    expect(from('Enter', 1, 1)).toBeNull();
  });
});
