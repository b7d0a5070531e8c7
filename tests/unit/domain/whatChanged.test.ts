import type { Member } from '../../../server/src/domain/snapshot';
import type { Tally } from '../../../server/src/domain/tally';
import { whatChanged } from '../../../server/src/domain/whatChanged';
import type { ChangedGap, Look } from '../../../server/src/domain/whatChanged';
import { ARTICLE, cell, reportInput, tally } from '../../fixtures/report';

const member = (documentId: string, own: Partial<Member> = {}): Member => ({
  contentType: ARTICLE,
  stage: 'awareness',
  segment: 'smb',
  documentId,
  state: 'fresh',
  ...own,
});

/** One stage; the numbers of its cells are those of the members. */
const look = (
  members: readonly Member[],
  own: Partial<Parameters<typeof reportInput>[0]> = {}
): Look => {
  const count = (segment: string | null): Tally => {
    const here = members.filter((one) => one.stage === 'awareness' && one.segment === segment);
    const published = here.filter((one) => one.state !== 'draft').length;
    return cell('awareness', segment, { published, draft: here.length - published });
  };
  const tallies = [count('smb'), count(null)];
  return { input: reportInput({ stages: ['awareness'], tallies, ...own }), members };
};

const short = (all: readonly ChangedGap[]) =>
  all.map(({ gap, by: { wanted, ...moves } }) => [
    gap.kind,
    ...Object.entries(moves).flatMap(([name, those]) =>
      (those as Member[]).map(({ documentId }) => `${name} ${documentId}`)
    ),
    ...(wanted ? ['wanted'] : []),
  ]);

const changes = (before: Look, after: Look) => {
  const { opened, closed } = whatChanged(before, after);
  return { opened: short(opened), closed: short(closed) };
};

describe('what changed between two looks', () => {
  it('names the entry that closed a gap, and the score', () => {
    const [before, after] = [look([]), look([member('new')])];
    expect(changes(before, after)).toEqual({ opened: [], closed: [['missing', 'came new']] });
    expect(whatChanged(before, after).score).toEqual({ before: 0, after: 1 });
  });

  it('names the entry that opened one', () => {
    expect(changes(look([member('old')]), look([]))).toEqual({
      opened: [['missing', 'went old']],
      closed: [],
    });
  });

  it('names the draft that was published, and the entry that became a draft', () => {
    const [draft, published] = [look([member('a', { state: 'draft' })]), look([member('a')])];
    expect(changes(draft, published).closed).toEqual([['draft-only', 'published a']]);
    expect(changes(published, draft).opened).toEqual([['draft-only', 'unpublished a']]);
  });

  it('names what has become stale', () => {
    const fresh = look([member('a')]);
    const tallies = [cell('awareness', 'smb', { published: 1, stale: 1 })];
    const old = look([member('a', { state: 'stale' })], { tallies });
    expect(changes(fresh, old).opened).toEqual([['stale', 'aged a']]);
    expect(changes(old, fresh).closed).toEqual([['stale', 'renewed a']]);
  });

  it('names general content that stands in, and who is no longer general', () => {
    const general = look([member('g', { segment: null })]);
    expect(changes(look([]), general)).toEqual({
      opened: [['general-only', 'came g']],
      closed: [['missing', 'came g']],
    });
    expect(changes(general, look([member('g')])).closed).toEqual([
      ['general-only', 'came g', 'went g'],
    ]);
  });

  it('says that more is wanted than before', () => {
    const after = look([member('a')], { target: { min: 2, max: null } });
    const { opened } = whatChanged(look([member('a')]), after);
    expect(short(opened)).toEqual([['below-target', 'wanted']]);
    expect(opened[0]?.by.wanted).toEqual({
      before: { target: { min: 1, max: null }, notApplicable: false },
      after: { target: { min: 2, max: null }, notApplicable: false },
    });
  });

  it('names entries that nobody has tagged', () => {
    const tallies = [tally('all', { draft: 1 })];
    const after = look([member('u', { stage: null, segment: null, state: 'draft' })], {
      tallies,
    });
    const { opened } = changes(look([]), after);
    expect(opened).toContainEqual(['untagged', 'came u']);
  });

  it('names nobody where it doesn’t know all', () => {
    const many = look([member('a')], { tallies: [cell('awareness', 'smb', { published: 40 })] });
    expect(changes(many, look([]))).toEqual({ opened: [['missing']], closed: [] });
  });

  it('names a gap of a stage that wasn’t there before, and of one that is gone', () => {
    const [one, two] = [
      look([member('a')]),
      look([member('a')], { stages: ['awareness', 'loyalty'] }),
    ];
    expect(changes(one, two).opened).toEqual([['missing']]);
    expect(changes(two, one).closed).toEqual([['missing']]);
  });
});
