import type { Core, UID } from '@strapi/strapi';
import { JOURNEY_FIELDS } from '../content-types/fields';
import { JOURNEY_UID, SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import { service } from '../services/service';
import { writesTags } from './guardTagging';

/** What callers of the content API may be allowed to read. */
const READABLE = new Set([JOURNEY_UID, STAGE_UID, SEGMENT_UID]);

type Resolver = (
  root: unknown,
  args: { readonly data?: Record<string, unknown> },
  context: { readonly state: { readonly auth?: object } },
  info: unknown,
  next: (root: unknown, args: unknown, context: unknown, info: unknown) => unknown
) => unknown;

interface Field {
  readonly parentTypeConfig: { readonly name: string };
  readonly fieldConfig: {
    readonly extensions?: { readonly strapi?: { readonly contentType?: { readonly uid: string } } };
  };
}

interface Nexus {
  plugin(config: {
    name: string;
    onCreateFieldResolver(field: Field): Resolver | undefined;
  }): object;
}

/** The part of the GraphQL plugin's extension service that is used here. */
interface Extension {
  shadowCRUD(uid: string): { disable(): unknown; disableMutations(): unknown };
  use(configuration: (tools: { nexus: Nexus }) => { plugins: object[] }): unknown;
}

/**
 * Gives GraphQL the rules of the REST API, where the GraphQL plugin is installed: its mutations ask
 * no validators, so tags would be written without the action, or dropped in silence.
 */
export function guardGraphql(strapi: Core.Strapi): void {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;
  const extension = graphql.service('extension') as Extension;
  for (const uid of Object.keys(strapi.contentTypes)) {
    if (!uid.startsWith('plugin::journey.')) continue;
    // A full-access token could otherwise delete a stage, and all its tags with it.
    if (READABLE.has(uid)) extension.shadowCRUD(uid).disableMutations();
    else extension.shadowCRUD(uid).disable();
  }
  // Not a middleware of the resolvers: of those the first to be registered replaces the others.
  extension.use(({ nexus }) => ({
    plugins: [
      nexus.plugin({
        name: 'journey-tagging',
        onCreateFieldResolver: ({ parentTypeConfig, fieldConfig }) => {
          const uid = fieldConfig.extensions?.strapi?.contentType?.uid;
          const guarded =
            parentTypeConfig.name === 'Mutation' && uid && service(strapi, 'fields').has(uid);
          return guarded ? guardMutation(strapi, uid) : undefined;
        },
      }),
    ],
  }));
}

const guardMutation =
  (strapi: Core.Strapi, uid: string): Resolver =>
  async (root, args, context, info, next) => {
    const { data = {} } = args;
    if (writesTags(data)) {
      const written = JOURNEY_FIELDS.filter((field) => field in data);
      const tags = Object.fromEntries(written.map((field) => [field, data[field]]));
      const type = strapi.contentType(uid as UID.ContentType);
      await strapi.contentAPI.validate.input(tags, type, { auth: context.state.auth });
    }
    return next(root, args, context, info);
  };
