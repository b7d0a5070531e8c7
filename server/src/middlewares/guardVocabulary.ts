import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { JOURNEY_UID, SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import { keyProblem } from '../domain/key';
import { service } from '../services/service';

const UIDS = new Set<string>([JOURNEY_UID, STAGE_UID, SEGMENT_UID]);

/** Keeps keys well-formed, unreserved and a stage's unique within its journey, whoever writes them. */
export function guardVocabulary(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { action, uid, params } = context;
    if (!UIDS.has(uid) || (action !== 'create' && action !== 'update')) return next();
    const data = (params as { data?: { key?: unknown; journey?: unknown } }).data ?? {};
    if (typeof data.key === 'string') {
      const problem = keyProblem(data.key);
      if (problem) throw new errors.ValidationError(`key: ${problem}`);
      const documentId = 'documentId' in params ? params.documentId : undefined;
      if (uid === STAGE_UID) await refuseTakenStageKey(strapi, data.key, data.journey, documentId);
    }
    return next();
  });
}

async function refuseTakenStageKey(
  strapi: Core.Strapi,
  key: string,
  journeyId: unknown,
  documentId: unknown
): Promise<void> {
  const journeys = await service(strapi, 'vocabulary').journeys();
  const journey = journeys.find(
    (one) =>
      one.documentId === journeyId ||
      one.id === journeyId ||
      one.stages.some((stage) => stage.documentId === documentId)
  );
  const taken = journey?.stages.some((one) => one.key === key && one.documentId !== documentId);
  if (journey && taken) {
    throw new errors.ValidationError(`key: "${key}" is taken in journey "${journey.key}"`);
  }
}
