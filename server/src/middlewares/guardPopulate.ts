import type { Core } from '@strapi/strapi';
import { refusal } from '../contracts/refused';
import { because } from '../domain/refusals';
import { mayDo } from '../services/caller';
import { namedInQuery } from './namedInQuery';
import type { Model } from './namedInQuery';

/**
 * Refuses filters and sorts within a populate that name stages, segments or journeys which the caller
 * may not list. Strapi asks for that right in the filters and the sort of the list itself alone, so
 * that names could be guessed letter by letter from which relations an answer brings along.
 */
export function guardPopulate(strapi: Core.Strapi): void {
  const { sanitize, validate } = strapi.contentAPI;
  const { query: sanitizeQuery } = sanitize;
  const { query: validateQuery } = validate;

  const refuseHidden = async (populate: unknown, model: Model, auth: unknown): Promise<void> => {
    // A route that asks for no authentication shows everything, as with Strapi's own filters.
    if (!auth) return;
    for (const { name, target } of await namedInQuery(strapi, { populate }, model)) {
      const action = `${target}.find`;
      if (await mayDo(strapi, auth, action)) continue;
      throw refusal(name, because('hiddenFilter', { needed: `the action ${action}` }));
    }
  };

  // There is no registry of query validators. Both, as an app's own controllers often only sanitize.
  sanitize.query = async (query, schema, options) => {
    await refuseHidden(query.populate, schema, options?.auth);
    return sanitizeQuery(query, schema, options);
  };
  validate.query = async (query, schema, options) => {
    await validateQuery(query, schema, options);
    await refuseHidden(query.populate, schema, options?.auth);
  };
}
