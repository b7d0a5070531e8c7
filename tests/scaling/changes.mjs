/** How long a tag that is changed through one node takes to show through the other, and through the cache. */
import { setTimeout as wait } from 'node:timers/promises';
import { NODES, PROXY } from '../../playground/scripts/scaling/cluster.mjs';
import { load } from './load.mjs';
import { SHOWING } from './site.mjs';
import { median, ms } from './throughput.mjs';

const ROUNDS = 20;
/** So long after a change it is watched whether an old answer comes back. */
const WATCH = 1500;

export async function changes(article) {
  let late = await rounds(article, 'nobody else asks');
  // Sixteen visitors ask for that very list: there is always an answer under way.
  const busy = load(`${PROXY}${SHOWING}`, { seconds: Math.ceil((ROUNDS * (WATCH + 200)) / 1000) });
  late += await rounds(article, 'sixteen visitors ask for the list');
  await busy;
  return late;
}

/** @returns how often the other node, or the cache a second after, said what was so before */
async function rounds(article, title) {
  const waits = [];
  const cameBack = [];
  let wrong = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const isTagged = round % 2 === 0;
    // The cache holds the old answer.
    await article.shows(PROXY);
    const answered = await article.tag(NODES[0], isTagged);
    const [there, seen] = await Promise.all([
      article.shows(NODES[1]),
      untilSeen(article, isTagged, answered),
    ]);
    if (there !== isTagged) wrong += 1;
    waits.push(seen);
    const last = await lastOld(article, isTagged, answered);
    if (last !== null) cameBack.push(last);
    if ((await article.shows(PROXY)) !== isTagged) wrong += 1;
  }
  console.log(
    `\nA tag changed ${ROUNDS} times through node A; ${title}:
  the other node's next answer was old: ${wrong} times
  the cache's answer is new after: ${ms(median(waits))} (median), ${ms(Math.max(...waits))} (longest)
  an old answer came back: ${cameBack.length} times${cameBack.length > 0 ? `, last seen ${ms(Math.max(...cameBack))} after the change` : ''}`
  );
  return wrong;
}

/** @returns milliseconds from the answer to the change */
async function untilSeen(article, isTagged, answered) {
  while ((await article.shows(PROXY)) !== isTagged) await wait(1);
  return Date.now() - answered;
}

async function lastOld(article, isTagged, answered) {
  let last = null;
  while (Date.now() < answered + WATCH) {
    if ((await article.shows(PROXY)) !== isTagged) last = Date.now() - answered;
    await wait(5);
  }
  return last;
}
