import type { Gap } from '../../../server/src/domain/gap';
import { findGaps } from '../../../server/src/domain/gaps';
import type { GapOptions } from '../../../server/src/domain/gaps';
import type { Counts, Tally } from '../../../server/src/domain/tally';
import { ARTICLE, cell, EMAIL, named, PAGE, reportInput, tally } from '../../fixtures/report';

type Asked = Parameters<typeof reportInput>[0];

const CELLS_ALONE: GapOptions = { perLocale: false, untagged: false };

const gapsOf = (asked: Asked, options: Partial<GapOptions> = {}): Gap[] =>
  findGaps(reportInput(asked), { ...CELLS_ALONE, ...options });

/** `retention × smb: missing`, in the order found. */
const inShort = (gaps: readonly Gap[]): string[] =>
  gaps.map(({ kind, stage, segment, locale }) => {
    const places = [stage?.key, segment?.key, locale].filter(Boolean);
    return `${places.join(' × ')}: ${kind}`;
  });

const STAGES = ['awareness', 'consideration', 'decision', 'retention', 'advocacy'];

/** One fresh piece in each stage, except for those left out. */
const covered = (segment: string | null, ...except: string[]): Tally[] =>
  STAGES.filter((stage) => !except.includes(stage)).map((stage) =>
    cell(stage, segment, { published: 1 })
  );

describe('a gap', () => {
  it('is found in no cell that is covered', () => {
    expect(gapsOf({ tallies: covered('smb') })).toEqual([]);
  });

  it('says everything about its cell', () => {
    const tallies = [
      ...covered('smb', 'retention'),
      cell('retention', 'smb', { published: 2, draft: 4, stale: 1 }),
      cell('retention', null, { published: 6, draft: 7 }),
    ];
    const target = { min: 3, max: 5 };
    expect(gapsOf({ targets: { retention: target }, tallies })).toEqual([
      {
        kind: 'below-target',
        stage: { key: 'retention', name: 'Retention' },
        segment: { key: 'smb', name: 'SMB' },
        contentType: null,
        contentTypeName: null,
        locale: null,
        localeName: null,
        published: 2,
        draft: 4,
        stale: 1,
        general: 6,
        target,
        between: true,
        deadEnd: false,
        message: 'Only 2 of 3 wanted retention pieces for segment SMB',
        why: '2 pieces are published. 3 to 5 published pieces are wanted by the target of the stage.',
      },
    ]);
  });

  it('is found once for each stage and segment that falls short', () => {
    const tallies = [...covered('smb', 'advocacy'), ...covered('chains', 'awareness')];
    expect(inShort(gapsOf({ segments: ['smb', 'chains'], tallies }))).toEqual([
      'awareness × chains: missing',
      'advocacy × smb: missing',
    ]);
  });

  it('counts the pieces of all content types together', () => {
    const tallies = [
      ...covered('smb', 'decision'),
      cell('decision', 'smb', { published: 1 }),
      cell('decision', 'smb', { published: 1, contentType: PAGE }),
    ];
    const targets = { decision: { min: 2, max: null } };
    expect(gapsOf({ targets, tallies, contentTypes: [ARTICLE, PAGE] })).toEqual([]);
  });

  it('wants one piece where the target has a limit alone', () => {
    const tallies = covered('smb', 'decision');
    const [gap] = gapsOf({ targets: { decision: { min: null, max: 4 } }, tallies });
    expect(gap).toMatchObject({ kind: 'missing', target: { min: null, max: 4 } });
  });
});

describe('general content', () => {
  it('softens a segment without content of its own, once it is published', () => {
    const tallies = [
      ...covered('smb', 'decision', 'retention'),
      cell('decision', null, { published: 1 }),
      cell('retention', null, { draft: 1 }),
    ];
    expect(inShort(gapsOf({ tallies }))).toEqual([
      'retention × smb: missing',
      'decision × smb: general-only',
    ]);
  });

  it('is not judged beside segments', () => {
    expect(gapsOf({ tallies: covered('smb') }).some(({ segment }) => segment === null)).toBe(false);
  });

  it('is judged by itself where it is asked for alone, and wanted once', () => {
    const tallies = [
      ...covered(null, 'advocacy', 'decision'),
      cell('decision', null, { published: 9 }),
    ];
    const targets = { awareness: { min: 3, max: null }, decision: { min: 1, max: 2 } };
    const gaps = gapsOf({ askedSegments: [null], targets, tallies });
    expect(inShort(gaps)).toEqual(['advocacy: missing']);
    expect(gaps[0]).toMatchObject({ segment: null, general: 0, target: null });
  });
});

describe('without any segment defined', () => {
  const asked = { segments: [], targets: { decision: { min: 2, max: null } } };

  it('gaps are found for each stage, against its target', () => {
    const gaps = gapsOf({ ...asked, tallies: covered(null, 'advocacy') });
    expect(inShort(gaps)).toEqual(['advocacy: missing', 'decision: below-target']);
    expect(gaps[1]).toMatchObject({
      segment: null,
      general: 0,
      target: { min: 2, max: null },
      message: 'Only 1 of 2 wanted decision pieces',
    });
  });
});

