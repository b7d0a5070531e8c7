import { getFetchClient } from '@strapi/strapi/admin';

/** What every route of ours answers. */
export interface Answer<T> {
  data: T;
}

type Query = Record<string, string | number | undefined>;

/**
 * Our admin routes. Not `useFetchClient`: it aborts when the component that asked goes away, while
 * these requests fill a cache that other components read, and changes must finish.
 */
export const client = {
  async get<T>(path: string, options: { query?: Query; signal?: AbortSignal } = {}): Promise<T> {
    const { query, signal } = options;
    return (await getFetchClient().get<T>(address(path, query), { signal })).data;
  },
  /** A file, whole, and what it is called where the server may say so. */
  async file(path: string, query: Query): Promise<{ blob: Blob; name: string | null }> {
    const answer = await getFetchClient().get(address(path, query), { responseType: 'blob' });
    const [, name] =
      /filename="([^"]+)"/.exec(answer.headers?.get('Content-Disposition') ?? '') ?? [];
    return { blob: answer.data, name: name ?? null };
  },
  async post<T>(path: string, body: unknown): Promise<T> {
    return (await getFetchClient().post<T>(address(path), body)).data;
  },
  async put<T>(path: string, body: unknown): Promise<T> {
    return (await getFetchClient().put<T>(address(path), body)).data;
  },
  async delete<T>(path: string): Promise<T> {
    return (await getFetchClient().del<T>(address(path))).data;
  },
};

/** With its query encoded, which Strapi's client leaves to the caller. */
function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]]
  );
  const search = new URLSearchParams(given).toString();
  return `/journey${path}${search && `?${search}`}`;
}
