import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Gap } from '../../../server/src/domain/gap';
import { GAP_KINDS, GAP_TEXTS } from '../../../server/src/domain/gapKinds';
import type { GapKind } from '../../../server/src/domain/gapKinds';
import { ARTICLE, named } from '../../fixtures/report';

const DOCS = path.resolve(__dirname, '../../../docs/gaps');

const message = (kind: GapKind, own: Partial<Gap> = {}): string =>
  GAP_TEXTS[kind].message({
    kind,
    stage: named('retention'),
    segment: null,
    contentType: null,
    contentTypeName: null,
    locale: null,
    localeName: null,
    published: 0,
    draft: 0,
    stale: 0,
    general: 0,
    target: null,
    between: false,
    deadEnd: false,
    ...own,
  });

const SMB = { segment: named('smb') };
const DANISH = { locale: 'da', localeName: 'Danish' };
const MIN_3 = { target: { min: 3, max: null } };
const MAX_1 = { target: { min: null, max: 1 } };

/** The exact sentences, by kind. */
const SENTENCES: Record<GapKind, readonly (readonly [Partial<Gap>, string])[]> = {
  missing: [
    [{}, 'No retention content'],
    [SMB, 'No retention content for segment SMB'],
    [DANISH, 'No retention content in Danish'],
    [{ ...SMB, ...DANISH }, 'No retention content for segment SMB in Danish'],
    [{ ...SMB, locale: 'da' }, 'No retention content for segment SMB in da'],
  ],
  'draft-only': [
    [{ draft: 1 }, 'Retention content waits in 1 draft, nothing is published'],
    [
      { draft: 2, ...SMB },
      'Retention content for segment SMB waits in 2 drafts, nothing is published',
    ],
    [
      { draft: 2, ...SMB, ...DANISH },
      'Retention content for segment SMB in Danish waits in 2 drafts, nothing is published',
    ],
  ],
  'below-target': [
    [{ published: 1, ...MIN_3 }, 'Only 1 of 3 wanted retention pieces'],
    [{ published: 2, ...MIN_3, ...SMB }, 'Only 2 of 3 wanted retention pieces for segment SMB'],
    [
      { published: 2, ...MIN_3, ...SMB, ...DANISH },
      'Only 2 of 3 wanted retention pieces for segment SMB in Danish',
    ],
  ],
  stale: [
    [{ published: 1, stale: 1 }, 'All retention content is stale (1 piece)'],
    [
      { published: 2, stale: 2, ...SMB },
      'All retention content for segment SMB is stale (2 pieces)',
    ],
    [
      { published: 2, stale: 2, ...SMB, ...DANISH },
      'All retention content for segment SMB in Danish is stale (2 pieces)',
    ],
  ],
  'general-only': [
    [{ general: 1, ...SMB }, 'Only general retention content for segment SMB (1 piece)'],
    [{ general: 2, ...SMB }, 'Only general retention content for segment SMB (2 pieces)'],
    [
      { general: 2, ...SMB, ...DANISH },
      'Only general retention content for segment SMB in Danish (2 pieces)',
    ],
  ],
  'above-target': [
    [{ published: 1, target: { min: null, max: 0 } }, '1 retention piece, at most 0 wanted'],
    [{ published: 2, ...MAX_1, ...SMB }, '2 retention pieces for segment SMB, at most 1 wanted'],
    [
      { published: 2, ...MAX_1, ...SMB, ...DANISH },
      '2 retention pieces for segment SMB in Danish, at most 1 wanted',
    ],
  ],
  untagged: [
    [untagged(1, 0), '1 entry of Article has no stage'],
    [untagged(0, 1), '1 entry of Article has no stage'],
    [untagged(4, 2), '6 entries of Article have no stage'],
    [{ ...untagged(2, 0), contentTypeName: null }, `2 entries of ${ARTICLE} have no stage`],
  ],
};

function untagged(published: number, draft: number): Partial<Gap> {
  return { stage: null, contentType: ARTICLE, contentTypeName: 'Article', published, draft };
}

it('ranks the kinds from the worst', () => {
  expect(GAP_KINDS).toEqual([
    'missing',
    'draft-only',
    'below-target',
    'stale',
    'general-only',
    'above-target',
    'untagged',
  ]);
});

describe.each(GAP_KINDS)('%s', (kind) => {
  it.each(SENTENCES[kind])('of %j says: %s', (gap, sentence) => {
    expect(message(kind, gap)).toBe(sentence);
  });

  it('has a title of its own', () => {
    const { title } = GAP_TEXTS[kind];
    expect(title).toMatch(/^\p{Lu}/u);
    expect(GAP_KINDS.filter((other) => GAP_TEXTS[other].title === title)).toEqual([kind]);
  });

  it('has a page in docs/gaps that is headed by its title and names its kind', () => {
    const { docs, title } = GAP_TEXTS[kind];
    const file = path.join(DOCS, docs);
    expect(existsSync(file)).toBe(true);
    const page = readFileSync(file, 'utf8');
    expect(page.split('\n')[0]).toBe(`# ${title}`);
    expect(page).toContain(`\`${kind}\``);
  });
});

it('leaves no page in docs/gaps without a kind', () => {
  const pages = GAP_KINDS.map((kind) => GAP_TEXTS[kind].docs);
  expect(readdirSync(DOCS).sort()).toEqual([...pages].sort());
});

describe('the name of a stage inside a sentence', () => {
  it.each([
    ['Retention', 'No retention content'],
    ['Ækvivalens', 'No ækvivalens content'],
    ['FAQ', 'No FAQ content'],
    ['A B test', 'No A B test content'],
    ['iPhone', 'No iPhone content'],
    ['5 days after', 'No 5 days after content'],
  ])('%s gives: %s', (name, sentence) => {
    expect(message('missing', { stage: { key: 'any-key', name } })).toBe(sentence);
  });

  it('keeps its capital at the start of the sentence', () => {
    expect(message('draft-only', { stage: { key: 'faq', name: 'Trial days' }, draft: 1 })).toBe(
      'Trial days content waits in 1 draft, nothing is published'
    );
  });
});