describe('the segments asked for', () => {
  it('are the only ones judged', () => {
    const asked = { segments: ['smb', 'chains'], askedSegments: ['chains'] };
    const gaps = gapsOf({ ...asked, tallies: covered('chains', 'awareness') });
    expect(inShort(gaps)).toEqual(['awareness × chains: missing']);
  });
});

describe('the order', () => {
  it('is by kind, from the worst', () => {
    const kinds: Record<string, Partial<Counts>> = {
      untold: { published: 1 },
      crowded: { published: 3 },
      everyones: {},
      old: { published: 1, stale: 1 },
      short: { published: 1 },
      drafted: { draft: 1 },
      empty: {},
    };
    const gaps = gapsOf(
      {
        stages: Object.keys(kinds),
        targets: { crowded: { min: null, max: 2 }, short: { min: 2, max: null } },
        tallies: [
          ...Object.entries(kinds).map(([stage, counts]) => cell(stage, 'smb', counts)),
          cell('everyones', null, { published: 1 }),
          tally('all', { published: 2 }),
          tally('tagged', { published: 1 }),
        ],
      },
      { untagged: true }
    );
    expect(inShort(gaps)).toEqual([
      'empty × smb: missing',
      'drafted × smb: draft-only',
      'short × smb: below-target',
      'old × smb: stale',
      'everyones × smb: general-only',
      'crowded × smb: above-target',
      ': untagged',
    ]);
  });

  it('puts holes between covered stages first, within a kind', () => {
    const tallies = [
      ...covered('smb', 'awareness', 'retention'),
      ...covered('chains', 'awareness', 'consideration'),
      cell('awareness', 'chains', { draft: 1 }),
    ];
    expect(inShort(gapsOf({ segments: ['smb', 'chains'], tallies }))).toEqual([
      'retention × smb: missing',
      'awareness × smb: missing',
      'consideration × chains: missing',
      'awareness × chains: draft-only',
    ]);
  });

  it('puts the earlier stage first, then the earlier segment, then the earlier locale', () => {
    const gaps = gapsOf(
      {
        stages: ['zeal', 'attention'],
        segments: ['smb', 'chains'],
        locales: ['sv', 'da'],
      },
      { perLocale: true }
    );
    expect(inShort(gaps)).toEqual([
      'zeal × smb × sv: missing',
      'zeal × smb × da: missing',
      'zeal × chains × sv: missing',
      'zeal × chains × da: missing',
      'attention × smb × sv: missing',
      'attention × smb × da: missing',
      'attention × chains × sv: missing',
      'attention × chains × da: missing',
    ]);
  });
});

describe('a hole between covered stages', () => {
  const between = (gaps: readonly Gap[]): string[] => inShort(gaps.filter((gap) => gap.between));

  it('has a covered stage on both sides', () => {
    expect(between(gapsOf({ tallies: covered('smb', 'decision') }))).toEqual([
      'decision × smb: missing',
    ]);
  });

  it('is never the first or the last stage', () => {
    const tallies = covered('smb', 'awareness', 'advocacy');
    expect(between(gapsOf({ tallies }))).toEqual([]);
  });

  it('is not beside another gap', () => {
    expect(between(gapsOf({ tallies: covered('smb', 'decision', 'retention') }))).toEqual([]);
  });

  it('may have too much on either side', () => {
    const tallies = [
      ...covered('smb', 'decision', 'retention'),
      cell('decision', 'smb', { published: 2 }),
    ];
    const targets = { decision: { min: null, max: 1 } };
    expect(between(gapsOf({ targets, tallies }))).toEqual(['retention × smb: missing']);
  });

  it('is seen for each segment by itself', () => {
    const tallies = [
      ...covered('smb', 'decision'),
      ...covered('chains', 'consideration', 'decision'),
    ];
    expect(between(gapsOf({ segments: ['smb', 'chains'], tallies }))).toEqual([
      'decision × smb: missing',
    ]);
  });

  it('is seen where its stage alone was asked for', () => {
    const tallies = covered('smb', 'decision', 'advocacy');
    const gaps = gapsOf({ askedStages: ['decision'], tallies });
    expect(inShort(gaps)).toEqual(['decision × smb: missing']);
    expect(between(gaps)).toEqual(['decision × smb: missing']);
  });
});

