import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { buildPlugin } from '../../playground/scripts/steps.mjs';
import { createDatabase } from './database';

/**
 * The tests load the built plugin, as an app does; a build that fails ends the run. A first start makes
 * all tables and takes longer than most tests: it is done once, and its database copied by `startApp`.
 */
export default async function globalSetup(): Promise<void> {
  await buildPlugin();
  const template = await createDatabase();
  process.env.TEST_TEMPLATE = template.name;
  execFileSync('node', [path.join(__dirname, 'oneStart.cjs'), 'begin'], { stdio: 'inherit' });
  Object.assign(globalThis, { dropTemplate: template.drop });
}
