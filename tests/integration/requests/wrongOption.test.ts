import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { copyDatabase } from '../database';
import type { TestDatabase } from '../database';

let database: TestDatabase;
beforeAll(async () => {
  database = await copyDatabase();
});
afterAll(() => database.drop());

const start = (options: unknown): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(
    'node',
    [path.join(__dirname, '../oneStart.cjs'), 'count'],
    {
      env: { ...process.env, TEST_JOURNEY_CONFIG: JSON.stringify(options) },
      encoding: 'utf8',
    }
  );
  return { status, output: `${stdout}${stderr}` };
};

it.each([
  [
    'a uid that is no content type’s',
    { contentTypes: { exclude: ['article'] } },
    'contentTypes.exclude.0: must be the uid of a content type, api::… (got "article")',
  ],
  [
    'a list that is none',
    { contentTypes: { exclude: 'api::article.article' } },
    'contentTypes.exclude: must be a list (got "api::article.article")',
  ],
  [
    'an option that there isn’t',
    { contentType: { exclude: [] } },
    'contentType: is unknown; allowed: contentTypes',
  ],
])(
  'stops the start and says which option, what it got and what is allowed: %s',
  (_, options, message) => {
    const { status, output } = start(options);
    expect(status).toBe(1);
    expect(output).toContain(`Error regarding journey config: ${message}`);
  },
  120_000
);
