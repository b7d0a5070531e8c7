import type { Core } from '@strapi/strapi';
import { traverse } from '@strapi/utils';

export type Model = Parameters<Core.Strapi['contentAPI']['validate']['query']>[1];
type Visitor = Parameters<typeof traverse.traverseQueryFilters>[0];

/** The parts of a query that choose and order, in it and in each populate. */
export interface Choice {
  readonly filters?: unknown;
  readonly sort?: unknown;
  readonly populate?: unknown;
}

/** A relation to a journey, a stage or a segment. */
export interface Named {
  /** Its attribute. */
  readonly name: string;
  /** Uid of what it leads to. */
  readonly target: string;
}

/** Each relation to stages, segments or journeys that a query filters or sorts by, however deep. */
export async function namedInQuery(
  strapi: Core.Strapi,
  query: Choice,
  model: Model
): Promise<Named[]> {
  const found: Named[] = [];
  const getModel = (uid: string) => strapi.getModel(uid as never) as Model;
  const visit: Visitor = ({ key, attribute }) => {
    const target = vocabularyTarget(attribute);
    if (target) found.push({ name: key, target });
  };

  const look = async (part: unknown, schema: Model | undefined): Promise<void> => {
    if (!isObject(part) || !schema) return;
    await traverse.traverseQueryFilters(visit, { schema, getModel }, part.filters);
    await traverse.traverseQuerySort(visit, { schema, getModel }, part.sort);
    const populate = isObject(part.populate) ? part.populate : {};
    for (const [name, nested] of Object.entries(populate)) {
      const target = schema.attributes[name] && targetOf(schema.attributes[name]);
      if (target) await look(nested, getModel(target));
      // Of what can hold several types, each is asked for by its uid.
      const fragments = isObject(nested) && isObject(nested.on) ? nested.on : {};
      for (const [uid, fragment] of Object.entries(fragments)) await look(fragment, getModel(uid));
    }
  };

  await look(query, model);
  return found;
}

/** Uid of the plugin's type that the attribute leads to, if it does. */
export const vocabularyTarget = (attribute: object | undefined): string | null => {
  const { target } = (attribute ?? {}) as { target?: string };
  return target?.startsWith('plugin::journey.') ? target : null;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Uid of what a relation, a component or a file leads to. */
const targetOf = (attribute: object): string | undefined => {
  const { type, target, component } = attribute as Record<string, string | undefined>;
  return type === 'media' ? 'plugin::upload.file' : (target ?? component);
};
