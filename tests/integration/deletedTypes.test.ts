import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyApp } from './appCopy';
import { startOnce, startWithout } from './startOnce';
import type { Found } from './startOnce';
import { copyDatabase } from './database';
import type { TestDatabase } from './database';
import { LONG, uidOf } from './helpers';

const copy = copyApp();
const src = path.join(copy.dir, 'src/api');
let database: TestDatabase;
beforeAll(async () => {
  database = await copyDatabase();
});
afterAll(async () => {
  await database.drop();
  copy.remove();
});

const TYPES = ['article', 'home', 'page', 'note', 'faq', 'redirect', LONG];
const TAGS = 'consideration retention smb';
const OTHERS = ['tables_of_another_feature', 'a_table_by_its_name'];

const removeByHand = (type: string): void => rmSync(path.join(src, type), { recursive: true });

/** Gives a type a field of its own with the name of ours. */
function takeName(type: string): void {
  const file = path.join(src, type, 'content-types', type, 'schema.json');
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  const target = uidOf('stage');
  schema.attributes.journeyStages = { type: 'relation', relation: 'oneToMany', target };
  writeFileSync(file, JSON.stringify(schema));
}

/** The tables of a type's tags, in the database and on the list of those to keep. */
const tablesOf = ({ tables, kept }: Found, table: string): string[] =>
  [...tables, ...kept].filter(
    (name) => name === table || (name.startsWith(`${table}_`) && name.endsWith('_lnk'))
  );
/** Of the tables that the plugin has Strapi keep, those that there are not. */
const stale = ({ tables, kept }: Found): string[] => kept.filter((name) => !tables.includes(name));

/** Types that carry tags, and the tags of the article's versions. */
const STILL = { [uidOf('article')]: [TAGS, TAGS], [uidOf('home')]: [TAGS, TAGS] };

// Each test takes up where the last left off: every step is a start of Strapi.
describe('a content type', () => {
  let edited: Found;
  beforeAll(() => {
    edited = startOnce(
      copy,
      ['tag', { types: TYPES }],
      ['keep', { tables: [{ name: OTHERS[0] }, OTHERS[1]] }],
      [
        'edit',
        {
          type: 'article',
          displayName: 'Story',
          attributes: { subtitle: { type: 'string' } },
        },
      ],
      ['delete', { type: 'page' }]
    );
  }, 120_000);

  it('is shown in the builder, and written by it, without the fields', () => {
    expect(edited.shown).toEqual(['title', 'body', 'slug']);
    const schema = (name: string): string => readFileSync(path.join(src, name), 'utf8');
    expect(JSON.parse(schema('article/content-types/article/schema.json'))).toMatchObject({
      info: { displayName: 'Story' },
      attributes: { subtitle: { type: 'string' } },
    });
    const files = readdirSync(src, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('schema.json') && !/taken-name|^segment/.test(name));
    expect(files.length).toBeGreaterThan(10);
    for (const name of files) expect(schema(name)).not.toMatch(/journeyStages|plugin::journey/);
  });

  it('keeps its tags when the builder renames and extends it, and takes them along when it deletes it', () => {
    expect(tablesOf(edited, 'pages')).toHaveLength(5);
    const after = startOnce(copy);
    expect(after.tags).toMatchObject(STILL);
    expect(tablesOf(after, 'pages')).toEqual([]);
    expect(stale(after)).toEqual(OTHERS);
  }, 120_000);

  it('takes its tags along when it is deleted by hand', () => {
    removeByHand('note');
    removeByHand(LONG);
    takeName('segment');
    const after = startOnce(copy);
    expect(tablesOf(after, 'notes')).toEqual([]);
    expect([...after.tables, ...after.kept].filter((name) => name.startsWith('a_type'))).toEqual(
      []
    );
    expect(stale(after)).toEqual(OTHERS);
    // A table that a type has now for a field of its own is Strapi's to drop again.
    expect(after.tables).toContain('segments_journey_stages_lnk');
    expect(after.kept).not.toContain('segments_journey_stages_lnk');
  }, 120_000);

  it('takes its tags along when it is deleted with the plugin switched off, or off already', () => {
    for (const [type, table] of [
      ['faq', 'faqs'],
      ['redirect', 'redirects'],
    ] as const) {
      removeByHand(type);
      const off = startWithout(copy);
      expect(off.tables.filter((name) => name.startsWith(table))).toEqual([]);
      expect(off.tables).toContain('journey_plugin_stages');
    }
  }, 120_000);

  it('that is excluded keeps its tags out of sight, until it is not, or deleted', () => {
    const config = path.join(copy.dir, 'config/plugins.js');
    const exclude = (...types: string[]): void => {
      const text = readFileSync(config, 'utf8');
      writeFileSync(
        config,
        text.replace(/exclude: \[.*\]/, () => `exclude: ${list(types)}`)
      );
    };
    const list = (types: string[]): string => JSON.stringify(types.map(uidOf));

    exclude('article', 'home', 'excluded');
    const hidden = startOnce(copy);
    expect(hidden.tags).toEqual({});
    for (const table of ['articles', 'homes']) expect(tablesOf(hidden, table)).toHaveLength(5);
    // Of the types that were deleted while the plugin was off nothing is left either.
    expect(stale(hidden)).toEqual(OTHERS);

    exclude('home', 'excluded');
    removeByHand('home');
    const after = startOnce(copy);
    expect(after.tags).toEqual({ [uidOf('article')]: [TAGS, TAGS] });
    expect(tablesOf(after, 'homes')).toEqual([]);
    expect(stale(after)).toEqual(OTHERS);
  }, 120_000);
});
