import type { Gap } from '../../../server/src/domain/gap';
import { gapNews, toldGap } from '../../../server/src/domain/gapNews';
import type { JourneyGap, ToldGap } from '../../../server/src/domain/gapNews';
import { named } from '../../fixtures/report';

const gap = (stage: string, own: Partial<Gap> = {}): ToldGap =>
  toldGap({
    kind: 'missing',
    stage: named(stage),
    segment: named('smb'),
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
    message: '',
    why: 'Nothing is published.',
    ...own,
  });

const untagged = (contentType: string): ToldGap =>
  gap('', { kind: 'untagged', stage: null, segment: null, contentType });

const inShort = (all: readonly JourneyGap[]): string[] =>
  all.map(({ journey, gap: { kind, stage, segment, contentType } }) =>
    [journey, kind, stage?.key, segment?.key, contentType].filter(Boolean).join(' ')
  );

const newsOf = (...looks: Parameters<typeof gapNews>) => {
  const { opened, closed } = gapNews(...looks);
  return { opened: inShort(opened), closed: inShort(closed) };
};

describe('news of the gaps', () => {
  it('are what opened and what closed since the last look', () => {
    const before = { first: [gap('retention'), gap('decision')] };
    const after = { first: [gap('decision'), gap('advocacy'), untagged('api::page.page')] };
    expect(newsOf(before, after)).toEqual({
      opened: ['first missing advocacy smb', 'first untagged api::page.page'],
      closed: ['first missing retention smb'],
    });
  });

  it('are none where names, neighbours and wishes alone are others', () => {
    const before = { first: [gap('retention')] };
    const renamed = { key: 'retention', name: 'Staying' };
    const target = { min: 2, max: null };
    const after = { first: [gap('retention', { stage: renamed, between: true, target })] };
    expect(newsOf(before, after)).toEqual({ opened: [], closed: [] });
  });

  it('are two where a gap is of another kind now', () => {
    const before = { first: [gap('retention')] };
    const after = { first: [gap('retention', { kind: 'draft-only' })] };
    expect(newsOf(before, after)).toEqual({
      opened: ['first draft-only retention smb'],
      closed: ['first missing retention smb'],
    });
  });

  it('tell the gaps of segments, types and journeys apart', () => {
    const before = { first: [gap('retention'), untagged('api::page.page')] };
    const after = {
      first: [gap('retention', { segment: null }), untagged('api::article.article')],
      second: [gap('retention')],
    };
    expect(newsOf(before, after)).toEqual({
      opened: [
        'first missing retention',
        'first untagged api::article.article',
        'second missing retention smb',
      ],
      closed: ['first missing retention smb', 'first untagged api::page.page'],
    });
  });

  it('of a journey that is gone are that its gaps closed', () => {
    expect(newsOf({ first: [gap('retention')] }, {})).toEqual({
      opened: [],
      closed: ['first missing retention smb'],
    });
  });
});

describe('a gap that is told of', () => {
  it('has no number that changes with each entry, nor a sentence with one', () => {
    const counted = gap('retention', {
      published: 1,
      draft: 2,
      stale: 3,
      general: 4,
      message: '5',
    });
    expect(counted).toEqual(gap('retention'));
    expect(Object.keys(counted)).not.toEqual(
      expect.arrayContaining(['published', 'draft', 'stale', 'general', 'message'])
    );
  });
});
