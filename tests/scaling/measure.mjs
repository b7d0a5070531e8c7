/** `npm run scaling -- --measure`: proves what docs/scaling.md says of the set-up that was started. */
import os from 'node:os';
import { memoryOfNode } from '../../playground/scripts/scaling/cluster.mjs';
import { changes } from './changes.mjs';
import { growth } from './growth.mjs';
import { killed } from './killed.mjs';
import { articleToTag } from './site.mjs';
import { throughput } from './throughput.mjs';

const PARTS = ['throughput', 'changes', 'killed', 'growth'];

/** @param only parts to measure; all where left out. @throws where an answer was wrong */
export async function measure({ token }, only = PARTS) {
  const { model } = os.cpus()[0];
  const date = new Date().toISOString().slice(0, 10);
  console.log(`\n${date}: ${model}, ${os.cpus().length} cores, Node ${process.versions.node}`);
  const article = await articleToTag(token);
  let wrong = 0;
  const run = {
    throughput: async () => {
      const before = memoryOfNode(0);
      wrong += await throughput();
      console.log(`Memory of node A: ${inMB(before)} before, ${inMB(memoryOfNode(0))} after`);
    },
    changes: async () => (wrong += await changes(article)),
    killed: async () => (wrong += await killed(article, token)),
    growth,
  };
  for (const part of PARTS) if (only.includes(part)) await run[part]();
  if (wrong > 0) throw new Error(`${wrong} answers were wrong`);
}

const inMB = (bytes) => `${Math.round(bytes / 1e6)} MB`;
