import type { Core, UID } from '@strapi/strapi';
import { notFound } from '../contracts/refused';
import type { Tags } from '../contracts/tags';
import { SEGMENTS_FIELD, STAGES_FIELD } from '../content-types/fields';
import type { JOURNEY_FIELDS } from '../content-types/fields';
import { because } from '../domain/refusals';
import { shorten } from '../domain/shorten';
import { service } from './service';

export interface EntryAddress {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale?: string;
  readonly status: 'draft' | 'published';
  /** What the caller may read, as filters of the document service. */
  readonly filters?: object;
}

/** What a row carries, as Strapi populates it. */
export type Carried = Partial<Record<(typeof JOURNEY_FIELDS)[number], { documentId: string }[]>>;

const TAGS_ALONE = {
  fields: ['documentId'],
  populate: {
    [STAGES_FIELD]: { fields: ['documentId'] },
    [SEGMENTS_FIELD]: { fields: ['documentId'] },
  },
};

/** The tags of one entry. */
export const tags = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Whether that version exists, and is among those that the filters allow. */
  async isThere({ contentType, documentId, ...rest }: EntryAddress): Promise<boolean> {
    const params = { documentId, ...rest, fields: ['documentId'] } as object;
    const documents = strapi.documents(contentType as UID.ContentType);
    return (await documents.findOne(params as { documentId: string })) !== null;
  },

  /** @throws NotFoundError where the document has no version at all */
  async assertAnywhere(contentType: string, documentId: string): Promise<void> {
    if ((await strapi.db.query(contentType).count({ where: { documentId } })) > 0) return;
    throw noEntry(contentType, documentId);
  },

  /** @throws NotFoundError where there is no such version, or the filters don't allow it */
  async assertThere(address: EntryAddress): Promise<void> {
    if (await this.isThere(address)) return;
    throw noEntry(address.contentType, address.documentId);
  },

  /**
   * In journey order.
   * @throws NotFoundError where there is no such entry
   */
  async of({ contentType, documentId, locale, status, filters }: EntryAddress): Promise<Tags> {
    const row = (await strapi.documents(contentType as UID.ContentType).findOne({
      documentId,
      locale,
      status,
      filters,
      ...TAGS_ALONE,
    } as object as { documentId: string })) as Carried | null;
    if (!row) throw noEntry(contentType, documentId);
    return this.named(row);
  },

  /** The same of several, by documentId; those that aren't there or aren't allowed are left out. */
  async ofMany(
    documentIds: readonly string[],
    { contentType, filters, ...rest }: Omit<EntryAddress, 'documentId'>
  ): Promise<Map<string, Tags>> {
    const rows = (await strapi.documents(contentType as UID.ContentType).findMany({
      ...rest,
      filters: { $and: [{ documentId: { $in: documentIds } }, filters ?? {}] },
      limit: documentIds.length,
      ...TAGS_ALONE,
    } as object)) as (Carried & { documentId: string })[];
    const named = rows.map(async (row) => [row.documentId, await this.named(row)] as const);
    return new Map(await Promise.all(named));
  },

  /** The same of what was read already. */
  async named(row: Carried): Promise<Tags> {
    const carries = (field: keyof Carried) => {
      const ids = new Set(row[field]?.map((target) => target.documentId));
      return (target: { documentId: string }) => ids.has(target.documentId);
    };
    const { journeys, segments } = await service(strapi, 'vocabulary').all();
    return {
      stages: journeys.flatMap((journey) =>
        journey.stages.filter(carries(STAGES_FIELD)).map((stage) => ({
          documentId: stage.documentId,
          key: stage.key,
          name: stage.name,
          color: stage.color,
          journey: journey.key,
        }))
      ),
      segments: segments
        .filter(carries(SEGMENTS_FIELD))
        .map(({ documentId: id, key, name }) => ({ documentId: id, key, name })),
    };
  },
});

const noEntry = (contentType: string, documentId: string): Error =>
  notFound(because('entryGone', { type: contentType, id: shorten(documentId) }));
