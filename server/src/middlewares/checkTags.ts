import type { Core } from '@strapi/strapi';
import { JOURNEY_FIELDS } from '../content-types/fields';
import { parse } from '../contracts/parse';
import { unknownValue } from '../contracts/refused';
import { tagValues } from '../contracts/tagValues';
import { service } from '../services/service';

interface Known {
  readonly id: number;
  readonly documentId: string;
  readonly key: string;
}

/**
 * The tags of a body, as they should be. Of a stage or segment that there isn't, Strapi says later how
 * many relations don't exist, and neither the field nor what would be allowed.
 * @throws ValidationError naming the field, the value and what is allowed
 */
export async function checkTags(strapi: Core.Strapi, body: unknown): Promise<void> {
  const values = parse(tagValues, body);
  const vocabulary = service(strapi, 'vocabulary');
  const known: Record<(typeof JOURNEY_FIELDS)[number], readonly Known[]> = {
    journeyStages: (await vocabulary.journeys()).flatMap(({ stages }) => stages),
    journeySegments: await vocabulary.segments(),
  };
  for (const field of JOURNEY_FIELDS) {
    const ids = new Set(known[field].flatMap(({ id, documentId }) => [String(id), documentId]));
    const unknown = named(values[field]).find((names) => !names.some((name) => ids.has(name)));
    if (!unknown) continue;
    const allowed = known[field].map(({ documentId, key }) => `${documentId} (${key})`);
    throw unknownValue(field, unknown[0] ?? '', allowed);
  }
}

/** What each tag of a field goes by, its documentId first. */
function named(value: unknown): string[][] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(named);
  if (typeof value !== 'object') return [[String(value)]];
  const { documentId, id, set, connect, disconnect } = value as Record<string, unknown>;
  if (set !== undefined || connect !== undefined || disconnect !== undefined) {
    return [set, connect, disconnect].flatMap(named);
  }
  return [[documentId, id].filter((one) => one !== undefined).map(String)];
}
