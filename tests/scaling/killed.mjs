/** Nodes are killed under load while a tag changes: each answer has to be one of the two that are right. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { NODES, PROXY, killNode, startNode } from '../../playground/scripts/scaling/cluster.mjs';
import { load } from './load.mjs';
import { SHOWING } from './site.mjs';
import { ms } from './throughput.mjs';

const SECONDS = 45;

/** @returns how many answers were wrong */
export async function killed(article, token) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'journey-answers-'));
  try {
    const cached = await underLoad(article, 'through the cache', { folder });
    // Whoever signs in passes the cache: each of these is answered by a node.
    const passed = await underLoad(article, 'past the cache', { folder, token });
    return cached + passed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the list says with the tag, and without it, to whoever asks; in a file each. */
async function rightAnswers(article, { folder, token }) {
  const files = [];
  for (const isTagged of [true, false]) {
    await article.tag(NODES[0], isTagged);
    const headers = token ? { Authorization: `Bearer ${token}` } : {};
    const answer = await fetch(`${NODES[0]}${SHOWING}`, { headers });
    files.push(path.join(folder, String(isTagged)));
    writeFileSync(files.at(-1), await answer.text());
  }
  return files;
}

async function underLoad(article, title, { folder, token }) {
  const right = await rightAnswers(article, { folder, token });
  const loaded = load(`${PROXY}${SHOWING}`, { right, token, seconds: SECONDS });
  const end = Date.now() + (SECONDS - 1) * 1000;
  let kills = 0;
  while (Date.now() < end - 5000) {
    const index = kills % NODES.length;
    const other = NODES[1 - index];
    await wait(2000);
    await article.tag(other, true);
    const closed = killNode(index);
    kills += 1;
    await article.tag(other, false);
    await closed;
    await startNode(index);
  }
  const { requests, wrong, mixed, p99, longest } = await loaded;
  console.log(
    `\nKilled ${kills} times, ${title}: ${requests} answers, ${wrong} wrong, ${mixed} with the total of before or after
  p99 ${ms(p99)}, longest ${ms(longest)}`
  );
  return wrong;
}
