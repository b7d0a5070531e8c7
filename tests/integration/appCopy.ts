import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { APP_DIR } from './app';

const ROOT = path.resolve(__dirname, '../..');

/** The fixture app in a folder of its own, whose files may be changed. */
export interface AppCopy {
  readonly dir: string;
  /** What its processes need besides. */
  readonly env: NodeJS.ProcessEnv;
  remove(): void;
}

export function copyApp(): AppCopy {
  const dir = mkdtempSync(path.join(tmpdir(), 'journey-app-'));
  cpSync(APP_DIR, dir, { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(dir, 'node_modules'), 'junction');
  return {
    dir,
    env: { TEST_PLUGIN_DIR: ROOT, TEST_LOG_LEVEL: 'error', STRAPI_TELEMETRY_DISABLED: 'true' },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
