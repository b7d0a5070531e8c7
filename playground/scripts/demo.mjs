/** `npm run demo`: installs, builds, seeds and starts the playground. */
import { spawn } from 'node:child_process';
import {
  PLAYGROUND,
  buildPlayground,
  buildPlugin,
  command,
  install,
  main,
  waitFor,
} from './steps.mjs';

const HOST = process.env.HOST ?? '127.0.0.1';
const PORT = process.env.PORT ?? '1337';
const ADDRESS = `http://${HOST}:${PORT}/admin`;

main(async () => {
  await install();
  await buildPlugin();
  await buildPlayground();
  console.log('→ Seed the content …');
  await command('node', ['seed/run.mjs'], {
    cwd: PLAYGROUND,
    env: { LOG_LEVEL: 'error' },
    show: true,
  });
  console.log('→ Start Strapi …');
  await start();
});

/** Runs Strapi until it is stopped; tells the address once it answers. */
async function start() {
  const server = spawn('npx', ['strapi', 'start'], {
    cwd: PLAYGROUND,
    env: { ...process.env, HOST, PORT, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const stopped = new Promise((resolve, reject) => {
    server.on('close', (code) =>
      code ? reject(new Error(`Strapi ended with ${code}`)) : resolve()
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  await Promise.race([waitFor(ADDRESS), stopped]);
  if (server.exitCode !== null) return;
  const { ADMINISTRATORS, DEMO_PASSWORD } = await import('../seed/setup.mjs');
  const logins = ADMINISTRATORS.map(({ email }) => `  ${email.padEnd(20)} ${DEMO_PASSWORD}`);
  console.log(`
  Journey is running: ${ADDRESS}

${logins.join('\n')}

  Stop it with Ctrl+C.
`);
  await stopped;
}
