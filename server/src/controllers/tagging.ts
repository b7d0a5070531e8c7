import { errors } from '@strapi/utils';

/** Strapi lists handlers with this mark as content API actions; it sets it on those with a route. */
const TYPE = Symbol.for('__type__');

/**
 * The action `plugin::journey.tagging.apply`, to be granted in roles and tokens. It has no route of
 * its own: tags are written with the create and update of their content type.
 */
export const tagging = (): { apply: () => never } => ({
  apply: Object.assign(
    () => {
      throw new errors.NotImplementedError(
        'Write tags with the create or update of a content type'
      );
    },
    { [TYPE]: ['content-api'] }
  ),
});
