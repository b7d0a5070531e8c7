import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { APP_DIR, startApp } from '../app';
import type { TestApp } from '../app';
import {
  addEntry,
  addJourney,
  documents,
  grantPublic,
  journey,
  LONG,
  reset,
  tagsOf,
  uidOf,
} from '../helpers';

/** Fingerprints of the user's own schema files. */
const schemaFiles = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path.join(APP_DIR, 'src'), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('schema.json'))
      .map((file) => [file, readFileSync(path.join(APP_DIR, 'src', file))] as const)
      .map(([file, text]) => [file, createHash('sha256').update(text).digest('hex')])
  );

let app: TestApp;
const before = schemaFiles();
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(() => reset(app));

const OWN_NAMES = ['journey', 'stage', 'segment', 'journey-stage'];
const TAGGED = ['article', 'page', 'faq', 'note', 'home', 'redirect', ...OWN_NAMES, LONG];

const attributesOf = (type: string): Record<string, { type: string }> =>
  app.strapi.contentType(uidOf(type) as 'api::article.article').attributes;

describe('the two fields', () => {
  it.each(TAGGED)('are on %s', (type) => {
    expect(Object.keys(attributesOf(type))).toEqual(
      expect.arrayContaining(['journeyStages', 'journeySegments'])
    );
  });

  it('are on those types and no others', () => {
    const listed = journey(app, 'fields').list();
    expect(listed.map(({ uid }) => uid).sort()).toEqual(TAGGED.map(uidOf).sort());
  });

  it.each(TAGGED)('hold tags on %s, that count as one entry', async (type) => {
    await addJourney(app, 'first', ['a', 'b']);
    const id = await addEntry(app, type, { stages: ['a', 'b'] });
    expect((await tagsOf(app, type, id))?.stages).toEqual(['a', 'b']);
    const { cells } = await journey(app, 'coverage').matrix({ contentType: uidOf(type) });
    expect(cells.map(({ published, draft }) => published + draft)).toEqual([1, 1]);
  });

  it("leave the user's schema files as they were", () => {
    expect(Object.keys(before)).toHaveLength(14);
    expect(schemaFiles()).toEqual(before);
  });
});

describe('a skipped type', () => {
  it('is reported with the reason', () => {
    expect(journey(app, 'fields').skipped()).toEqual([
      {
        uid: 'api::excluded.excluded',
        name: 'Excluded',
        reason: 'excluded',
        attribute: null,
      },
      {
        uid: 'api::taken-column.taken-column',
        name: 'Taken column',
        reason: 'attribute-taken',
        attribute: 'journey_segments',
      },
      {
        uid: 'api::taken-name.taken-name',
        name: 'Taken name',
        reason: 'attribute-taken',
        attribute: 'journeyStages',
      },
    ]);
  });

  it.each([
    ['taken-name', { journeyStages: 'mine' }],
    ['taken-column', { journey_segments: 7 }],
  ])('keeps its own attribute and data: %s', async (type, data) => {
    const { documentId } = await documents(app, uidOf(type)).create({ data });
    expect(await documents(app, uidOf(type)).findOne({ documentId })).toMatchObject(data);
    expect(Object.keys(attributesOf(type))).not.toEqual(
      expect.arrayContaining(['journeyStages', 'journeySegments'])
    );
  });

  it('is left out of the reports', async () => {
    await addJourney(app, 'first', ['a']);
    const { columns } = await journey(app, 'coverage').matrix();
    expect(columns.map(({ key }) => key).sort()).toEqual(TAGGED.map(uidOf).sort());
  });
});

describe("the user's own types named like ours", () => {
  it('have tables of their own', () => {
    const tables = ['journey', 'stage', 'segment'].flatMap((name) =>
      [uidOf(name), `plugin::journey.${name}`].map(
        (uid) => app.strapi.db.metadata.get(uid).tableName
      )
    );
    expect(new Set(tables).size).toBe(6);
    const ours = ['journey', 'stage', 'segment'].map(
      (name) => app.strapi.db.metadata.get(`plugin::journey.${name}`).tableName
    );
    expect(ours.filter((table) => !table.startsWith('journey_'))).toEqual([]);
  });

  it.each(OWN_NAMES)('keep their routes and rows: %s', async (type) => {
    await addJourney(app, 'first', ['a']);
    await grantPublic(app, `${uidOf(type)}.find`);
    await addEntry(app, type, { data: { title: 'Mine' }, stages: ['a'], publish: true });
    const { pluralName } = app.strapi.contentType(uidOf(type) as 'api::article.article').info;
    const answer = await request(app.http).get(`/api/${pluralName}`).expect(200);
    expect(answer.body.data).toMatchObject([{ title: 'Mine' }]);
  });

  it('keep their own relations', async () => {
    const stage = await documents(app, uidOf('stage')).create({ data: { title: 'Old Vic' } });
    const { documentId } = await documents(app, uidOf('journey')).create({
      data: { title: 'Trip', stages: [stage.documentId] },
    });
    const found = await documents(app, uidOf('journey')).findOne({
      documentId,
      populate: { stages: true },
    } as object);
    expect(found).toMatchObject({ stages: [{ title: 'Old Vic' }] });
  });
});