describe('a dead end', () => {
  const deadEnds = (gaps: readonly Gap[]): string[] => inShort(gaps.filter((gap) => gap.deadEnd));
  const ALL = ['awareness', 'consideration', 'decision', 'retention', 'advocacy'];

  it('is the first stage from which on visitors find nothing', () => {
    const tallies = covered('smb', 'retention', 'advocacy');
    expect(deadEnds(gapsOf({ tallies }))).toEqual(['retention × smb: missing']);
    const drafts = [...tallies, cell('retention', 'smb', { published: 0, draft: 2 })];
    expect(deadEnds(gapsOf({ tallies: drafts }))).toEqual(['retention × smb: draft-only']);
  });

  it('is none where a later stage goes on, or where there is no content at all', () => {
    expect(deadEnds(gapsOf({ tallies: covered('smb', 'decision') }))).toEqual([]);
    expect(deadEnds(gapsOf({ tallies: covered('smb', 'awareness') }))).toEqual([]);
    expect(deadEnds(gapsOf({ tallies: covered('smb', ...ALL) }))).toEqual([]);
  });

  it('is none where general content goes on', () => {
    const tallies = [
      ...covered('smb', 'retention', 'advocacy'),
      cell('advocacy', null, { published: 1 }),
    ];
    expect(deadEnds(gapsOf({ tallies }))).toEqual([]);
  });

  it('is seen for each segment by itself, also where its stage alone was asked for', () => {
    const tallies = [...covered('smb', 'advocacy'), ...covered('chains', 'retention', 'advocacy')];
    const segments = ['smb', 'chains'];
    expect(deadEnds(gapsOf({ segments, tallies })).sort()).toEqual([
      'advocacy × smb: missing',
      'retention × chains: missing',
    ]);
    expect(deadEnds(gapsOf({ segments, tallies, askedStages: ['retention'] }))).toEqual([
      'retention × chains: missing',
    ]);
  });
});

describe('per locale', () => {
  const inLocale = (locale: string | null, contentType = ARTICLE, ...except: string[]): Tally[] =>
    covered('smb', ...except).map((one) => ({ ...one, scope: 'locale', locale, contentType }));

  it('each locale is judged by itself', () => {
    const tallies = [...inLocale('en'), ...inLocale('da', ARTICLE, 'decision')];
    const gaps = gapsOf({ tallies }, { perLocale: true });
    expect(inShort(gaps)).toEqual(['decision × smb × da: missing']);
    expect(gaps[0]).toMatchObject({
      locale: 'da',
      localeName: 'Danish',
      between: true,
      message: 'No decision content for segment SMB in Danish',
    });
  });

  it('content that is not localised counts in every locale', () => {
    const tallies = [
      ...inLocale('en'),
      ...inLocale('da', ARTICLE, 'decision'),
      cell('decision', 'smb', { scope: 'locale', contentType: EMAIL, published: 1 }),
    ];
    const asked = { tallies, contentTypes: [ARTICLE, EMAIL] };
    expect(gapsOf(asked, { perLocale: true })).toEqual([]);
  });

  it('general content of the same locale alone softens a gap', () => {
    const tallies = [
      ...inLocale('en', ARTICLE, 'decision'),
      ...inLocale('da', ARTICLE, 'decision'),
      cell('decision', null, { scope: 'locale', locale: 'en', published: 2 }),
    ];
    const gaps = gapsOf({ tallies }, { perLocale: true });
    expect(inShort(gaps)).toEqual([
      'decision × smb × da: missing',
      'decision × smb × en: general-only',
    ]);
    expect(gaps.map(({ general }) => general)).toEqual([0, 2]);
  });

  it('is not looked at unless asked for', () => {
    const tallies = [...covered('smb'), ...inLocale('en')];
    expect(gapsOf({ tallies })).toEqual([]);
  });
});

describe('untagged content', () => {
  const asked: Asked = {
    contentTypes: [ARTICLE, PAGE, EMAIL],
    tallies: [
      ...covered('smb', 'advocacy'),
      tally('all', { published: 10, draft: 3, stale: 4 }),
      tally('tagged', { published: 9, draft: 2, stale: 3 }),
      tally('all', { contentType: PAGE, published: 8, draft: 2 }),
      tally('tagged', { contentType: PAGE, published: 4, draft: 1 }),
      tally('all', { contentType: EMAIL, published: 2 }),
      tally('tagged', { contentType: EMAIL, published: 2 }),
    ],
  };

  it('is one gap for each content type that has some, the most first, after all others', () => {
    const gaps = gapsOf(asked, { untagged: true });
    expect(gaps.map(({ kind, contentType }) => [kind, contentType])).toEqual([
      ['missing', null],
      ['untagged', PAGE],
      ['untagged', ARTICLE],
    ]);
    expect(gaps[1]).toEqual({
      kind: 'untagged',
      stage: null,
      segment: null,
      contentType: PAGE,
      contentTypeName: named(PAGE).name,
      locale: null,
      localeName: null,
      published: 4,
      draft: 1,
      stale: 0,
      general: 0,
      target: null,
      between: false,
      deadEnd: false,
      message: '5 entries of Landing page have no stage',
      why: 'These entries carry no stage of the journey, so no cell counts them.',
    });
  });

  it('is left out where it is not asked for', () => {
    expect(gapsOf(asked).map(({ kind }) => kind)).toEqual(['missing']);
  });

  it('is left out of content types that were not asked for', () => {
    const gaps = gapsOf({ ...asked, contentTypes: [ARTICLE] }, { untagged: true });
    expect(gaps.map(({ contentType }) => contentType)).toEqual([null, ARTICLE]);
  });
});
