import type { Core } from '@strapi/strapi';
import { contentTypes as strapiTypes } from '@strapi/utils';
import type { KeptTable } from '../content-types/keptTables';
import { SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import { refusedNow } from '../contracts/refused';
import { because } from '../domain/refusals';
import { readHiddenLinks } from '../queries/hiddenLinks';
import type { HiddenLinks } from '../queries/hiddenLinks';
import { qualified } from '../queries/tables';
import type { TagTables } from '../queries/tables';

/**
 * Tags of content types that don't have the fields at the moment, as an option excludes them. Nobody
 * sees them, and yet they go with their stage or segment like any other.
 */
export const hiddenTags = ({ strapi }: { strapi: Core.Strapi }) => {
  let types: TagTables[] = [];
  let unreadable: string[] = [];

  const tableOf = (uid: string): string => strapi.db.metadata.get(uid).tableName;

  return {
    /** Told at each start, before anyone asks: which link tables are kept that no content type wants. */
    async remember(kept: readonly KeptTable[]): Promise<void> {
      const existing = new Set(await strapi.db.dialect.schemaInspector.getTables());
      const targets = [STAGE_UID, SEGMENT_UID].map(tableOf);
      const found = new Map<string, HiddenLinks[]>();
      unreadable = [];
      for (const { name, dependsOn = [] } of kept) {
        const [of] = dependsOn;
        if (!of || !existing.has(name)) continue;
        const links = await readHiddenLinks(strapi, name, of.name, targets);
        if (links) found.set(of.name, [...(found.get(of.name) ?? []), links]);
        else unreadable.push(name);
      }
      types = Object.values(strapi.contentTypes).flatMap((contentType): TagTables[] => {
        const { uid } = contentType;
        const name = tableOf(uid);
        const links = found.get(name);
        if (!links) return [];
        const to = (target: string) => links.find((one) => one.to === tableOf(target)) ?? null;
        return [
          {
            uid,
            name: qualified(strapi, name),
            stages: to(STAGE_UID),
            segments: to(SEGMENT_UID),
            draftAndPublish: strapiTypes.hasDraftAndPublish(contentType),
          },
        ];
      });
    },

    list: (): readonly TagTables[] => types,

    /** @throws ApplicationError where a table may hold tags that would be lost, unseen */
    assertReadable(): void {
      if (unreadable.length === 0) return;
      throw refusedNow(because('unreadableTags', { tables: unreadable.join(', ') }));
    },
  };
};
