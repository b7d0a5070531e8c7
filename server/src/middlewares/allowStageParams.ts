import type { Core } from '@strapi/strapi';
import type { z } from '@strapi/utils';
import { STAGE_FILTER_PARAMS } from '../contracts/stageFilter';
import { service } from '../services/service';

/** Handler of a content type's list: `api::article.article.find`, in custom routes also `article.find`. */
const LIST = /^(?:api::)?(.+)\.find$/;

interface Route {
  readonly method: string;
  readonly handler: unknown;
  readonly info?: { readonly pluginName?: string };
}

/** Declares the stage parameters on every list of a content type with the fields. */
export function allowStageParams(strapi: Core.Strapi): void {
  const isList = ({ method, handler, info }: Route): boolean => {
    const name = typeof handler === 'string' && method === 'GET' ? LIST.exec(handler)?.[1] : null;
    // A plugin's own `stage.find` is no list of the app's type of that name.
    if (!name || (info?.pluginName && !name.includes('.'))) return false;
    return service(strapi, 'fields').has(`api::${name.includes('.') ? name : `${name}.${name}`}`);
  };
  const options: Parameters<typeof strapi.contentAPI.addQueryParams>[0] = {};
  for (const param of STAGE_FILTER_PARAMS) {
    // Of what isn't text a text is made, so that it is refused by name and not dropped in silence;
    // a parameter that is repeated becomes a list with commas.
    options[param] = {
      schema: (zod) => zod.coerce.string() as unknown as z.ZodString,
      matchRoute: isList,
    };
  }
  strapi.contentAPI.addQueryParams(options);
}
