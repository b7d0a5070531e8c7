import type { Core } from '@strapi/strapi';
import { JOURNEY_UID, SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import { invalid, refusal } from '../contracts/refused';
import { keyProblem } from '../domain/key';
import { because, sentence } from '../domain/refusals';
import type { Refusal } from '../domain/refusals';
import { service } from '../services/service';
import { aloneOnce } from '../services/vocabularyLock';

const ACTIONS = new Set(['create', 'update', 'clone']);

interface Write {
  readonly action: string;
  /** Of the document that is updated or cloned. */
  readonly documentId?: string;
  readonly data?: { readonly key?: unknown; readonly journey?: unknown; readonly stages?: unknown };
}

interface Keyed {
  readonly documentId: string;
  readonly key: string;
}

/** Keeps keys well-formed, unreserved and unique, a stage's within its journey, whoever writes them. */
export function guardVocabulary(strapi: Core.Strapi): void {
  const vocabulary = () => service(strapi, 'vocabulary');
  /** What the key must differ from, for each of the plugin's content types. */
  const neighbours: Record<string, (write: Write) => Promise<readonly Keyed[]>> = {
    [JOURNEY_UID]: () => vocabulary().journeys(),
    [SEGMENT_UID]: () => vocabulary().segments(),
    [STAGE_UID]: async ({ documentId, data }) => {
      const journeys = await vocabulary().journeys();
      const named = new Set(data?.journey == null ? [] : targetsOf(data.journey));
      const isHome = (journey: (typeof journeys)[number]): boolean =>
        named.size > 0
          ? named.has(journey.documentId) || named.has(journey.id)
          : journey.stages.some((stage) => stage.documentId === documentId);
      const home = journeys.find(isHome)?.stages ?? [];
      const itself = journeys
        .flatMap(({ stages }) => stages)
        .find((stage) => stage.documentId === documentId);
      return itself && !home.includes(itself) ? [...home, itself] : home;
    },
  };

  strapi.documents.use(async (context, next) => {
    const write = { ...(context.params as object), action: context.action } as Write;
    const read = neighbours[context.uid];
    if (!read || !ACTIONS.has(write.action)) return next();
    if (typeof write.data?.key === 'string') {
      const problem = keyProblem(write.data.key);
      if (problem) throw refusal('key', problem);
    }
    if (context.uid === JOURNEY_UID && write.data?.stages !== undefined) {
      throw refused('stages', because('foreignStages'));
    }
    // A key that is free when it is looked for has to be so still when it is written.
    return aloneOnce(strapi, async () => {
      const known = await read(write);
      refuseOtherKey(write, known);
      refuseTakenKey(write, known);
      return next();
    });
  });
}

function refuseOtherKey({ action, documentId, data }: Write, neighbours: readonly Keyed[]): void {
  const itself = neighbours.find((one) => one.documentId === documentId);
  // A stage that moves to another journey may need another key there.
  const stays = action === 'update' && data?.journey === undefined;
  if (!stays || !itself || data?.key === undefined || data.key === itself.key) return;
  throw refused('key', because('keyFixed', { key: itself.key }));
}

function refuseTakenKey({ action, documentId, data }: Write, neighbours: readonly Keyed[]): void {
  const key = data?.key ?? neighbours.find((one) => one.documentId === documentId)?.key;
  const others = neighbours.filter((one) => action !== 'update' || one.documentId !== documentId);
  if (!others.some((one) => one.key === key)) return;
  throw refused('key', because('keyTaken', { key: String(key) }));
}

/** For a form, which shows the message at its field. */
function refused(field: string, why: Refusal): Error {
  const message = sentence(why);
  return invalid(`${field}: ${message}`, [{ path: [field], message, ...why }]);
}

/** Ids and documentIds in a relation's value, in each of the ways that Strapi takes it. */
function targetsOf(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap(targetsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { documentId, id, connect, set } = value as Record<string, unknown>;
  return [documentId, id, connect, set].flatMap(targetsOf);
}
