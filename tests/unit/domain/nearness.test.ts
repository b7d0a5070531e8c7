import { byNearness, nearnessOf } from '../../../server/src/domain/nearness';
import type { Cell, Nearness } from '../../../server/src/domain/nearness';

const ORDER = ['awareness', 'decision', 'retention', 'advocacy'];
const SMB: Cell = { stage: 'retention', segment: 'smb' };
const GENERAL: Cell = { stage: 'retention', segment: null };
const ANYONE: Cell = { stage: 'retention', segment: undefined };

it.each<[string, string[], string[], Cell, Nearness | null]>([
  ['is in the cell', ['retention'], ['smb'], SMB, null],
  ['is at the stage for others', ['retention'], ['public'], SMB, 'stage'],
  ['is at the stage for everyone', ['retention'], [], SMB, 'stage'],
  ['is for the segment at no stage', [], ['smb'], SMB, 'segment'],
  ['is for the segment a stage before', ['decision'], ['smb', 'public'], SMB, 'neighbour'],
  ['is for the segment a stage after', ['advocacy'], ['smb'], SMB, 'neighbour'],
  ['is for the segment two stages before', ['awareness'], ['smb'], SMB, null],
  ['is for others at another stage', ['decision'], ['public'], SMB, null],
  ['is for others at no stage', [], ['public'], SMB, null],
  ['carries nothing', [], [], SMB, 'untagged'],
  ['is for everyone at the stage', ['retention'], [], GENERAL, null],
  ['can’t become general', ['retention'], ['smb'], GENERAL, null],
  ['is for everyone a stage before', ['decision'], [], GENERAL, 'neighbour'],
  ['carries nothing, and general content is missing', [], [], GENERAL, 'untagged'],
  ['is at the stage for somebody', ['retention'], ['public'], ANYONE, null],
  ['is for somebody a stage before', ['decision'], ['public'], ANYONE, 'neighbour'],
  ['is for somebody at no stage', [], ['public'], ANYONE, 'segment'],
])('an entry that %s', (_, stages, segments, cell, nearness) => {
  expect(nearnessOf({ published: true, stages, segments }, cell, ORDER)).toBe(nearness);
});

it('a draft in the cell only waits to be published', () => {
  const draft = { published: false, stages: ['retention'], segments: ['smb'] };
  expect(nearnessOf(draft, SMB, ORDER)).toBe('draft');
});

it('puts what lacks the least first, and what is published before drafts', () => {
  const sorted = [
    { nearness: 'untagged', status: 'published' },
    { nearness: 'stage', status: 'draft' },
    { nearness: 'stage', status: 'published' },
    { nearness: 'draft', status: 'draft' },
  ] as const;
  expect([...sorted].sort(byNearness).map((one) => `${one.nearness} ${one.status}`)).toEqual([
    'draft draft',
    'stage published',
    'stage draft',
    'untagged published',
  ]);
});
