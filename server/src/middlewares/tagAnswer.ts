import { createHash } from 'node:crypto';
import type { Context, Next } from 'koa';

/**
 * Gives an answer a strong `ETag` of what it says, so that it changes when the answer does and only
 * then, and spares whoever has it already the body: 304.
 */
export async function tagAnswer(ctx: Context, next: Next): Promise<void> {
  await next();
  if (ctx.status !== 200 || !isPlain(ctx.body)) return;
  ctx.etag = createHash('sha256').update(JSON.stringify(ctx.body)).digest('base64url');
  if (!isKnown(ctx.response.get('ETag'), ctx.get('If-None-Match'))) return;
  ctx.status = 304;
  ctx.body = null;
}

/**
 * Whether the caller names the answer's tag. `ctx.fresh` would say no of a request with
 * `Cache-Control: no-cache`, which `fetch` adds by itself and which is meant for caches on the way.
 */
const isKnown = (tag: string, named: string): boolean =>
  named.trim() === '*' || named.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);

/** Strapi sends plain objects as JSON. */
const isPlain = (body: unknown): body is object =>
  typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === Object.prototype;
