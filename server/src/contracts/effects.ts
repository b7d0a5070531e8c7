import { z } from 'zod';
import type { Gain } from '../domain/effects';
import { EVERY_LOCALE } from '../domain/entryChange';
import type { Gap } from '../domain/gap';
import type { Named } from '../domain/journey';
import { because, REFUSALS } from '../domain/refusals';
import { MOST_ENTRIES, tagEdit } from './tagging';
import { text } from './text';

const entry = z.strictObject({
  contentType: z.string(),
  /** Left out for an entry that isn't saved yet, which can only be published. */
  documentId: text(255).optional(),
  /** The default locale where left out; `*` for all. Says nothing of types that aren't localised. */
  locale: z.string().nullable().optional(),
});

/** How many documents more than before an action puts into a cell. */
const change = z.strictObject({
  journey: z.string(),
  contentType: z.string(),
  scope: z.enum(['document', 'locale']),
  stage: z.string(),
  segment: z.string().nullable(),
  locale: z.string().nullable(),
  published: z.int(),
  draft: z.int(),
});

const documentIds = z.array(text(255)).max(1000);

/** What the Content Manager takes at once; tagging takes more. */
const MOST_OF_OTHERS = 1000;

/** What is about to happen to these entries. */
export const effectsInput = z
  .strictObject({
    action: z.enum(['publish', 'publishDrafts', 'unpublish', 'delete', 'retag']),
    entries: z.array(entry).max(MOST_ENTRIES),
    /** What they are published with: documentIds of stages and segments. */
    tags: z.strictObject({ stages: documentIds, segments: documentIds }).optional(),
    /**
     * Whether more entries of the same action follow: then the answer has `changes` alone, to be sent
     * along with those. All locales of a document belong together.
     */
    more: z.boolean().default(false),
    /** What the answer to the entries before said. */
    changes: z.array(change).default([]),
    /** What is done to their tags: as `POST /tags` takes it. */
    edit: z
      .strictObject({ journey: z.string().optional(), stages: tagEdit, segments: tagEdit })
      .optional(),
  })
  .refine(({ action, entries }) => action === 'retag' || entries.length <= MOST_OF_OTHERS, {
    path: ['entries'],
    params: because('tooManyAffected', { max: MOST_OF_OTHERS }),
  })
  .refine(({ action, edit }) => (action === 'retag') === (edit !== undefined), {
    path: ['edit'],
    params: because('goesWith', { action: 'retag' }),
  })
  .refine(({ action, tags }) => (action === 'publish') === (tags !== undefined), {
    path: ['tags'],
    params: because('goesWith', { action: 'publish' }),
  })
  .refine(({ action, entries }) => action === 'publish' || entries.every((one) => one.documentId), {
    path: ['entries'],
    message: REFUSALS.affectedNameless,
  })
  .refine(
    ({ action, entries }) =>
      !action.startsWith('publish') || entries.every(({ locale }) => locale !== EVERY_LOCALE),
    { path: ['entries'], message: REFUSALS.publishedInAll }
  );

export type EffectsInput = z.input<typeof effectsInput>;
export type EffectsRequest = z.output<typeof effectsInput>;
export type AffectedEntry = z.output<typeof entry>;

export type CellChange = z.output<typeof change>;

/** A gap, and the journey that it is of; null where that is the default one. */
export type OfJourney<Found extends Gap> = Found & { readonly journey: Named | null };

export interface EffectsAnswer {
  readonly losses: readonly OfJourney<Gap>[];
  readonly gains: readonly OfJourney<Gain>[];
  /** Where more entries follow. */
  readonly changes?: CellChange[];
}

export type { Gain };
