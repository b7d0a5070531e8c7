/** `npm run example`: the demo, and the example front end that shows its content. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import {
  EXAMPLE,
  PLAYGROUND,
  ROOT,
  buildExample,
  buildPlayground,
  buildPlugin,
  command,
  install,
  main,
  waitFor,
} from './steps.mjs';

const HOST = process.env.HOST ?? '127.0.0.1';
const PORT = process.env.PORT ?? '1337';
const SITE_PORT = process.env.SITE_PORT ?? '3000';
const STRAPI_URL = `http://${HOST}:${PORT}`;
const SITE_URL = `http://${HOST}:${SITE_PORT}`;

const servers = [];
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, endAll);

main(async () => {
  await install();
  await buildPlugin();
  await buildPlayground();
  await buildExample();
  console.log('→ Seed the content …');
  await command('node', ['seed/run.mjs'], {
    cwd: PLAYGROUND,
    env: { LOG_LEVEL: 'error' },
    show: true,
  });
  console.log('→ Start Strapi and the site …');
  const strapi = start('Strapi', PLAYGROUND, 'node_modules/@strapi/strapi/bin/strapi.js', [
    'start',
  ]);
  await Promise.race([waitFor(`${STRAPI_URL}/admin`), strapi]);
  const site = start('The site', EXAMPLE, 'examples/next/node_modules/next/dist/bin/next', [
    ...['start', '-H', HOST, '-p', SITE_PORT],
  ]);
  await Promise.race([waitFor(SITE_URL), site, strapi]);
  if (!isEnding) tell(await import('../seed/setup.mjs'));
  await Promise.all([strapi, site]);
});

/** Runs a server until it is stopped. The end of one is the end of both. */
function start(name, cwd, program, args) {
  if (isEnding) return Promise.resolve();
  const server = spawn(process.execPath, [path.join(ROOT, program), ...args], {
    cwd,
    env: {
      ...process.env,
      ...{ HOST, PORT, STRAPI_URL, SITE_URL },
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  servers.push(server);
  return new Promise((resolve, reject) => {
    server.on('close', (code) => {
      const isWanted = isEnding;
      endAll();
      if (isWanted || !code) resolve();
      else reject(new Error(`${name} ended with ${code}`));
    });
  });
}

function endAll() {
  isEnding = true;
  for (const server of servers) server.kill();
}

function tell({ ADMINISTRATORS, DEMO_PASSWORD }) {
  const logins = ADMINISTRATORS.map(({ email }) => `  ${email.padEnd(20)} ${DEMO_PASSWORD}`);
  console.log(`
  The site is running:  ${SITE_URL}
  Its content is in:    ${STRAPI_URL}/admin

${logins.join('\n')}

  Stop both with Ctrl+C.
`);
}
