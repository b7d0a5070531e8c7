import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Knex } from 'knex';
import { copyApp } from './appCopy';
import { copyDatabase } from './database';
import type { TestDatabase } from './database';
import { LONG, uidOf } from './helpers';
import { startOnce, startWithout } from './startOnce';

const ROOT = path.resolve(__dirname, '../..');
const COMMAND = path.join(ROOT, 'bin/strapi-plugin-journey.js');
const TERMINAL = path.join(ROOT, 'tests/fixtures/asTerminal.cjs');

/** Tagged entries, permissions, and things of other people. */
let filled: TestDatabase;
const copies: { database: TestDatabase; remove(): void }[] = [];
beforeAll(async () => {
  filled = await fill();
}, 120_000);
afterAll(async () => {
  await filled.drop();
  for (const { database, remove } of copies) {
    await database.drop();
    remove();
  }
});

const TYPES = ['article', 'page', 'note', 'segment', LONG];
/** A table of nobody's, by its name nearly ours. */
const SOMEBODY_ELSES = 'journey_plugin_of_somebody_else';
const OTHERS = ['a_table_by_its_name', 'tables_of_another_feature'];

async function fill(): Promise<TestDatabase> {
  const database = await copyDatabase();
  const copy = copyApp();
  startOnce(
    copy,
    ['tag', { types: TYPES }],
    ['grant', {}],
    ['keep', { tables: [{ name: OTHERS[0] }, OTHERS[1]] }]
  );
  copy.remove();
  await database.read(async (db) => {
    await db.schema.createTable(SOMEBODY_ELSES, (t) => void t.increments());
    const events = JSON.stringify(['entry.create', 'journey.tags.update', 'journey.gap.closed']);
    await db.from('strapi_webhooks').insert({ name: 'Cache', url: 'http://here', events });
  });
  return database;
}

/** An app with a database of its own. */
async function taggedApp() {
  const database = await copyDatabase(filled);
  const copy = copyApp();
  copies.push({ database, remove: copy.remove });
  return { database, copy };
}

type App = Awaited<ReturnType<typeof taggedApp>>;

