import { z } from 'zod';
import { SEGMENTS_FIELD, STAGES_FIELD } from '../content-types/fields';
import { REFUSALS } from '../domain/refusals';
import { text } from './text';

/** Ids are integers of four bytes on PostgreSQL. */
const LARGEST_ID = 2_147_483_647;

const documentId = text(255).min(1, REFUSALS.empty);
const id = z.union([z.number().int().min(1).max(LARGEST_ID), z.string().regex(/^[1-9]\d{0,8}$/)]);
const target = z.union([id, documentId]);

const place = z.looseObject({ before: target.nullish(), after: target.nullish() });
const described = z
  .looseObject({
    id: id.optional(),
    documentId: documentId.optional(),
    locale: text(255).nullish(),
    status: text(50).nullish(),
    // Where to put it; or its own number, in a stage or segment that was read.
    position: z.union([place, z.number()]).nullish(),
  })
  .refine((value) => value.id !== undefined || value.documentId !== undefined);
const one = z.union([target, described]);
const several = z.union([one, z.array(one)]);

/** What Strapi takes for a relation of many, in each of its ways. */
const relation = z
  .union(
    [
      several,
      z
        .looseObject({
          set: several.nullish(),
          connect: several.nullish(),
          disconnect: several.nullish(),
        })
        .refine((value) => 'set' in value || 'connect' in value || 'disconnect' in value),
    ],
    REFUSALS.noTags
  )
  .nullish();

/**
 * Tags as a body carries them, among its other fields: Strapi passes on to the database whatever it
 * finds there, and takes a list of nothing for no tags.
 */
export const tagValues = z.object({ [STAGES_FIELD]: relation, [SEGMENTS_FIELD]: relation });
