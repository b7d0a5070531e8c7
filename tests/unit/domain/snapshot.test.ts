import { findGaps } from '../../../server/src/domain/gaps';
import { makeMatrix } from '../../../server/src/domain/matrix';
import { pack, unpack } from '../../../server/src/domain/packedSnapshot';
import { fewest, reportOf } from '../../../server/src/domain/snapshot';
import type { Member, Snapshot } from '../../../server/src/domain/snapshot';
import { ARTICLE, cell, PAGE, reportInput, tally } from '../../fixtures/report';

const plan = {
  stage: 'decision',
  segment: 'smb',
  contentType: null,
  locale: null,
  target: { min: 3, max: null },
  notApplicable: null,
};
const input = reportInput({
  target: { min: 2, max: 9 },
  targets: { advocacy: { min: null, max: 4 } },
  segments: ['smb', 'chains'],
  contentTypes: [ARTICLE, PAGE],
  locales: [],
  plans: [plan, { ...plan, stage: 'retention', target: null, notApplicable: 'Never' }],
});
const at = (contentType: string) => [
  tally('all', { contentType, published: 9, draft: 2, stale: 1 }),
  tally('tagged', { contentType, published: 6, draft: 1, stale: 1 }),
  tally('stage', { contentType, stage: 'awareness', published: 4, draft: 1, stale: 1 }),
  cell('awareness', 'smb', { contentType, published: 3, draft: 1, stale: 1 }),
  cell('awareness', null, { contentType, published: 1 }),
];
const snapshot: Snapshot = {
  journey: input.journey,
  segments: input.segments.filter((segment) => segment !== null),
  contentTypes: input.contentTypes,
  plans: input.plans,
  tallies: [at(ARTICLE), at(PAGE)],
  members: [
    { contentType: ARTICLE, stage: 'awareness', segment: 'smb', documentId: 'a', state: 'fresh' },
    { contentType: ARTICLE, stage: 'awareness', segment: 'smb', documentId: 'b', state: 'draft' },
    { contentType: PAGE, stage: null, segment: null, documentId: 'c', state: 'stale' },
  ],
};

/** As the database gives it back. */
const stored = unpack(JSON.parse(JSON.stringify(pack(snapshot))));

describe('a snapshot', () => {
  it('is the same when it is unpacked', () => {
    expect(stored).toEqual(snapshot);
  });

  it('makes the report that the day made', () => {
    const day = { ...input, tallies: snapshot.tallies };
    const again = reportOf(stored, [ARTICLE, PAGE], false);
    for (const axis of ['segment', 'contentType'] as const) {
      expect(makeMatrix(again, axis)).toEqual(makeMatrix(day, axis));
    }
    const options = { perLocale: false, untagged: true };
    expect(findGaps(again, options)).toEqual(findGaps(day, options));
  });

  it('makes the report of some of its content types, with plans for the only one that is asked for', () => {
    const all = reportOf(stored, [PAGE], false);
    expect(all.contentTypes.map(({ key }) => key)).toEqual([PAGE]);
    expect(makeMatrix(all, 'contentType').totals).toMatchObject({ published: 9, tagged: 7 });
    expect(all.asked.contentType).toBeNull();
    expect(reportOf(stored, [PAGE], true).asked.contentType).toBe(PAGE);
  });
});

describe('the members of a snapshot', () => {
  const of = (contentType: string, stage: string | null, count: number): Member[] =>
    Array.from({ length: count }, (_, n) => ({
      contentType,
      stage,
      segment: null,
      documentId: `${stage} ${n}`,
      state: 'fresh',
    }));
  const kept = (members: readonly Member[], most: number): string[] =>
    fewest(members, most).map(({ contentType, stage }) => `${contentType} ${stage}`);

  it('are those of the cells with the fewest, each of them whole, over all content types', () => {
    const members = [
      ...of(ARTICLE, 'awareness', 2),
      ...of(PAGE, 'awareness', 2),
      ...of(PAGE, 'decision', 1),
      ...of(ARTICLE, null, 3),
    ];
    expect(kept(members, 8).sort()).toEqual(
      members.map(({ contentType, stage }) => `${contentType} ${stage}`).sort()
    );
    expect(kept(members, 7)).toEqual([`${PAGE} decision`, ...Array(3).fill(`${ARTICLE} null`)]);
    expect(kept(members, 3)).toEqual([`${PAGE} decision`]);
    expect(kept(members, 0)).toEqual([]);
  });
});
