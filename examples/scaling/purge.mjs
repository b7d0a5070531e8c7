/**
 * Receives Strapi's webhooks beside nginx, and empties its cache: `node purge.mjs`, with CACHE (its folder),
 * SECRET (which the webhook sends as `Authorization: Bearer …`) and PORT in the environment.
 *
 * It empties all of it. A tag of one entry changes `content`, `next`, `coverage` and `gaps` with whatever
 * parameters, and each list that is filtered by stage or populates the entry from afar: nobody can list
 * these addresses. It costs one request to Strapi for each address that is then asked for again.
 */
import { timingSafeEqual } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { clearTimeout } from 'node:timers';

const { CACHE, SECRET, PORT = '1493' } = process.env;
if (!CACHE || !SECRET) throw new Error('CACHE and SECRET are not set');

/** Journeys, stages and segments are entries as well. Gaps change with these, and with time. */
const EVENTS = [
  'journey.tags.update',
  ...['create', 'update', 'delete', 'publish', 'unpublish'].map((what) => `entry.${what}`),
  ...['update', 'delete'].map((what) => `media.${what}`),
];

/** As nginx names what it keeps; what it is still writing has a number behind. */
const KEPT = /^[0-9a-f]{32}$/;

/** An answer that was under way at the purge says what was so before, and is kept after: once more, then. */
const AGAIN = 1000;

let running = Promise.resolve();
let waiting = null;
let again;

createServer(async (request, response) => {
  const body = await text(request);
  if (!isStrapi(request.headers.authorization)) return response.writeHead(401).end();
  const { event } = readEvent(body);
  if (event === undefined) return response.writeHead(400).end();
  if (EVENTS.includes(event)) {
    await purge();
    clearTimeout(again);
    again = setTimeout(purge, AGAIN);
  }
  response.writeHead(204).end();
}).listen(Number(PORT), '127.0.0.1');

/** One at a time; who asks while one is waiting to begin shares it. */
function purge() {
  waiting ??= running.then(() => {
    waiting = null;
    running = empty();
    return running;
  });
  return waiting;
}

/** nginx asks a node for what it doesn't find. */
async function empty() {
  const files = await readdir(CACHE, { recursive: true }).catch(() => []);
  const kept = files.filter((file) => KEPT.test(path.basename(file)));
  await Promise.all(kept.map((file) => rm(path.join(CACHE, file), { force: true })));
}

function readEvent(body) {
  try {
    return JSON.parse(body) ?? {};
  } catch {
    return {};
  }
}

function isStrapi(authorization = '') {
  const [given, wanted] = [authorization, `Bearer ${SECRET}`].map((one) => Buffer.from(one));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
