import type { Core } from '@strapi/strapi';
import { JOURNEY_UID, SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import type { Extension } from './extension';
import { guardMutations } from './guardMutations';
import { orderVocabulary } from './orderVocabulary';
import { queries } from './queries';

/** What callers of the content API may be allowed to read. */
const READABLE = new Set([JOURNEY_UID, STAGE_UID, SEGMENT_UID]);

/** Gives GraphQL the rules and the answers of the REST API, where the GraphQL plugin is installed. */
export function extendGraphql(strapi: Core.Strapi): void {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;
  const extension = graphql.service('extension') as unknown as Extension;
  for (const uid of Object.keys(strapi.contentTypes)) {
    if (!uid.startsWith('plugin::journey.')) continue;
    // A full-access token could otherwise delete a stage, and all its tags with it.
    if (READABLE.has(uid)) extension.shadowCRUD(uid).disableMutations();
    else extension.shadowCRUD(uid).disable();
  }
  // Not middlewares of the resolvers: of those the first to be registered replaces the others.
  extension.use(({ nexus }) => ({
    plugins: [
      nexus.plugin({
        name: 'journey',
        onCreateFieldResolver: (field) =>
          guardMutations(strapi, field) ?? orderVocabulary(strapi, field),
      }),
    ],
  }));
  extension.use((tools) => queries(strapi, tools));
}
