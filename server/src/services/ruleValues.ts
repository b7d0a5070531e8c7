import type { Core, UID } from '@strapi/strapi';
import type { Rule } from '../domain/backFill/byRules';
import type { Values } from '../domain/backFill/condition';

interface Attribute {
  readonly type: string;
}

/** What of entries the conditions of rules are about. */
export const ruleValues = ({ strapi }: { strapi: Core.Strapi }) => {
  const attributesOf = (uid: string) =>
    strapi.contentType(uid as UID.ContentType).attributes as unknown as Record<string, Attribute>;

  return {
    /** Those of the rules that can hold for a content type, and whose field may be looked at. */
    rulesFor(
      uid: string,
      rules: readonly Rule[],
      canRead: (field: string) => boolean = () => true
    ): Rule[] {
      const attributes = attributesOf(uid);
      return rules.filter(({ contentType, condition }) => {
        if (contentType !== null && contentType !== uid) return false;
        if (condition.kind === 'always') return true;
        const { field } = condition;
        return Object.hasOwn(attributes, field) && canRead(field);
      });
    },

    /** What these rules look at, of versions of one content type by their ids. */
    async of(
      uid: string,
      ids: readonly number[],
      rules: readonly Rule[]
    ): Promise<Map<number, Values>> {
      const attributes = attributesOf(uid);
      const fields = new Set(
        rules.flatMap(({ condition }) => ('field' in condition ? [condition.field] : []))
      );
      if (fields.size === 0) return new Map();
      const isRelation = (field: string): boolean => attributes[field]?.type === 'relation';
      const relations = [...fields].filter(isRelation);
      const rows: ({ id: number } & Record<string, unknown>)[] = await strapi.db
        .query(uid)
        .findMany({
          select: ['id', ...[...fields].filter((field) => !isRelation(field))],
          populate: Object.fromEntries(
            relations.map((field) => [field, { select: ['documentId'] }])
          ),
          where: { id: { $in: [...ids] } },
        });
      return new Map(
        rows.map((row) => [
          row.id,
          {
            ...row,
            ...Object.fromEntries(relations.map((field) => [field, targetsOf(row[field])])),
          },
        ])
      );
    },
  };
};

/** DocumentIds of what a relation leads to: one, or many. */
const targetsOf = (value: unknown): string[] =>
  [value].flat().flatMap((target) => {
    const { documentId } = (target ?? {}) as { documentId?: unknown };
    return typeof documentId === 'string' ? [documentId] : [];
  });