/** Runs the command in the app's folder; `typed` at a terminal, where there is one. */
function run({ copy, database }: App, args: string[], typed?: string, env = {}) {
  database.use();
  const node = typed === undefined ? [COMMAND] : ['-r', TERMINAL, COMMAND];
  const { status, stdout, stderr } = spawnSync('node', [...node, ...args], {
    cwd: copy.dir,
    env: { ...process.env, ...copy.env, ...env },
    input: typed ?? '',
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** What is in the database, counted without Strapi. */
const look = ({ database }: App) =>
  database.read(async (db) => {
    const rows = async (table: string, where: (query: Knex.QueryBuilder) => void = () => {}) => {
      const query = db.from(table).count({ rows: '*' });
      where(query);
      return Number((await query)[0]?.rows);
    };
    const tables = await tableNames(db);
    const store = await db.from('strapi_core_store_settings').select('key', 'value');
    const kept = store.find(({ key }) => key === 'core_persisted_tables')?.value ?? '[]';
    const ours = (query: Knex.QueryBuilder) => query.where('action', 'like', 'plugin::journey.%');
    return {
      ours: tables.filter((name) => /^journey_plugin_|_journey_s|^a_type.*_lnk$/.test(name)).sort(),
      kept: JSON.parse(kept)
        .map((one: { name: string } | string) => (typeof one === 'string' ? one : one.name))
        .sort(),
      keys: store
        .map(({ key }) => key)
        .filter((key) => /plugin_journey|plugin::journey\./.test(key))
        .sort(),
      permissions:
        (await rows('admin_permissions', ours)) +
        (await rows('strapi_api_token_permissions', ours)) +
        (await rows('up_permissions', ours)),
      articles: await rows('articles'),
      notes: await rows('notes'),
      allPermissions: await rows('admin_permissions'),
      events: (await db.from('strapi_webhooks').pluck('events')).map((events: unknown) =>
        typeof events === 'string' ? JSON.parse(events) : events
      ),
    };
  });

async function tableNames(db: Knex): Promise<string[]> {
  const client = process.env.DATABASE_CLIENT ?? 'sqlite';
  if (client === 'sqlite') return db.from('sqlite_master').where({ type: 'table' }).pluck('name');
  const schema = client === 'postgres' ? 'public' : (process.env.DATABASE_NAME ?? '');
  const rows = await db
    .from('information_schema.tables')
    .where({ table_schema: schema })
    .select({ name: 'table_name' });
  return rows.map(({ name }) => name);
}

describe('purge, with the plugin on,', () => {
  let app: App;
  let before: Awaited<ReturnType<typeof look>>;
  beforeAll(async () => {
    app = await taggedApp();
    before = await look(app);
    expect(before.permissions).toBeGreaterThanOrEqual(3);
  }, 120_000);

  it('says what it would delete, and deletes nothing where nobody can be asked', async () => {
    const { status, said } = run(app, ['purge']);
    expect(status).toBe(1);
    expect(said).toContain('This deletes for good:\n  - 1 journey\n  - 5 stages\n  - 1 segment\n');
    for (const type of TYPES) {
      expect(said).toContain(`  - the tags of 1 entry of ${uidOf(type)}\n`);
    }
    expect(said.match(/the tags of/g)).toHaveLength(TYPES.length);
    expect(said).toContain("  - the plugin's settings\n");
    expect(said).toContain(`- ${before.permissions} permissions of roles and API tokens\n`);
    expect(said).toContain("  - the plugin's events of 1 webhook\n");
    expect(said).toContain('Nothing was deleted: there is no terminal to ask at');
    expect(await look(app)).toEqual(before);
  }, 120_000);

  it('deletes nothing where something else is typed', async () => {
    const { status, said } = run(app, ['purge'], 'yes\n');
    expect({ status, said: said.trim().split('\n').at(-1) }).toEqual({
      status: 0,
      said: expect.stringContaining('Nothing was deleted.'),
    });
    expect(await look(app)).toEqual(before);
  }, 120_000);

  it('deletes everything with --yes, and the tables go with the next start without it', async () => {
    const { status, said } = run(app, ['purge', '--yes']);
    expect(status).toBe(0);
    expect(said).toContain('Deleted:\n  - 1 journey\n  - 5 stages');
    expect(said).toContain('go with the first start without the plugin');
    const after = await look(app);
    expect(after).toMatchObject({ kept: OTHERS, keys: [], permissions: 0 });
    expect(after.events).toEqual([['entry.create']]);
    expect(after.ours).toEqual(before.ours);
    expect(after).toMatchObject({
      articles: before.articles,
      notes: before.notes,
      allPermissions: before.allPermissions - before.permissions + 2,
    });

    startWithout(app.copy);
    expect((await look(app)).ours).toEqual([SOMEBODY_ELSES]);
    const again = run(app, ['purge', '--yes'], undefined, { TEST_JOURNEY: 'off' });
    expect(again).toEqual({ status: 0, said: 'The plugin has nothing in this database.\n' });
  }, 120_000);
});

it('purge, with the plugin gone from the config, drops its tables and leaves those of others', async () => {
  const app = await taggedApp();
  const config = path.join(app.copy.dir, 'config/plugins.js');
  const rest = { 'users-permissions': { config: { jwtSecret: 'test-jwt-secret' } } };
  writeFileSync(config, `module.exports = ${JSON.stringify(rest)};\n`);
  // A field of the app's own has a table now that was the plugin's.
  const own = path.join(app.copy.dir, 'src/api/segment/content-types/segment/schema.json');
  const schema = JSON.parse(readFileSync(own, 'utf8'));
  schema.attributes.journeyStages = {
    type: 'relation',
    relation: 'oneToMany',
    target: 'api::page.page',
  };
  writeFileSync(own, JSON.stringify(schema));
  startWithout(app.copy, ['relate', { type: 'segment', field: 'journeyStages', to: 'page' }]);
  const related = () =>
    app.database.read((db) =>
      db.from('segments_journey_stages_lnk').whereNotNull('page_id').pluck('page_id')
    );
  const relations = await related();
  expect(relations).toHaveLength(1);

  const { status, said } = run(app, ['purge'], 'purge\n');
  expect(said).toContain('  - 1 journey\n  - 5 stages\n  - 1 segment\n');
  expect(said).toMatch(/ {2}- \d+ tables\n/);
  expect(said).toContain('Type "purge" to go on: ');
  expect(said).not.toContain('first start without the plugin');
  expect(status).toBe(0);
  const after = await look(app);
  expect(after.ours.sort()).toEqual([SOMEBODY_ELSES, 'segments_journey_stages_lnk']);
  expect(after).toMatchObject({ kept: OTHERS, keys: [], permissions: 0, articles: 2, notes: 1 });
  expect(await related()).toEqual(relations);
}, 120_000);

it.each([
  [['purge', '--force'], /^--force is unknown/],
  [[], /^Usage: strapi-plugin-journey purge/],
])('%j is refused with what is allowed', (args, said) => {
  const { status, stdout, stderr } = spawnSync('node', [COMMAND, ...args], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(said);
});

it('purge outside an app says where to run it', () => {
  const options = { encoding: 'utf8', cwd: path.parse(ROOT).root } as const;
  const { status, stderr } = spawnSync('node', [COMMAND, 'purge'], options);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringContaining('There is no Strapi app in'),
  });
});
