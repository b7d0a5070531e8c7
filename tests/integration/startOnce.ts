import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { AppCopy } from './appCopy';

/** What a start of the app found. */
export interface Found {
  /** Every table of the database. */
  tables: string[];
  /** Names on Strapi's list of tables to keep. */
  kept: string[];
  /** Keys of stages and segments, of each row of each type that carries some. */
  tags: Record<string, string[]>;
  /** Attributes that the content-type builder shows, after an edit. */
  shown?: string[];
  /** What the steps that call something got back. */
  answers?: unknown[];
}

export type Step = readonly [name: string, input: object];

/** Starts the app once on the database in use, takes those steps, stops it. */
export const startOnce = (app: AppCopy, ...steps: Step[]): Found => run(app, 'on', steps);

/** The same without the plugin. */
export const startWithout = (app: AppCopy, ...steps: Step[]): Found => run(app, 'off', steps);

function run(app: AppCopy, journey: 'on' | 'off', steps: readonly Step[]): Found {
  const script = path.join(__dirname, 'stepInApp.cjs');
  const output = execFileSync('node', [script, JSON.stringify(steps)], {
    cwd: app.dir,
    env: { ...process.env, ...app.env, TEST_JOURNEY: journey },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Found;
}
