import { takeAway, tallyDocument } from '../../../server/src/domain/documentTallies';
import { effectsOf } from '../../../server/src/domain/effects';
import { changeVersions } from '../../../server/src/domain/entryChange';
import { NO_EDIT } from '../../../server/src/domain/tagEdit';
import type { EntryChange, TaggedVersion } from '../../../server/src/domain/entryChange';
import { ARTICLE, cell, reportInput } from '../../fixtures/report';

const version = (own: Partial<TaggedVersion> = {}): TaggedVersion => ({
  locale: 'en',
  published: true,
  stages: ['retention'],
  segments: ['smb'],
  ...own,
});

type Asked = Parameters<typeof reportInput>[0];

/** What changes, in a site that has these documents. */
function change(
  documents: readonly (readonly TaggedVersion[])[],
  of: number,
  done: EntryChange,
  asked: Asked = {}
) {
  const tallies = documents.flatMap((versions) => tallyDocument(ARTICLE, versions));
  const before = documents[of] ?? [];
  const changes = [
    ...takeAway(tallyDocument(ARTICLE, before)),
    ...tallyDocument(ARTICLE, changeVersions(before, done)),
  ];
  const { losses, gains } = effectsOf(reportInput({ ...asked, tallies }), changes);
  const inShort = (gap: (typeof losses)[number]): string =>
    [gap.kind, gap.stage?.key, gap.segment?.key, gap.locale].filter(Boolean).join(' ');
  return {
    losses: losses.map(inShort),
    gains: gains.map((gap) => `${gap.filled ? 'fills' : 'helps'} ${inShort(gap)}`),
    messages: losses.map(({ message }) => message),
  };
}

const ONE_LOCALE = { locales: [] };
const unpublish = { action: 'unpublish', locale: 'en' } as const;
const publish = (stages: string[], segments: string[] = []): EntryChange => ({
  action: 'publish',
  locale: 'en',
  tags: { stages, segments },
});

describe('publishing drafts as they are', () => {
  const draft = version({ published: false, stages: ['decision'] });

  it('puts their tags in place of those that are published, in the locale that is meant', () => {
    const versions = [version(), draft, version({ locale: 'da' })];
    expect(changeVersions(versions, { action: 'publishDrafts', locale: 'en' })).toEqual([
      version({ locale: 'da' }),
      version({ stages: ['decision'] }),
    ]);
  });

  it('leaves what has no draft as it is', () => {
    const versions = [version(), version({ ...draft, locale: 'da' })];
    expect(changeVersions(versions, { action: 'publishDrafts', locale: 'en' })).toEqual(versions);
  });
});

describe('other tags', () => {
  it('are judged in the draft and in the published version, in the locale that is meant', () => {
    const versions = [version(), version({ published: false }), version({ locale: 'da' })];
    const edits = {
      stages: { ...NO_EDIT, remove: ['retention'], add: ['decision'] },
      segments: { ...NO_EDIT, set: [], within: new Set(['smb']) },
    };
    expect(changeVersions(versions, { action: 'retag', locale: 'en', edits })).toEqual([
      version({ stages: ['decision'], segments: [] }),
      version({ published: false, stages: ['decision'], segments: [] }),
      version({ locale: 'da' }),
    ]);
  });
});

describe('a loss', () => {
  it('is a cell that loses the last that is published, as the gap that it is then', () => {
    const documents = [[version(), version({ published: false })]];
    expect(change(documents, 0, unpublish, ONE_LOCALE)).toMatchObject({
      losses: ['draft-only retention smb'],
      gains: [],
    });
    expect(change(documents, 0, { action: 'delete', locale: '*' }, ONE_LOCALE)).toMatchObject({
      losses: ['missing retention smb'],
      messages: ['No retention content for segment SMB'],
    });
  });

  it('is none while something else is published there', () => {
    expect(change([[version()], [version()]], 0, unpublish, ONE_LOCALE).losses).toEqual([]);
    expect(change([[version({ published: false })]], 0, unpublish, ONE_LOCALE).losses).toEqual([]);
  });

  it('is said of general content too, by its name', () => {
    const general = change([[version({ segments: [] })]], 0, unpublish, ONE_LOCALE);
    expect(general.losses).toEqual(['missing retention general']);
    expect(general.messages).toEqual(['No retention content for segment General']);
    const alone = { ...ONE_LOCALE, segments: [] };
    expect(change([[version({ segments: [] })]], 0, unpublish, alone).messages).toEqual([
      'No retention content',
    ]);
  });

  it('leaves general content where there is some', () => {
    const documents = [[version()], [version({ segments: [] })]];
    expect(change(documents, 0, unpublish, ONE_LOCALE).losses).toEqual([
      'general-only retention smb',
    ]);
  });

  it('is said of a locale where the site keeps the cell in another', () => {
    const documents = [[version(), version({ locale: 'da' })]];
    expect(change(documents, 0, unpublish).losses).toEqual(['missing retention smb en']);
    expect(change(documents, 0, { ...unpublish, locale: '*' }).losses).toEqual([
      'missing retention smb',
    ]);
  });

  it('comes of other tags as well', () => {
    const done = change([[version()]], 0, publish(['retention', 'decision']), ONE_LOCALE);
    expect(done.losses).toEqual(['general-only retention smb']);
  });
});

describe('a gain', () => {
  it('is a gap that publishing fills', () => {
    expect(change([], 0, publish(['retention'], ['smb']), ONE_LOCALE).gains).toEqual([
      'fills missing retention smb',
    ]);
  });

  it('is none where the document counts already', () => {
    const done = change([[version()]], 0, publish(['retention'], ['smb']), ONE_LOCALE);
    expect(done).toEqual({ losses: [], gains: [], messages: [] });
  });

  it('only helps where more is wanted', () => {
    const targets = { retention: { min: 3, max: null } };
    const asked = { ...ONE_LOCALE, targets };
    expect(change([[version()]], 1, publish(['retention'], ['smb']), asked).gains).toEqual([
      'helps below-target retention smb',
    ]);
  });

  it('is said of a locale where the site has the cell in another', () => {
    const danish = [[version({ locale: 'da' })]];
    expect(change(danish, 0, publish(['retention'], ['smb'])).gains).toEqual([
      'fills missing retention smb en',
    ]);
  });

  it('is none for general content beside segments, which no gap is of', () => {
    expect(change([], 0, publish(['retention']), ONE_LOCALE).gains).toEqual([]);
    const alone = { ...ONE_LOCALE, segments: [] };
    expect(change([], 0, publish(['retention']), alone).gains).toEqual(['fills missing retention']);
  });

  it('makes what is stale fresh', () => {
    const tallies = [cell('retention', 'smb', { published: 2, stale: 2 })];
    const changes = tallyDocument(ARTICLE, [version()]);
    const { gains } = effectsOf(reportInput({ ...ONE_LOCALE, tallies }), changes);
    expect(gains).toMatchObject([{ kind: 'stale', filled: true }]);
  });
});
