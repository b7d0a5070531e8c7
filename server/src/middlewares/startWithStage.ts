import type { Core } from '@strapi/strapi';
import { STAGES_FIELD } from '../content-types/fields';
import { service } from '../services/service';
import { writesTags } from './guardTagging';

/**
 * Gives a new entry the stage that its content type starts with, where the input says nothing of
 * stages, through whichever door it comes. Who says that there are none is taken by their word.
 */
export function startWithStage(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { action, uid } = context;
    if (action !== 'create' || !service(strapi, 'fields').has(uid)) return next();
    const { data } = context.params as { data?: Readonly<Record<string, unknown>> };
    if (!data || writesTags({ [STAGES_FIELD]: data[STAGES_FIELD] })) return next();
    const stage = await service(strapi, 'rules').startStage(uid);
    if (!stage) return next();
    const { documentId } = data;
    // In another locale it isn't new.
    const isNew =
      documentId === undefined ||
      (await strapi.db.query(uid).count({ where: { documentId } })) === 0;
    if (!isNew) return next();
    const params = { ...context.params, data: { ...data, [STAGES_FIELD]: [stage.documentId] } };
    Object.assign(context, { params });
    return next();
  });
}
