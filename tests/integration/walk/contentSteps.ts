import fc from 'fast-check';
import type { TestApp } from '../app';
import { documents, journey, tags as tagValues, uidOf } from '../helpers';
import { TYPES } from './Site';
import type { Doc, Tags } from './Site';
import { step } from './step';
import type { Step } from './step';

export const anyTags = fc.record({
  stages: fc.subarray(['first:a', 'first:b', 'first:c', 'second:x']),
  segments: fc.subarray(['smb', 'enterprise']),
});
const anyDoc = fc.nat(30);
const anyLocale = fc.constantFrom('en', 'da', 'de');

/** The locale as the type has it. */
const localeOf = ({ type }: Doc, locale: string): string => (TYPES[type]?.localized ? locale : '');
const target = (doc: Doc, locale: string) => ({
  documentId: doc.documentId,
  locale: localeOf(doc, locale) || undefined,
});
const own = (doc: Doc) => (TYPES[doc.type]?.drafts ? 'draft' : 'published');
const service = (app: TestApp, { type }: Doc) => documents(app, uidOf(type));
const values = async (app: TestApp, tags: Tags | null): Promise<object> => ({
  title: 'Walked',
  ...(tags ? await tagValues(app, tags) : {}),
});

/** An editor's first step. */
export const create: fc.Arbitrary<Step> = step(
  'create',
  {
    type: fc.constantFrom(...Object.keys(TYPES)),
    tags: anyTags,
    locale: anyLocale,
    publish: fc.boolean(),
  },
  async ({ type, tags: wanted, locale, publish }, site, app) => {
    const tags = site.known(wanted);
    const drafts = TYPES[type]?.drafts ?? false;
    const doc: Doc = { type, documentId: '', locales: new Map() };
    const created = await service(app, doc).create({
      locale: localeOf(doc, locale) || undefined,
      data: await values(app, tags),
      ...(drafts && publish ? { status: 'published' } : {}),
    });
    doc.documentId = created.documentId;
    doc.locales.set(localeOf(doc, locale), {
      ...(drafts ? { draft: tags } : {}),
      ...(!drafts || publish ? { published: tags } : {}),
    });
    site.docs.push(doc);
  }
);

/** What editors do to content. */
export const contentSteps: fc.Arbitrary<Step>[] = [
  create,

  step(
    'save',
    { doc: anyDoc, locale: anyLocale, tags: fc.option(anyTags) },
    async ({ doc: index, locale: asked, tags: wanted }, site, app) => {
      const doc = site.doc(index);
      if (!doc) return;
      const locale = localeOf(doc, asked);
      const tags = wanted && site.known(wanted);
      const versions = doc.locales.get(locale);
      // Of several locales without the default one, the oldest gives its tags: which that is, only the database knows.
      if (!versions && !doc.locales.has('en') && doc.locales.size !== 1) return;
      await service(app, doc).update({ ...target(doc, asked), data: await values(app, tags) });
      if (versions) {
        if (tags) versions[own(doc)] = tags;
        return;
      }
      const source = doc.locales.get('en') ?? [...doc.locales.values()][0];
      doc.locales.set(locale, { [own(doc)]: tags ?? source?.[own(doc)] });
    }
  ),

  step('publish', { doc: anyDoc, locale: anyLocale }, async ({ doc: index, locale }, site, app) => {
    const doc = site.doc(index);
    const versions = doc?.locales.get(localeOf(doc, locale));
    if (!doc || !versions || !TYPES[doc.type]?.drafts) return;
    await service(app, doc).publish(target(doc, locale));
    versions.published = versions.draft;
  }),

  step('publish all locales', { doc: anyDoc }, async ({ doc: index }, site, app) => {
    const doc = site.doc(index);
    if (!doc || !TYPES[doc.type]?.drafts) return;
    await service(app, doc).publish({ documentId: doc.documentId, locale: '*' });
    for (const versions of doc.locales.values()) versions.published = versions.draft;
  }),

  step(
    'unpublish',
    { doc: anyDoc, locale: anyLocale },
    async ({ doc: index, locale }, site, app) => {
      const doc = site.doc(index);
      const versions = doc?.locales.get(localeOf(doc, locale));
      if (!doc || !versions?.published || !TYPES[doc.type]?.drafts) return;
      await service(app, doc).unpublish(target(doc, locale));
      delete versions.published;
    }
  ),

  step('discard', { doc: anyDoc, locale: anyLocale }, async ({ doc: index, locale }, site, app) => {
    const doc = site.doc(index);
    const versions = doc?.locales.get(localeOf(doc, locale));
    if (!doc || !versions?.published || !TYPES[doc.type]?.drafts) return;
    await service(app, doc).discardDraft(target(doc, locale));
    versions.draft = versions.published;
  }),

  step('clone', { doc: anyDoc }, async ({ doc: index }, site, app) => {
    const doc = site.doc(index);
    if (!doc) return;
    const { documentId } = await service(app, doc).clone({
      documentId: doc.documentId,
      locale: '*',
    });
    const locales = [...doc.locales].map(
      ([locale, versions]) => [locale, { [own(doc)]: versions[own(doc)] }] as const
    );
    site.docs.push({ type: doc.type, documentId, locales: new Map(locales) });
  }),

  step('review', { doc: anyDoc, locale: anyLocale }, async ({ doc: index, locale }, site, app) => {
    const doc = site.doc(index);
    if (!doc?.locales.get(localeOf(doc, locale))?.published) return;
    const { documentId } = doc;
    const entries = [
      { contentType: uidOf(doc.type), documentId, locale: localeOf(doc, locale) || undefined },
    ];
    const { undo } = await journey(app, 'reviews').mark({ entries });
    site.reviews.push(undo.id);
  }),

  step('undo a review', { review: fc.nat(9) }, async ({ review }, site, app) => {
    const id = site.reviews[review % Math.max(site.reviews.length, 1)];
    if (id !== undefined) await journey(app, 'reviews').undo({ id });
  }),

  step(
    'delete a locale',
    { doc: anyDoc, locale: anyLocale },
    async ({ doc: index, locale }, site, app) => {
      const doc = site.doc(index);
      if (!doc || !doc.locales.has(localeOf(doc, locale))) return;
      await service(app, doc).delete(target(doc, locale));
      doc.locales.delete(localeOf(doc, locale));
      if (doc.locales.size === 0) site.docs = site.docs.filter((one) => one !== doc);
    }
  ),
];
