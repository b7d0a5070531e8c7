import { createHash } from 'node:crypto';
import type { Context, Next } from 'koa';

/**
 * Gives an answer a strong `ETag` of what it says, so that it changes when the answer does and only
 * then, and spares whoever has it already the body: 304. Answers differ by who asks.
 */
export async function tagAnswer(ctx: Context, next: Next): Promise<void> {
  await next();
  ctx.vary('Authorization');
  if (ctx.status !== 200 || !isPlain(ctx.body)) return;
  ctx.etag = createHash('sha256').update(JSON.stringify(ctx.body)).digest('base64url');
  if (!ctx.fresh) return;
  ctx.status = 304;
  ctx.body = null;
}

/** Strapi sends plain objects as JSON. */
const isPlain = (body: unknown): body is object =>
  typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === Object.prototype;
