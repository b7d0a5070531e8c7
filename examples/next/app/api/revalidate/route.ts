import { timingSafeEqual } from 'node:crypto';
import { revalidateTag } from 'next/cache';
import { PAGE_TYPES } from '@/lib/pages';

/** Events of Strapi's webhooks after which an answer may say something else. */
const EVENTS = new Set([
  'entry.publish',
  'entry.unpublish',
  'entry.update',
  'entry.delete',
  'journey.tags.update',
  'journey.gap.opened',
  'journey.gap.closed',
]);

/** Strapi calls this after a change: what is filed under the tag is asked anew by the next visitor. */
export async function POST(request: Request): Promise<Response> {
  if (!isStrapi(request.headers.get('authorization'))) {
    return Response.json({ error: 'The secret is missing or wrong' }, { status: 401 });
  }
  const { event, uid } = (await request.json()) as { event?: string; uid?: string };
  if (!event || !EVENTS.has(event)) return Response.json({ revalidated: [] });
  const tags = ['lists', ...(uid ? [uid] : PAGE_TYPES)];
  if (uid?.startsWith('plugin::journey.')) tags.push('vocabulary');
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  return Response.json({ revalidated: tags });
}

/** Without a secret in the environment, nobody is. */
function isStrapi(authorization: string | null): boolean {
  const secret = process.env.REVALIDATE_SECRET;
  if (!secret || !authorization) return false;
  const [given, wanted] = [authorization, `Bearer ${secret}`].map((text) => Buffer.from(text));
  return given!.length === wanted!.length && timingSafeEqual(given!, wanted!);
}
