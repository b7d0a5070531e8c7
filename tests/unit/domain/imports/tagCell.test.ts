import { readTagCell } from '../../../../server/src/domain/imports/tagCell';
import { sentence } from '../../../../server/src/domain/refusals';

const STAGES = [
  { key: 'awareness', name: 'Awareness' },
  { key: 'find', name: 'Find, compare' },
  { key: 'retention', name: 'Fastholdelse' },
  { key: 'same', name: 'Twins' },
  { key: 'other', name: 'Twins' },
];
const read = (cell: string) => {
  const found = readTagCell(cell, STAGES, ['general']);
  return 'why' in found ? sentence(found.why) : found.keys;
};

describe('a cell with tags', () => {
  it.each([
    ['', null],
    ['  ', null],
    [' , ', null],
    ['awareness', ['awareness']],
    ['  AWARENESS ', ['awareness']],
    ['fastholdelse', ['retention']],
    ['awareness, Fastholdelse', ['awareness', 'retention']],
    ['awareness;retention|find', ['awareness', 'retention', 'find']],
    ['awareness\nretention\n', ['awareness', 'retention']],
    ['awareness, Awareness', ['awareness']],
    ['Find, compare', ['find']],
    ['general', []],
    ['General', []],
    ['-', []],
    ['–', []],
  ])('%j names %j', (cell, keys) => {
    expect(read(cell)).toEqual(keys);
  });

  it.each([
    ['awarness', '"awarness" is unknown; did you mean "Awareness"?'],
    ['awareness, fasthodelse', '"fasthodelse" is unknown; did you mean "Fastholdelse"?'],
    ['zzzz', '"zzzz" is unknown; allowed: awareness, find, retention, same, other'],
    ['awareness, general', '"general" must stand alone: it means none at all'],
    // What two are called says which of them as little as what none is.
    ['Twins', '"Twins" is unknown; allowed: awareness, find, retention, same, other'],
  ])('%j is refused', (cell, message) => {
    expect(read(cell)).toBe(message);
  });

  it('is told what there is where there is nothing', () => {
    const found = readTagCell('x', [], []);
    expect('why' in found && sentence(found.why)).toBe('"x" is unknown; allowed: (nothing yet)');
  });
});
