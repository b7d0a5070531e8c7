/**
 * `npm run scaling`: two nodes of the playground on one PostgreSQL behind nginx, until Ctrl+C. With
 * `-- --measure` it proves what docs/scaling.md says, prints the figures and ends.
 */
import { buildPlayground, buildPlugin, install, main } from './steps.mjs';

const isMeasuring = process.argv.includes('--measure');

main(async () => {
  await install();
  // These need what was installed.
  const cluster = await import('./scaling/cluster.mjs');
  await cluster.checkPrograms(...(isMeasuring ? [['wrk', 'wrk']] : []));
  await buildPlugin();
  await buildPlayground();
  const stopped = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  try {
    await Promise.race([run(cluster), cluster.untilBroken(), stopped]);
  } finally {
    console.log('→ End everything …');
    await cluster.endCluster();
  }
  process.exit();
});

async function run(cluster) {
  const started = await cluster.startCluster();
  if (isMeasuring) {
    const { measure } = await import('../../tests/scaling/measure.mjs');
    return measure(started);
  }
  const { DEMO_PASSWORD } = await import('../seed/setup.mjs');
  console.log(`
  Through nginx:  ${cluster.PROXY}/api/journey/content   (X-Cache says HIT or MISS)
  Node A:         ${cluster.NODES[0]}
  Node B:         ${cluster.NODES[1]}
  Admin panel:    ${cluster.PROXY}/admin   demo@example.com   ${DEMO_PASSWORD}

  End it with Ctrl+C.
`);
  return new Promise(() => {});
}
