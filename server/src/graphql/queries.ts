import type { Core } from '@strapi/strapi';
import type { ContentItem } from '../contracts/content';
import { authOf } from '../services/caller';
import { readableReports } from '../services/callers';
import { service } from '../services/service';
import { typeNameOf } from './extension';
import type { GraphqlContext, Tools } from './extension';

const ENTRY = 'JourneyEntry';

/** What REST answers, with every entry in its own type. */
const typeDefs = (members: readonly string[]): string => `
  union ${ENTRY} = ${members.join(' | ')}

  "One published entry."
  type JourneyContentItem {
    "Uid."
    contentType: String!
    documentId: ID!
    "Null where the content type is not localised."
    locale: String
    "Keys of its stages in that journey, in order."
    stages: [String!]!
    "Keys of its segments; none of general content."
    segments: [String!]!
    "Null for types without draft & publish, and where it is private."
    publishedAt: DateTime
    "Null where it is private."
    updatedAt: DateTime
    entry: ${ENTRY}!
  }
  type JourneyContentMeta { pagination: Pagination! }
  type JourneyContent { data: [JourneyContentItem!]!, meta: JourneyContentMeta! }

  type JourneyNamed { key: String!, name: String! }
  type JourneyNextMeta {
    "Where the entries are; null where nothing is ahead."
    stage: JourneyNamed
    "Whether there is no next step."
    deadEnd: Boolean!
    "Whether that is because no stage follows."
    journeyEnd: Boolean!
    pagination: Pagination!
  }
  type JourneyNext { data: [JourneyContentItem!]!, meta: JourneyNextMeta! }

  type JourneyTarget { min: Int, max: Int }
  "A cell, or a content type, that falls short."
  type JourneyGap {
    kind: String!
    stage: JourneyNamed
    segment: JourneyNamed
    contentType: String
    contentTypeName: String
    locale: String
    localeName: String
    published: Int!
    draft: Int!
    stale: Int!
    general: Int!
    target: JourneyTarget
    between: Boolean!
    deadEnd: Boolean!
    "One sentence in English."
    message: String!
    why: String!
  }

  extend type Query {
    "Published entries of all content types, newest first, a segment's own before general content."
    journeyContent(
      journey: String, stage: [String!], segment: [String!], locale: [String!],
      contentType: [String!], sort: String, page: Int, pageSize: Int
    ): JourneyContent!
    "A visitor's next step, from an entry (contentType and documentId) or from a stage."
    journeyNext(
      contentType: String, documentId: ID, stage: String, journey: String, segment: [String!],
      locale: String, exclude: [ID!], limit: Int
    ): JourneyNext!
    "The gaps, worst first."
    journeyGaps(
      journey: String, stage: [String!], segment: [String!], contentType: [String!], locale: [String!]
    ): [JourneyGap!]!
  }
`;

type Args = Readonly<Record<string, unknown>>;

/**
 * Queries of the plugin's own, beside those of each content type.
 * @returns an extension of the GraphQL plugin; nothing where an app's own types have the names
 */
export function queries(strapi: Core.Strapi, { typeRegistry }: Tools): object {
  // An app may keep types out of GraphQL: no entry of theirs could be shown.
  const among = service(strapi, 'fields')
    .list()
    .map(({ uid }) => uid)
    .filter((uid) => typeRegistry.has(typeNameOf(strapi, uid)));
  if (among.length === 0) return {};
  const taken = typeRegistry.types.find((name) => OWN_TYPES.has(name));
  if (taken !== undefined) {
    strapi.log.warn(
      `[journey] GraphQL has no journeyContent, journeyNext and journeyGaps: a type of yours is called ${taken}`
    );
    return {};
  }
  const content = () => service(strapi, 'content');
  const optionsOf = ({ state }: GraphqlContext) => ({ auth: authOf(state), among });
  return {
    typeDefs: typeDefs(among.map((uid) => typeNameOf(strapi, uid))),
    resolvers: {
      Query: {
        journeyContent: async (_: unknown, args: Args, context: GraphqlContext) =>
          typed(await content().find(given(args), optionsOf(context))),
        journeyNext: async (_: unknown, args: Args, context: GraphqlContext) =>
          typed(await content().next(given(args), optionsOf(context))),
        journeyGaps: async (_: unknown, args: Args, { state }: GraphqlContext) =>
          service(strapi, 'coverage').gaps(
            given(args),
            await readableReports(strapi, authOf(state))
          ),
      },
      [ENTRY]: { __resolveType: ({ __type }: Shown) => typeNameOf(strapi, __type) },
    },
    resolversConfig: {
      'Query.journeyContent': { auth: { scope: ['plugin::journey.content.find'] } },
      'Query.journeyNext': { auth: { scope: ['plugin::journey.content.next'] } },
      'Query.journeyGaps': { auth: { scope: ['plugin::journey.gaps.find'] } },
    },
  };
}

const OWN_TYPES = new Set(['JourneyContent', 'JourneyNext', 'JourneyGap', 'JourneyGaps', ENTRY]);

interface Shown {
  /** Uid; Strapi's own name for it in unions. */
  readonly __type: string;
}

/** Entries with their content types, by which GraphQL tells them apart. */
const typed = <Answer extends { data: ContentItem[] }>(answer: Answer): object => ({
  ...answer,
  data: answer.data.map((item) => ({
    ...item,
    entry: { ...item.entry, __type: item.contentType },
  })),
});

/** Arguments that have a value. */
const given = (args: Args): object =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value != null));
