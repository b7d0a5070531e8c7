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
 * @throws what the client throws; an Error with the API's message where it throws nothing
 */
export function journey(client: Fetching) {
  const ask = async <Answer>(path: string, query?: object, init?: RequestInit): Promise<Answer> => {
    const response = await client.fetch(`/journey/${path}${search(query)}`, init);
    const body = await response.json();
    if (!response.ok) throw new Error(body?.error?.message ?? response.statusText);
    return body;
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

function search(query: object = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => pairsOf(name, value));
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Lists of keys with commas, everything else as Strapi reads it: `populate[author][fields][0]=name`. */
function pairsOf(name: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const isKeys = Array.isArray(value) && !name.includes('[');
  if (typeof value !== 'object' || isKeys) {
    return [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`];
  }
  return Object.entries(value).flatMap(([key, inner]) => pairsOf(`${name}[${key}]`, inner));
}
