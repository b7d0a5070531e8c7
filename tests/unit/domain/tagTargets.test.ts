import { tagTargets } from '../../../server/src/domain/tagTargets';
import type { TypeFacts } from '../../../server/src/domain/tagTargets';

const version = (id: number, locale: string | null, published = false, documentId = 'one') => ({
  id,
  documentId,
  locale,
  published,
});
const localized: TypeFacts = {
  contentType: 'api::article.article',
  localized: true,
  locales: ['en', 'da'],
  defaultLocale: 'en',
  versions: [
    version(1, 'en'),
    version(2, 'en', true),
    version(3, 'da'),
    version(4, 'en', false, 'two'),
  ],
  allowed: null,
};
const plain: TypeFacts = { ...localized, localized: false, versions: [version(1, null)] };

const ids = (address: { documentId: string; locale?: string }, facts: TypeFacts) => {
  const targets = tagTargets(address, facts);
  return 'refusal' in targets ? targets.refusal : targets.versions.map(({ id }) => id);
};

describe('the versions that are tagged', () => {
  it.each([
    ['the default locale', { documentId: 'one' }, localized, [1, 2]],
    ['the locale asked for', { documentId: 'one', locale: 'da' }, localized, [3]],
    ['every locale', { documentId: 'one', locale: '*' }, localized, [1, 2, 3]],
    ['the only one there is', { documentId: 'one' }, plain, [1]],
  ])('are those of %s', (_name, address, facts, expected) => {
    expect(ids(address, facts)).toEqual(expected);
  });

  it.each([
    [
      'there is no such document',
      { documentId: 'none' },
      localized,
      'there is no api::article.article "none" in the locale "en"',
    ],
    [
      'it has no version in that locale',
      { documentId: 'two', locale: 'da' },
      localized,
      '"two" in the locale "da"',
    ],
    [
      'the locale is unknown',
      { documentId: 'one', locale: 'xx' },
      localized,
      'locale: "xx" is unknown; allowed: en, da, *',
    ],
    ['the type has no locales', { documentId: 'one', locale: 'en' }, plain, 'is not localised'],
    [
      'its draft is not the caller’s to update',
      { documentId: 'one' },
      { ...localized, allowed: new Set([2, 3]) },
      'You may not update',
    ],
  ])('are none where %s', (_name, address, facts, reason) => {
    expect(ids(address, facts)).toContain(reason);
  });

  it('are none where a version without a draft is not the caller’s to update', () => {
    const facts = { ...localized, versions: [version(2, 'en', true)], allowed: new Set<number>() };
    expect(ids({ documentId: 'one' }, facts)).toContain('You may not update');
  });

  it('include a published version that only its draft gives the right to', () => {
    expect(ids({ documentId: 'one' }, { ...localized, allowed: new Set([1]) })).toEqual([1, 2]);
  });
});
