const STRAPI_URL = process.env.STRAPI_URL ?? 'http://127.0.0.1:1337';

/** Seconds that an answer may be old. A webhook makes it new at once, see app/api/revalidate. */
const MAY_BE_OLD = 300;

/** Strapi answered with an error; without a `status`, it didn't answer at all. */
export class StrapiError extends Error {
  constructor(
    message: string,
    readonly status?: number,
    options?: ErrorOptions
  ) {
    super(message, options);
    this.name = 'StrapiError';
  }
}

/** What the answers are filed under, for the webhook to throw away. */
export const cached = (...tags: string[]): RequestInit => ({
  next: { revalidate: MAY_BE_OLD, tags },
});

/**
 * What the plugin's helper fetches with. `@strapi/client` would do as well, but for the cache: it
 * makes a Request of its own, which doesn't keep the `next` that Next.js caches by.
 */
export const client = {
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(`${STRAPI_URL}/api${path}`, {
        ...init,
        headers: authorization(),
        signal: AbortSignal.timeout(8_000),
      });
    } catch (cause) {
      throw new StrapiError(`Strapi doesn't answer at ${STRAPI_URL}`, undefined, { cause });
    }
    if (!response.ok) {
      throw new StrapiError(`${response.status} for ${path}`, response.status);
    }
    return response;
  },
};

/** The playground lets everybody read; a site that doesn't has an API token. */
const authorization = (): Record<string, string> =>
  process.env.STRAPI_TOKEN ? { Authorization: `Bearer ${process.env.STRAPI_TOKEN}` } : {};
