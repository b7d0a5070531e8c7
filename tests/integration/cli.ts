import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { AppCopy } from './appCopy';

const STRAPI = path.join(
  path.dirname(require.resolve('@strapi/strapi/package.json')),
  'bin/strapi.js'
);

/** Strapi's own command in an app's folder, on the database in use. */
export async function strapiCli(app: AppCopy, ...args: string[]): Promise<string> {
  const options = { cwd: app.dir, env: { ...process.env, ...app.env } };
  try {
    const { stdout } = await promisify(execFile)('node', [STRAPI, ...args], options);
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`strapi ${args.join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error });
  }
}
