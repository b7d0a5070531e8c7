import { readTargetCell } from '../../../../server/src/domain/imports/targetCell';
import { sentence } from '../../../../server/src/domain/refusals';

/** As the panel says it. */
const NOT_WANTED = ['Not applicable', 'Ikke relevant', 'Ikke aktuelt', 'Ej tillämpligt'];

const read = (cell: string) => {
  const found = readTargetCell(cell, NOT_WANTED);
  if (found === null) return null;
  if ('why' in found) return sentence(found.why);
  return [found.targetMin, found.targetMax, found.notApplicable];
};

describe('a cell of a plan grid', () => {
  it.each([
    ['', null],
    ['2', [2, null, null]],
    ['2+', [2, null, null]],
    ['≥ 2', [2, null, null]],
    ['2-4', [2, 4, null]],
    ['2 – 4', [2, 4, null]],
    ['2..4', [2, 4, null]],
    ['≤4', [null, 4, null]],
    ['<= 4', [null, 4, null]],
    ['-', [null, null, null]],
    ['n/a They have a contact', [null, null, 'They have a contact']],
    ['N/A: They have a contact', [null, null, 'They have a contact']],
    ['n.a. – two\nlines', [null, null, 'two\nlines']],
    ['na, later', [null, null, 'later']],
    ['n/a', 'n/a must be followed by why nothing is wanted there'],
    ['Ikke relevant: De kender os', [null, null, 'De kender os']],
    ['ikke aktuelt – de kjenner oss', [null, null, 'de kjenner oss']],
    ['EJ TILLÄMPLIGT, de känner oss', [null, null, 'de känner oss']],
    ['not applicable\nThey know us', [null, null, 'They know us']],
    ['ikke relevant', 'n/a must be followed by why nothing is wanted there'],
    ['Ikke relevante', '"Ikke relevante" must be a number, two such as 2–4, or n/a and why'],
    ['two', '"two" must be a number, two such as 2–4, or n/a and why'],
    ['nature', '"nature" must be a number, two such as 2–4, or n/a and why'],
    ['2.5', '"2.5" must be a number, two such as 2–4, or n/a and why'],
    ['2027-04-02', '"2027-04-02" must be a number, two such as 2–4, or n/a and why'],
  ])('%j', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });
});
