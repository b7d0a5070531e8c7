import { readCsv } from '../../../../admin/src/import/readCsv';

/** The rows, or why there are none. */
function read(text: string) {
  try {
    return readCsv(text, 'file.csv').rows;
  } catch (error) {
    const { key, line } = error as { key: string; line: number };
    return `${key} in line ${line}`;
  }
}

describe('a quotation mark', () => {
  it.each([
    // The rows up to the next one would be in that cell.
    [
      'inside a cell that begins with one',
      'slug;name;stage\na;"7" skærm;x\nb;c;y\nd;"e";z\nf;g;h\n',
      'quote in line 2',
    ],
    ['that isn’t closed', 'slug,stage\r\na,b\r\nc,"d\r\ne,f\r\n', 'quote in line 3'],
    ['that takes the whole file', '"slug,stage\na,b\n', 'quote in line 1'],
    ['after a cell of two lines', 'slug,stage\na,"b\nc"\nd,"e\n', 'quote in line 4'],
    ['under what Excel says of columns', 'sep=;\nslug;stage\na;"b\n', 'quote in line 3'],
  ])('%s is refused, with its line', (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['doubled in a cell with others around it', '"7"" skærm"', '7" skærm'],
    ['within a cell without others around it', '7" skærm', '7" skærm'],
    ['around a separator', '"a, b"', 'a, b'],
  ])('%s is read', (_, cell, expected) => {
    expect(read(`slug,stage\na,${cell}\nb,c`)).toEqual([
      ['slug', 'stage'],
      ['a', expected],
      ['b', 'c'],
    ]);
  });
});

it('takes rows of another length, and a single column', () => {
  expect(read('slug,stage\na\nb,c,d')).toEqual([['slug', 'stage'], ['a'], ['b', 'c', 'd']]);
  expect(read('slug\na')).toEqual([['slug'], ['a']]);
});
