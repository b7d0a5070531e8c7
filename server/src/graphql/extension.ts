import type { Core, UID } from '@strapi/strapi';

/** What resolvers are handed with a request. */
export interface GraphqlContext {
  readonly state: { readonly auth?: object };
}

export type Resolver = (
  root: unknown,
  args: Readonly<Record<string, unknown>>,
  context: GraphqlContext,
  info: unknown,
  next: (root: unknown, args: unknown, context: unknown, info: unknown) => unknown
) => unknown;

/** A field of the schema, as a plugin of Nexus sees it while it is built. */
export interface Field {
  readonly parentTypeConfig: { readonly name: string };
  readonly fieldConfig: {
    readonly name: string;
    readonly extensions?: { readonly strapi?: { readonly contentType?: { readonly uid: string } } };
  };
}

export interface Tools {
  readonly nexus: {
    plugin(config: {
      name: string;
      onCreateFieldResolver(field: Field): Resolver | undefined;
    }): object;
  };
  readonly typeRegistry: { has(name: string): boolean; readonly types: readonly string[] };
}

/** The part of the GraphQL plugin's extension service that is used here. */
export interface Extension {
  shadowCRUD(uid: string): { disable(): unknown; disableMutations(): unknown };
  use(configuration: (tools: Tools) => object): unknown;
}

interface Naming {
  getTypeName(type: object): string;
  getFindQueryName(type: object): string;
}

/** The GraphQL plugin's own names of a content type. */
export const naming = (strapi: Core.Strapi): Naming =>
  (strapi.plugin('graphql').service('utils') as unknown as { naming: Naming }).naming;

export const typeNameOf = (strapi: Core.Strapi, uid: string): string =>
  naming(strapi).getTypeName(strapi.contentType(uid as UID.ContentType));

export const uidOf = ({ fieldConfig }: Field): string | undefined =>
  fieldConfig.extensions?.strapi?.contentType?.uid;
