import type {
  ContentAnswer,
  ContentQuery,
  CoverageAnswer,
  CoverageQuery,
  GapsAnswer,
  GapsQuery,
  JourneysAnswer,
  NextQuery,
  NextStepAnswer,
  SegmentsAnswer,
  StagesAnswer,
  StagesQuery,
} from './types';

export type * from './types';

/** What of `@strapi/client` is needed: whatever fetches below the API's root will do. */
export interface Fetching {
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

type Entry = Record<string, unknown>;

/**
 * The plugin's content API, typed. Every call takes `fetch`'s own options last: headers, a signal, a
 * framework's caching.
 * @throws what the client throws; where it throws nothing an Error with the API's message, and the answer,
 *   with its status, as `cause`
 */
export function journey(client: Fetching) {
  const ask = async <Answer>(path: string, query?: object, init?: RequestInit): Promise<Answer> => {
    const response = await client.fetch(`/journey/${path}${search(query)}`, init);
    if (!response.ok) throw await refusal(response);
    return response.json();
  };
  return {
    journeys: (init?: RequestInit) => ask<JourneysAnswer>('journeys', {}, init),
    stages: (query?: StagesQuery, init?: RequestInit) => ask<StagesAnswer>('stages', query, init),
    segments: (init?: RequestInit) => ask<SegmentsAnswer>('segments', {}, init),
    content: <Shown = Entry>(query?: ContentQuery, init?: RequestInit) =>
      ask<ContentAnswer<Shown>>('content', query, init),
    next: <Shown = Entry>(query: NextQuery, init?: RequestInit) =>
      ask<NextStepAnswer<Shown>>('next', query, init),
    coverage: (query?: CoverageQuery, init?: RequestInit) =>
      ask<CoverageAnswer>('coverage', query, init),
    gaps: (query?: GapsQuery, init?: RequestInit) => ask<GapsAnswer>('gaps', query, init),
  };
}

/** A proxy's answers have no message of the API's. */
async function refusal(response: Response): Promise<Error> {
  const { error } = await response.json().catch(() => ({}));
  const message = error?.message ?? `${response.status} ${response.statusText}`;
  return new Error(message, { cause: response });
}

function search(query: object = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => pairsOf(name, value));
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Lists of keys with commas, everything else as Strapi reads it: `populate[author][fields][0]=name`. */
function pairsOf(name: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  // No keys ask for nothing: none are excluded, all stages are meant.
  if (Array.isArray(value) && value.length === 0) return [];
  const isKeys = Array.isArray(value) && !name.includes('[');
  if (typeof value !== 'object' || isKeys) {
    return [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`];
  }
  const pairs = Object.entries(value).flatMap(([key, inner]) => pairsOf(`${name}[${key}]`, inner));
  return pairs.length === 0 && POPULATED.test(name) ? [`${encodeURIComponent(name)}=true`] : pairs;
}

/** Of what is populated an empty object wants all: `populate[author]`, `populate[author][populate][avatar]`. */
const POPULATED = /(^|\[)(populate|on)\]?\[[^[\]]+\]$/;
