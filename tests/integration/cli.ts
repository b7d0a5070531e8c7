import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { AppCopy } from './appCopy';

const STRAPI = path.join(
  path.dirname(require.resolve('@strapi/strapi/package.json')),
  'bin/strapi.js'
);

/** None of the commands takes this long on a busy machine. */
const LONGEST = 80_000;

/** Strapi's own command in an app's folder, on the database in use. */
export async function strapiCli(app: AppCopy, ...args: string[]): Promise<string> {
  const env = { ...process.env, ...app.env };
  const options = { cwd: app.dir, env, timeout: LONGEST, killSignal: 'SIGKILL' } as const;
  try {
    const { stdout } = await promisify(execFile)('node', [STRAPI, ...args], options);
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as Record<'stdout' | 'stderr', string>;
    throw new Error(`strapi ${args.join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error });
  }
}
