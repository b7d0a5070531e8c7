import type { Core, UID } from '@strapi/strapi';
import type { Extension, SkippedType } from '../content-types/extendContentTypes';
import { isLocalized } from '../queries/tables';
import { contentTypes as strapiTypes } from '@strapi/utils';

/** A content type that carries the fields. */
export interface TaggedType {
  readonly uid: string;
  readonly name: string;
  readonly kind: 'collectionType' | 'singleType';
  readonly localized: boolean;
  readonly draftAndPublish: boolean;
}

export type SkippedTypeNamed = SkippedType & { readonly name: string };

/** Which content types carry the fields; told by `register`, asked by everyone else. */
export const fields = ({ strapi }: { strapi: Core.Strapi }) => {
  let extension: Extension = { extended: [], skipped: [] };
  let types: readonly TaggedType[] | null = null;

  const nameOf = (uid: string): string =>
    strapi.contentType(uid as UID.ContentType).info.displayName;

  const describeAll = (): TaggedType[] =>
    extension.extended
      .map((uid) => {
        const contentType = strapi.contentType(uid as UID.ContentType);
        return {
          uid,
          name: nameOf(uid),
          kind: contentType.kind,
          localized: isLocalized(strapi, uid),
          draftAndPublish: strapiTypes.hasDraftAndPublish(contentType),
        };
      })
      .sort((a, b) => a.name.localeCompare(b.name));

  return {
    remember(found: Extension): void {
      extension = found;
      types = null;
    },

    has: (uid: string): boolean => extension.extended.includes(uid),

    hasDrafts: (uid: string): boolean =>
      strapiTypes.hasDraftAndPublish(strapi.contentType(uid as UID.ContentType)),

    /** Every content type with the fields, by display name. */
    list: (): readonly TaggedType[] => (types ??= describeAll()),

    skipped: (): SkippedTypeNamed[] =>
      extension.skipped.map((type) => ({ ...type, name: nameOf(type.uid) })),
  };
};
