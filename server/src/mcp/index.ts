import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { adminReads, adminReadsField, adminTags, adminWhere } from '../services/callers';
import type { Asking } from '../services/callers';
import { READ } from '../permissions';
import { service } from '../services/service';
import {
  contentInput,
  contentOutput,
  coverageInput,
  coverageOutput,
  gapsInput,
  gapsOutput,
} from './schemas';

const auth: { policies: [{ action: string }] } = { policies: [{ action: READ }] };

const text = (said: string) => [{ type: 'text' as const, text: said }];

/** The answer, as text too for those who read no structure; what is wrong with the question, for the agent to mend. */
async function answer(ask: () => Promise<object>) {
  try {
    const said = JSON.stringify(await ask());
    return { content: text(said), structuredContent: JSON.parse(said) };
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    return { content: text(error.message), isError: true as const };
  }
}

/**
 * Tools for agents, where Strapi's MCP server is on: what the Journey page shows to whom the token
 * belongs. They read, and write nothing.
 */
export function offerTools(strapi: Core.Strapi): void {
  const { mcp } = strapi.ai;
  if (!mcp.isEnabled()) return;
  mcp.registerTool({
    name: 'journey_gaps',
    title: 'Journey: gaps',
    description:
      'What the site’s content misses along the customer journey, worst first: stages without content for a segment, drafts only, below target, stale, untagged entries.',
    auth,
    resolveInputSchema: () => gapsInput,
    resolveOutputSchema: () => gapsOutput,
    createHandler:
      (_, { userAbility }) =>
      ({ args }) =>
        answer(async () => ({
          gaps: await service(strapi, 'coverage').gaps(args, reader(userAbility)),
        })),
  });
  mcp.registerTool({
    name: 'journey_coverage',
    title: 'Journey: coverage',
    description:
      'How many documents stand at each stage of the customer journey, by content type, segment or locale, whether that is enough, and the coverage score from 0 to 1.',
    auth,
    resolveInputSchema: () => coverageInput,
    resolveOutputSchema: () => coverageOutput,
    createHandler:
      (_, { userAbility }) =>
      ({ args }) =>
        answer(() => service(strapi, 'coverage').matrix(args, reader(userAbility))),
  });
  mcp.registerTool({
    name: 'journey_content',
    title: 'Journey: content by stage',
    description:
      'The entries at a stage of the customer journey, for a segment, of a content type: titles, status and since when; a page of them.',
    auth,
    resolveInputSchema: () => contentInput,
    resolveOutputSchema: () => contentOutput,
    createHandler:
      (_, { userAbility }) =>
      ({ args }) =>
        answer(async () => {
          const ctx = asking(userAbility);
          const { data, meta } = await service(strapi, 'entries').find(args, {
            canRead: adminReads(ctx),
            filtersFor: adminWhere(strapi, ctx),
            canReadField: adminReadsField(strapi, ctx),
            mayTag: adminTags(strapi, ctx),
          });
          return { entries: data, ...meta };
        }),
  });
}

const reader = (userAbility: unknown) => ({ canRead: adminReads(asking(userAbility)) });

const asking = (userAbility: unknown): Asking => ({ state: { userAbility } });
