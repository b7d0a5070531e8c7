import type { Core, Schema, UID } from '@strapi/strapi';
import { isTagField } from '../content-types/fields';
import type { RuleFields } from '../contracts/rules';
import type { ConditionKind } from '../domain/backFill/condition';
import { service } from './service';

interface Attribute {
  readonly type: string;
  readonly target?: string;
}

const TEXTS = new Set(['string', 'text', 'richtext', 'enumeration', 'email', 'uid', 'json']);
const PATHS = new Set(['uid', 'string', 'text']);
/** Of what Strapi itself adds. */
const SYSTEM = new Set(['createdBy', 'updatedBy', 'localizations', 'documentId', 'locale']);
/** Names that paths are kept under, besides in slugs. */
const PATH_NAME = /slug|path|url|permalink|href/i;

/** Which attributes of content types the conditions of rules can be about. */
export const ruleFields = ({ strapi }: { strapi: Core.Strapi }) => {
  const of = (uid: string): RuleFields => {
    // Rules outlive the content types that they are about.
    const type: Schema.ContentType | undefined = strapi.contentTypes[uid as UID.ContentType];
    const attributes = Object.entries(
      (type?.attributes ?? {}) as unknown as Record<string, Attribute>
    ).filter(([name]) => !SYSTEM.has(name) && !isTagField(name));
    const named = (types: ReadonlySet<string>): string[] =>
      attributes.filter(([, { type }]) => types.has(type)).map(([name]) => name);
    const likely = (name: string): number =>
      attributes.some(([one, { type }]) => one === name && type === 'uid')
        ? 0
        : Number(!PATH_NAME.test(name)) + 1;
    return {
      relation: attributes.flatMap(([name, { type, target }]) =>
        type === 'relation' && target?.startsWith('api::') ? [{ name, target }] : []
      ),
      field: named(TEXTS),
      path: named(PATHS).sort((a, b) => likely(a) - likely(b)),
    };
  };

  return {
    of,

    /** Names of what a condition can be about: of a content type, or of any. */
    names(kind: Exclude<ConditionKind, 'always'>, contentType: string | null): string[] {
      const all = service(strapi, 'fields')
        .list()
        .map(({ uid }) => uid);
      const found = (contentType === null ? all : [contentType]).map((uid) => of(uid)[kind]);
      return [...new Set(found.flat().map((one) => (typeof one === 'string' ? one : one.name)))];
    },

    /** Uid of what a relation leads to. */
    targetOf: (contentType: string, field: string): string =>
      of(contentType).relation.find(({ name }) => name === field)?.target ?? '',
  };
};
