import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { client } from './http.mjs';

const START = fileURLToPath(new URL('start.mjs', import.meta.url));

/** Processes that run. */
const children = new Set();

/**
 * A running app in a process of its own.
 * @typedef {object} Site
 * @property {(module: string, name: string, args?: object) => Promise<any>} call has the process
 * call that export of a module (its URL) with Strapi and `args`
 * @property {(path: string) => Promise<any>} get what the content API answers to a caller who may do everything
 * @property {number} loaded milliseconds that Strapi's `load` took
 * @property {() => Promise<void>} stop
 */

/**
 * @param {ReturnType<typeof import('../app.mjs').makeApp>} app
 * @param {import('../databases.mjs').Database} database
 * @returns {Promise<Site>}
 */
export async function startSite(app, database, withPlugin = true) {
  const child = fork(START, {
    cwd: app.dir,
    env: { ...process.env, ...app.env(withPlugin), ...database.env },
    execArgv: ['--expose-gc', '--no-deprecation'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.add(child);
  const waiting = new Map();
  const gone = new Promise((_, reject) => {
    child.once('exit', (code, signal) => {
      children.delete(child);
      const error = new Error(`the app's process ended with ${signal ?? code}`);
      for (const { reject: fail } of waiting.values()) fail(error);
      reject(error);
    });
  });
  gone.catch(() => undefined);
  const [{ port, token, loaded }] = await Promise.race([once(child, 'message'), gone]);
  child.on('message', ({ id, result, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(result);
  });
  let calls = 0;
  return {
    ...client(port, token),
    loaded,
    call: (module, name, args = {}) =>
      new Promise((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve, reject });
        child.send({ id: calls, module, name, args });
      }),
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** Ends what still runs, at once: a statement of SQLite's can't be told to stop. */
export async function killSites() {
  await Promise.all(
    [...children].map(async (child) => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    })
  );
}
