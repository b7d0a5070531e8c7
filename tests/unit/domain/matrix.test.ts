import { makeMatrix } from '../../../server/src/domain/matrix';
import type { Axis, Matrix } from '../../../server/src/domain/matrix';
import type { Tally } from '../../../server/src/domain/tally';
import { ARTICLE, cell, EMAIL, PAGE, reportInput, tally } from '../../fixtures/report';

type Asked = Parameters<typeof reportInput>[0];

const TWO_STAGES = { stages: ['awareness', 'retention'] };

const matrixOf = (axis: Axis, asked: Asked): Matrix =>
  makeMatrix(reportInput({ ...TWO_STAGES, ...asked }), axis);

/** `published/draft/stale verdict`, row by row. */
const drawn = ({ rows, columns, cells }: Matrix): string[][] =>
  rows.map((row) =>
    columns.map((column) => {
      const found = cells.find((one) => one.row === row.key && one.column === column.key);
      return found
        ? `${found.published}/${found.draft}/${found.stale} ${found.verdict}`
        : 'no such cell';
    })
  );

const AXES: readonly Axis[] = ['contentType', 'segment', 'locale'];

describe.each(AXES)('by %s', (axis) => {
  const matrix = matrixOf(axis, { contentTypes: [ARTICLE, PAGE] });

  it('has the stages as rows, in journey order', () => {
    expect(matrix.journey).toEqual({ key: 'purchase-5', name: 'Purchase' });
    expect(matrix.rows).toEqual([
      { key: 'awareness', name: 'Awareness', phase: 'before', color: '#7b79ff' },
      { key: 'retention', name: 'Retention', phase: 'before', color: '#7b79ff' },
    ]);
  });

  it('has one cell for every row and column, row by row, also where nothing is', () => {
    const places = matrix.rows.flatMap((row) =>
      matrix.columns.map((column) => [row.key, column.key])
    );
    expect(matrix.columns.length).toBe(2);
    expect(matrix.cells.map(({ row, column }) => [row, column])).toEqual(places);
    expect(matrix.cells[0]).toEqual({
      row: 'awareness',
      column: matrix.columns[0]?.key,
      published: 0,
      draft: 0,
      stale: 0,
      verdict: 'missing',
    });
  });

  it('says for every column what is untagged', () => {
    expect(matrix.untagged).toEqual(
      matrix.columns.map(({ key }) => ({ column: key, published: 0, draft: 0 }))
    );
  });

  it('has the stages asked for alone', () => {
    const { rows, cells } = matrixOf(axis, { askedStages: ['retention'] });
    expect(rows.map(({ key }) => key)).toEqual(['retention']);
    expect(new Set(cells.map(({ row }) => row))).toEqual(new Set(['retention']));
  });
});

describe('by segment', () => {
  it('ends with a column for general content', () => {
    expect(matrixOf('segment', { segments: ['smb', 'chains'] }).columns).toEqual([
      { key: 'smb', name: 'SMB' },
      { key: 'chains', name: 'Chains' },
      { key: 'general', name: 'General' },
    ]);
    expect(matrixOf('segment', { segments: [] }).columns).toEqual([
      { key: 'general', name: 'General' },
    ]);
  });

  it('has general content alone where that alone is asked for', () => {
    const { columns } = matrixOf('segment', { askedSegments: [null] });
    expect(columns).toEqual([{ key: 'general', name: 'General' }]);
  });

  it('judges each cell with its general content', () => {
    const matrix = matrixOf('segment', {
      segments: ['smb', 'chains'],
      tallies: [
        cell('awareness', 'smb', { published: 3, draft: 1, stale: 1 }),
        cell('awareness', null, { published: 2 }),
        cell('retention', 'smb', { draft: 2 }),
        cell('retention', 'chains', { published: 1, stale: 1 }),
      ],
    });
    expect(drawn(matrix)).toEqual([
      ['3/1/1 covered', '0/0/0 general-only', '2/0/0 covered'],
      ['0/2/0 draft-only', '1/0/1 stale', '0/0/0 missing'],
    ]);
  });

  it('holds segments to the target, and general content to one piece', () => {
    const matrix = matrixOf('segment', {
      targets: { awareness: { min: 3, max: 4 } },
      tallies: [
        cell('awareness', 'smb', { published: 2 }),
        cell('awareness', null, { published: 2 }),
        cell('retention', null, { published: 9 }),
      ],
    });
    expect(drawn(matrix)).toEqual([
      ['2/0/0 below-target', '2/0/0 covered'],
      ['0/0/0 general-only', '9/0/0 covered'],
    ]);
  });

  it('holds general content to the target where no segment is defined', () => {
    const matrix = matrixOf('segment', {
      segments: [],
      targets: { awareness: { min: 3, max: null }, retention: { min: null, max: 1 } },
      tallies: [
        cell('awareness', null, { published: 2 }),
        cell('retention', null, { published: 2 }),
      ],
    });
    expect(drawn(matrix)).toEqual([['2/0/0 below-target'], ['2/0/0 above-target']]);
  });

  it('keeps untagged content apart by segment', () => {
    const matrix = matrixOf('segment', {
      contentTypes: [ARTICLE, PAGE],
      tallies: [
        tally('untagged', { segment: 'smb', published: 1, draft: 2 }),
        tally('untagged', { segment: 'smb', published: 4, contentType: PAGE }),
        tally('untagged', { segment: null, published: 8 }),
      ],
    });
    expect(matrix.untagged).toEqual([
      { column: 'smb', published: 5, draft: 2 },
      { column: 'general', published: 8, draft: 0 },
    ]);
  });
});

