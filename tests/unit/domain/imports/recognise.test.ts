import { letterOf } from '../../../../server/src/domain/imports/fileRow';
import { recognise } from '../../../../server/src/domain/imports/recognise';

const CALLED = {
  stage: ['Stage', 'Trin'],
  stages: ['Stages', 'Trin'],
  targetMin: ['Wanted, at least', 'Ønsket, mindst'],
  gap: ['Gap', 'Hul'],
  kind: ['Kind', 'Slags'],
};
const VOCABULARY = {
  stages: [
    { key: 'awareness', name: 'Awareness' },
    { key: 'purchase', name: 'Køb' },
  ],
  segments: [
    { key: 'smb', name: 'SMB' },
    { key: 'hotels', name: 'Hotels' },
    { key: 'general', name: 'Generelt' },
  ],
};
const read = (rows: string[][], firstRow = 1) =>
  recognise({ name: 'Sheet', rows, firstRow }, CALLED, VOCABULARY);

describe('a file of tags', () => {
  it('is known by a column that names entries and one with tags, whatever else is in it', () => {
    const found = read([
      ['Title', 'Document ID', 'URL', 'TRIN', 'Persona'],
      ['', '', '', '', ''],
      ['A', 'x1', 'https://example.org/a', 'Awareness', ''],
      ['B', '', ' /b ', '', 'SMB'],
      ['C', 'x3', '', ' ', ''],
    ]);
    expect(found).toEqual({
      kind: 'tags',
      isGrid: false,
      rows: [
        { row: 3, documentId: 'x1', stages: 'Awareness' },
        { row: 4, url: '/b', segments: 'SMB' },
      ],
      blank: 1,
      used: ['Document ID', 'URL', 'TRIN', 'Persona'],
      unused: ['Title'],
    });
  });

  it('has addresses of the site without what says nothing of the entry', () => {
    const panel = '/admin/content-manager';
    const single = `${panel}/single-types/api::home.home?plugins[i18n][locale]=da`;
    const entry = `https://cms.example.org${panel}/collection-types/api::a.a/x1?plugins[i18n][locale]=da`;
    const urls = [
      'https://example.org/da/a?utm_source=mail&utm_medium=b#top',
      '/b#top',
      single,
      entry,
    ];
    const found = read([['url', 'stages'], ...urls.map((url) => [url, 'Køb'])]);
    expect(found?.rows.map(({ url }) => url)).toEqual([
      'https://example.org/da/a',
      '/b',
      single,
      entry,
    ]);
  });

  it('counts its rows as the file does', () => {
    expect(
      read(
        [
          ['slug', 'stage'],
          ['a', 'b'],
        ],
        2
      )?.rows
    ).toMatchObject([{ row: 3 }]);
  });
});

describe('a plan', () => {
  it('is known by its stage and what is planned', () => {
    const found = read([
      ['Stage', 'Segment', 'Ønsket, mindst', 'Owner', 'Notes'],
      ['Køb', 'SMB', '2', '', 'x'],
      ['Køb', 'Hotels', '', '', 'x'],
    ]);
    expect(found).toMatchObject({
      kind: 'plan',
      rows: [{ row: 2, stage: 'Køb', segment: 'SMB', targetMin: '2' }],
      blank: 1,
      unused: ['Notes'],
    });
  });

  it.each([
    [
      'stages down',
      [
        ['', 'SMB', 'Generelt', 'Hotel'],
        ['Awareness', '2', 'n/a No', ''],
        ['Køb', '', '2–4', '1'],
        ['Loyality', '1', '', ''],
      ],
      [
        '2 B Awareness SMB',
        '2 C Awareness Generelt',
        '3 C Køb Generelt',
        '3 D Køb Hotel',
        '4 B Loyality SMB',
      ],
    ],
    [
      'stages across',
      [
        ['Persona', 'awareness', 'purchase'],
        ['smb', '2', ''],
        ['hotels', '', '3'],
      ],
      ['2 B awareness smb', '3 C purchase hotels'],
    ],
  ])('is a grid, %s', (_, rows, cells) => {
    const found = read(rows);
    expect(found).toMatchObject({ kind: 'plan', isGrid: true });
    expect(
      found?.rows.map(({ row, column, stage, segment }) => `${row} ${column} ${stage} ${segment}`)
    ).toEqual(cells);
  });
});

describe('a title above the headings', () => {
  it.each([
    ['in its first cell', [['The plan of 2027', '', ''], ['']]],
    ['in the middle, with what it is of below', [['', 'SMB', ''], ['The plan'], ['of 2027', '']]],
  ])('is skipped: %s', (_, title) => {
    const list = [
      ['Stage', 'Segment', 'Target'],
      ['Køb', 'SMB', '2'],
    ];
    const row = title.length + 2;
    expect(read([...title, ...list])).toMatchObject({
      kind: 'plan',
      isGrid: false,
      rows: [{ row, stage: 'Køb', segment: 'SMB', target: '2' }],
    });
    const grid = [
      ['', 'SMB', 'Hotels'],
      ['Køb', '2', ''],
    ];
    expect(read([...title, ...grid])).toMatchObject({
      isGrid: true,
      rows: [{ row, column: 'B', stage: 'Køb', segment: 'SMB', target: '2' }],
    });
    const tags = [
      ['slug', 'stages'],
      ['a', 'Køb'],
    ];
    expect(read([...title, ...tags])).toMatchObject({ kind: 'tags', rows: [{ row, slug: 'a' }] });
  });

  it.each([
    ['alone', []],
    ['under a title', [['The plan']]],
  ])('is none where it is the only segment of a grid, %s', (_, title) => {
    const found = read([...title, ['', 'SMB'], ['Awareness', ''], ['Køb', '2']]);
    expect(found?.rows).toEqual([
      { row: title.length + 3, column: 'B', stage: 'Køb', segment: 'SMB', target: '2' },
    ]);
  });
});

describe('what is none of these', () => {
  it.each([
    ['nothing', []],
    [
      'headings of something else',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['stages alone', [['stage'], ['a']]],
    [
      'names of entries without tags',
      [
        ['slug', 'title'],
        ['a', 'b'],
      ],
    ],
    // It would plan that nothing is there.
    [
      'our own gaps',
      [
        ['kind', 'stage', 'segment', 'targetMin', 'between', 'message'],
        ['missing', 'a', 'smb', '2', 'true', 'No'],
      ],
    ],
    [
      'our own gaps from Excel',
      [
        ['Hul', 'Slags', 'Trin', 'Ønsket, mindst'],
        ['x', 'y', 'a', '2'],
      ],
    ],
    [
      'a grid that nobody knows a side of',
      [
        ['', 'x', 'y'],
        ['Awareness', '1', '2'],
      ],
    ],
  ])('is not taken for one: %s', (_, rows) => {
    expect(read(rows)).toBeNull();
  });
});

it('names columns as a spreadsheet does', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});
