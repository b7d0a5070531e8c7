import { missedTags } from '../../../server/src/domain/missedTags';
import type { Placement, Placements } from '../../../server/src/domain/placement';

interface Row {
  draft?: [id: number, ...stages: number[]];
  published?: [id: number, ...stages: number[]];
}

/** Versions of one entry: an id each, and the stages that they carry. */
const versions = ({ draft, published }: Row, locale: string | null = 'en'): Placements => {
  const rows = [
    draft && { row: draft, status: false },
    published && { row: published, status: true },
  ];
  return new Map(
    rows
      .filter((one) => one !== undefined)
      .map(({ row: [id, ...stages], status }): [number, Placement] => [
        id,
        {
          id,
          documentId: 'one',
          locale,
          published: status,
          stages: new Set(stages),
          segments: new Set(),
        },
      ])
  );
};

const TAGGED = { id: 2, stages: new Set([7]), segments: new Set() };

const given = (before: Row, now: Row) =>
  missedTags(versions(before), versions(now), 'en').map(({ id, stages }) => [id, ...stages]);

describe('the tags that were missed while the plugin was off', () => {
  it.each<[string, Row, Row, number[][]]>([
    [
      'a published version made of its draft',
      { draft: [1, 7], published: [2, 7] },
      { draft: [1, 7], published: [3] },
      [[3, 7]],
    ],
    [
      'one published for the first time',
      { draft: [1, 7] },
      { draft: [1, 7], published: [2] },
      [[2, 7]],
    ],
    [
      'the tags of the draft, where the published version had others',
      { draft: [1, 8], published: [2, 7] },
      { draft: [1, 8], published: [3] },
      [[3, 8]],
    ],
    [
      'a draft that was discarded',
      { draft: [1, 8], published: [2, 7] },
      { draft: [3], published: [2, 7] },
      [[3, 7]],
    ],
    [
      'both, where one was published and then discarded',
      { draft: [1, 8], published: [2, 7] },
      { draft: [4], published: [3] },
      [
        [3, 8],
        [4, 8],
      ],
    ],
    [
      'both, where one was discarded and then published',
      { draft: [1, 8], published: [2, 7] },
      { draft: [3], published: [4] },
      [
        [4, 7],
        [3, 7],
      ],
    ],
    [
      'both, where one was published for the first time and then discarded',
      { draft: [1, 8] },
      { draft: [4], published: [3] },
      [
        [3, 8],
        [4, 8],
      ],
    ],
    [
      'both, where one was published for the first time, discarded and published again',
      { draft: [1, 8] },
      { draft: [4], published: [5] },
      [
        [5, 8],
        [4, 8],
      ],
    ],
    [
      'a draft left over from one that was published for the first time, discarded and taken down',
      { draft: [1, 8] },
      { draft: [3] },
      [[3, 8]],
    ],
    [
      'neither, where one was published that an editor had untagged, and then discarded',
      { draft: [1], published: [2, 7] },
      { draft: [4], published: [3] },
      [],
    ],
    [
      'neither, where one was discarded that was published without tags, and then published',
      { draft: [1, 8], published: [2] },
      { draft: [3], published: [4] },
      [],
    ],
    [
      'nothing to a draft that was discarded, of a version without tags that was taken down then',
      { draft: [1, 8], published: [2] },
      { draft: [3] },
      [],
    ],
    [
      'a draft left over from a published version that was discarded and taken down',
      { draft: [1, 8], published: [2, 7] },
      { draft: [3] },
      [[3, 7]],
    ],
    [
      'nothing to a published version whose draft an editor had untagged',
      { draft: [1], published: [2, 7] },
      { draft: [1], published: [3] },
      [],
    ],
    [
      'nothing to a discarded draft whose published version was untagged',
      { draft: [1, 8], published: [2] },
      { draft: [3], published: [2] },
      [],
    ],
    [
      'nothing where nothing is new',
      { draft: [1, 8], published: [2] },
      { draft: [1, 8], published: [2] },
      [],
    ],
    [
      'nothing where nothing was tagged',
      { draft: [1], published: [2] },
      { draft: [1], published: [3] },
      [],
    ],
    [
      'nothing to a version that has tags already',
      { draft: [1, 7] },
      { draft: [1, 7], published: [2, 9] },
      [],
    ],
    ['nothing to an entry that nothing is known of', {}, { draft: [1], published: [2] }, []],
    [
      'nothing to a published version whose draft was untagged',
      { draft: [1], published: [2] },
      { draft: [1], published: [3] },
      [],
    ],
  ])('are given to %s', (_name, before, now, expected) => {
    expect(given(before, now)).toEqual(expected);
  });

  it('are those of the same locale', () => {
    const before = versions({ draft: [1, 7] }, 'en');
    const now = versions({ draft: [2] }, 'da');
    expect(missedTags(before, now, 'en')).toEqual([]);
  });

  it('are not told apart by how an entry without locales says so', () => {
    const before = versions({ published: [1, 7] }, null);
    const now = versions({ published: [2] }, null);
    expect(missedTags(before, now, 'en')).toEqual([TAGGED]);
  });

  it.each([
    ['has become localised', null, 'en', [TAGGED]],
    ['is no longer localised', 'en', null, [TAGGED]],
    ['has become localised, in another locale than the default one', null, 'da', []],
    ['is no longer localised, of another locale than the default one', 'da', null, []],
  ] as const)('are those of the default locale where the type %s', (_name, was, is, expected) => {
    const before = versions({ draft: [1, 7] }, was);
    const now = versions({ published: [2] }, is);
    expect(missedTags(before, now, 'en')).toEqual(expected);
  });

  it('are those of the locale itself, where it was known', () => {
    const before = new Map([
      ...versions({ published: [1, 7] }, 'en'),
      ...versions({ published: [3, 8] }, null),
    ]);
    const now = versions({ published: [2] }, 'en');
    expect(missedTags(before, now, 'en')).toEqual([TAGGED]);
  });
});