describe('by content type', () => {
  const matrix = matrixOf('contentType', {
    contentTypes: [ARTICLE, PAGE],
    targets: { awareness: { min: 5, max: 6 } },
    tallies: [
      tally('stage', { stage: 'awareness', published: 2, draft: 1, stale: 1 }),
      tally('stage', { stage: 'awareness', contentType: PAGE, published: 9 }),
      tally('stage', { stage: 'retention', contentType: PAGE, draft: 1 }),
      tally('all', { published: 7, draft: 3 }),
      tally('tagged', { published: 2, draft: 1 }),
      tally('all', { contentType: PAGE, published: 9, draft: 2 }),
      tally('tagged', { contentType: PAGE, published: 9, draft: 1 }),
    ],
  });

  it('names the content types asked for', () => {
    expect(matrix.columns).toEqual([
      { key: ARTICLE, name: 'Article' },
      { key: PAGE, name: 'Landing page' },
    ]);
  });

  it('counts each by itself, and is content with one piece whatever the target', () => {
    expect(drawn(matrix)).toEqual([
      ['2/1/1 covered', '9/0/0 covered'],
      ['0/0/0 missing', '0/1/0 draft-only'],
    ]);
  });

  it('takes no notice of general content', () => {
    const general = [cell('retention', null, { published: 4 })];
    expect(drawn(matrixOf('contentType', { tallies: general }))[1]).toEqual(['0/0/0 missing']);
  });

  it('says what each has untagged', () => {
    expect(matrix.untagged).toEqual([
      { column: ARTICLE, published: 5, draft: 2 },
      { column: PAGE, published: 0, draft: 1 },
    ]);
  });
});

describe('by locale', () => {
  const at = (locale: string | null, own: Partial<Tally>): Partial<Tally> => ({
    scope: 'locale',
    locale,
    ...own,
  });
  const matrix = matrixOf('locale', {
    contentTypes: [ARTICLE, EMAIL],
    tallies: [
      tally('stage', at('en', { stage: 'awareness', published: 2 })),
      tally('stage', at('da', { stage: 'awareness', draft: 1 })),
      tally('stage', at(null, { stage: 'retention', contentType: EMAIL, published: 1, stale: 1 })),
      tally('stage', at('en', { stage: 'retention', published: 1 })),
      tally('all', at('en', { published: 6, draft: 1 })),
      tally('tagged', at('en', { published: 3 })),
      tally('all', at('da', { published: 2, draft: 1 })),
      tally('tagged', at('da', { draft: 1 })),
      tally('all', at(null, { contentType: EMAIL, published: 4, draft: 1 })),
      tally('tagged', at(null, { contentType: EMAIL, published: 1 })),
      tally('all', { published: 6, draft: 1 }),
      tally('all', { contentType: EMAIL, published: 4, draft: 1 }),
      tally('tagged', { published: 3 }),
      tally('tagged', { contentType: EMAIL, published: 1 }),
    ],
  });

  it('names the locales', () => {
    expect(matrix.columns).toEqual([
      { key: 'en', name: 'En' },
      { key: 'da', name: 'Danish' },
    ]);
  });

  it('counts each by itself, content that is not localised in every one', () => {
    expect(drawn(matrix)).toEqual([
      ['2/0/0 covered', '0/1/0 draft-only'],
      ['2/0/1 covered', '1/0/1 stale'],
    ]);
  });

  it('says what each has untagged, content that is not localised in every one', () => {
    expect(matrix.untagged).toEqual([
      { column: 'en', published: 6, draft: 2 },
      { column: 'da', published: 5, draft: 1 },
    ]);
  });

  it('counts a document once in the totals', () => {
    expect(matrix.totals).toMatchObject({ published: 10, draft: 2, tagged: 4, untagged: 8 });
  });
});

describe('the totals', () => {
  it('are of all content types, and untagged is what is not tagged', () => {
    const { totals } = matrixOf('segment', {
      contentTypes: [ARTICLE, PAGE],
      tallies: [
        tally('all', { published: 30, draft: 5, stale: 9 }),
        tally('all', { contentType: PAGE, published: 10, draft: 4 }),
        tally('tagged', { published: 25, draft: 2 }),
        tally('tagged', { contentType: PAGE, published: 10, draft: 3 }),
        cell('awareness', 'smb', { published: 25 }),
        cell('retention', 'smb', { draft: 2 }),
      ],
    });
    expect(totals).toEqual({ published: 40, draft: 9, tagged: 40, untagged: 9, score: 0.5 });
  });

  it('are nothing where there is nothing', () => {
    expect(matrixOf('contentType', {}).totals).toEqual({
      published: 0,
      draft: 0,
      tagged: 0,
      untagged: 0,
      score: 0,
    });
  });
});
