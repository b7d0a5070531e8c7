import { z } from 'zod';
import { EVERY_LOCALE } from '../domain/entryChange';
import { MOST_ENTRIES, tagEdit } from './tagging';
import { text } from './text';

const entry = z.strictObject({
  contentType: z.string(),
  /** Left out for an entry that isn't saved yet, which can only be published. */
  documentId: text(255).optional(),
  /** The default locale where left out; `*` for all. Says nothing of types that aren't localised. */
  locale: z.string().nullable().optional(),
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
    /** What is done to their tags: as `POST /tags` takes it. */
    edit: z
      .strictObject({ journey: z.string().optional(), stages: tagEdit, segments: tagEdit })
      .optional(),
  })
  .refine(({ action, entries }) => action === 'retag' || entries.length <= MOST_OF_OTHERS, {
    path: ['entries'],
    message: `must be ${MOST_OF_OTHERS} at most, unless they are retagged`,
  })
  .refine(({ action, edit }) => (action === 'retag') === (edit !== undefined), {
    path: ['edit'],
    message: 'must be given with the action retag, and with no other',
  })
  .refine(({ action, tags }) => (action === 'publish') === (tags !== undefined), {
    path: ['tags'],
    message: 'must be given with the action publish, and with no other',
  })
  .refine(({ action, entries }) => action === 'publish' || entries.every((one) => one.documentId), {
    path: ['entries'],
    message: 'must have a documentId each, unless they are published',
  })
  .refine(
    ({ action, entries }) =>
      !action.startsWith('publish') || entries.every(({ locale }) => locale !== EVERY_LOCALE),
    { path: ['entries'], message: 'must each be of one locale where they are published' }
  );

export type EffectsInput = z.input<typeof effectsInput>;
export type EffectsRequest = z.output<typeof effectsInput>;
export type AffectedEntry = z.output<typeof entry>;

export type { Effects, Gain } from '../domain/effects';
