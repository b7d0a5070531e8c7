import { SEGMENTS_FIELD, STAGES_FIELD } from '../content-types/fields';
import { GENERAL } from './journey';
import { isPlain } from './isPlain';

/** Key that stands for carrying no stage. */
export const NONE = 'none';

/** By field, the reserved key that stands for carrying nothing there. */
const NOTHING: Record<string, string> = { [STAGES_FIELD]: NONE, [SEGMENTS_FIELD]: GENERAL };

/**
 * The same filters, where `journeyStages.key.$eq` and `journeySegments.key.$eq` may name more than a key:
 * `none` and `general` ask for entries that carry nothing there; `nurture.retention` for a stage of one
 * journey, and `nurture.none` for entries without a stage of that journey.
 * @param withoutStageOf the filter for the latter, which has no words in Strapi's filters
 */
export function readKeys(filters: unknown, withoutStageOf: (journey: string) => object): unknown {
  if (Array.isArray(filters)) return filters.map((one) => readKeys(one, withoutStageOf));
  if (!isPlain(filters)) return filters;
  const conditions: unknown[] = [];
  const others = Object.entries(filters).flatMap(([field, asked]): [string, unknown][] => {
    const key = field in NOTHING ? onlyKey(asked) : undefined;
    if (key === undefined) return [[field, readKeys(asked, withoutStageOf)]];
    if (key === NOTHING[field]) return [[field, { key: { $null: true } }]];
    const [journey, stage] = field === STAGES_FIELD ? key.split('.') : [];
    if (journey === undefined || stage === undefined) return [[field, asked]];
    if (stage !== NONE)
      return [[field, { key: { $eq: stage }, journey: { key: { $eq: journey } } }]];
    conditions.push(withoutStageOf(journey));
    return [];
  });
  const read = Object.fromEntries(others);
  return conditions.length === 0 ? read : { $and: [read, ...conditions] };
}

/** The text that `key.$eq` asks for, where nothing else is asked. */
function onlyKey(asked: unknown): string | undefined {
  if (!isPlain(asked) || !isPlain(asked.key)) return undefined;
  const { $eq } = asked.key;
  const isAlone = Object.keys(asked).length === 1 && Object.keys(asked.key).length === 1;
  return isAlone && typeof $eq === 'string' ? $eq : undefined;
}
