import { z } from 'zod';
import { keys } from './keys';
import { text } from './text';

/** Names one document: looked up in the database as it is. */
export const tagsParams = z.object({ contentType: z.string(), documentId: text(255) });

export const tagsQuery = z.strictObject({
  locale: z.string().optional(),
  status: z.enum(['draft', 'published']).default('draft'),
});

export const tagsOfManyParams = z.object({ contentType: z.string() });

/** Entries of one page of a list. */
export const tagsOfManyQuery = z.strictObject({
  documentIds: keys.pipe(z.array(text(255)).max(100)),
  locale: z.string().optional(),
});

export const newLocaleQuery = z.strictObject({ locale: z.string().optional() });

/** The tags of one entry, in journey order. */
export interface Tags {
  stages: { documentId: string; key: string; name: string; color: string; journey: string }[];
  segments: { documentId: string; key: string; name: string }[];
}

/** By documentId; entries that aren't there, or that the caller may not read, are left out. */
export type TagsOfMany = Record<string, Tags>;

/** The same, with whether the user may change them. */
export interface TagsAnswer extends Tags {
  editable: boolean;
}

/** What an entry's first version in another locale starts with. */
export interface NewLocaleTags extends Tags {
  /** Locale that the tags come from; null where none are copied. */
  from: { code: string; name: string } | null;
}
