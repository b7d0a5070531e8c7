import type { Core } from '@strapi/strapi';
import { errors, traverse } from '@strapi/utils';
import { mayDo } from '../services/caller';

type Model = Parameters<Core.Strapi['contentAPI']['validate']['query']>[1];
type Visitor = Parameters<typeof traverse.traverseQueryFilters>[0];
type Caller = Parameters<typeof mayDo>[1];

/**
 * Refuses filters and sorts within a populate that name stages, segments or journeys which the caller
 * may not list. Strapi asks for that right in the filters and the sort of the list itself alone, so
 * that names could be guessed letter by letter from which relations an answer brings along.
 */
export function guardPopulate(strapi: Core.Strapi): void {
  const { sanitize, validate } = strapi.contentAPI;
  const { query: sanitizeQuery } = sanitize;
  const { query: validateQuery } = validate;
  // There is no registry of query validators. Both, as an app's own controllers often only sanitize.
  sanitize.query = async (query, schema, options) => {
    await refuseHidden(strapi, query.populate, schema, options?.auth);
    return sanitizeQuery(query, schema, options);
  };
  validate.query = async (query, schema, options) => {
    await validateQuery(query, schema, options);
    await refuseHidden(strapi, query.populate, schema, options?.auth);
  };
}

async function refuseHidden(
  strapi: Core.Strapi,
  populate: unknown,
  schema: Model,
  auth: unknown
): Promise<void> {
  // A route that asks for no authentication shows everything, as with Strapi's own filters.
  if (!auth) return;
  const getModel = (uid: string) => strapi.getModel(uid as never) as Model;

  const visit = (async ({ key, attribute }) => {
    const { target } = (attribute ?? {}) as { target?: string };
    if (!target?.startsWith('plugin::journey.')) return;
    const action = `${target}.find`;
    if (await mayDo(strapi, auth as Caller, action)) return;
    const message = `${key}: filtering and sorting by it needs the action ${action}`;
    throw new errors.ValidationError(message, {
      errors: [{ path: [key], message, name: 'ValidationError' }],
    });
  }) as Visitor;

  /** What stands in `populate[relation]`. */
  const look = async (part: unknown, model: Model | undefined): Promise<void> => {
    if (!isObject(part) || !model) return;
    const options = { schema: model, getModel };
    await traverse.traverseQueryFilters(visit, options, part.filters);
    await traverse.traverseQuerySort(visit, options, part.sort);
    await walk(part.populate, model);
  };

  const walk = async (parts: unknown, { attributes }: Model): Promise<void> => {
    if (!isObject(parts)) return;
    for (const [name, part] of Object.entries(parts)) {
      const target = attributes[name] && targetOf(attributes[name]);
      if (target) await look(part, getModel(target));
      // Of what can hold several types, each is asked for by its uid.
      const fragments = isObject(part) && isObject(part.on) ? part.on : {};
      for (const [uid, fragment] of Object.entries(fragments)) await look(fragment, getModel(uid));
    }
  };

  await walk(populate, schema);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Uid of what a relation, a component or a file leads to. */
const targetOf = (attribute: object): string | undefined => {
  const { type, target, component } = attribute as Record<string, string | undefined>;
  return type === 'media' ? 'plugin::upload.file' : (target ?? component);
};
