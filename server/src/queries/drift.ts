import type { Knex } from 'knex';
import { IN_LOCALE, ON_SITE } from '../domain/leads';
import { plainVersions, versionsOf } from './standing';
import type { PlacementsTable } from './standing';
import type { TaggedTable } from './tables';

type Row = Readonly<Record<string, unknown>> & { readonly uid: string };

/**
 * Which of these content types have placements that can't be right: the versions, each with its document,
 * locale and times, their stages, segments and journeys, what of them counts and their documents are counted
 * and added up on both sides. Quick beside a comparison row by row; what differs has other sums, but for a
 * rare coincidence.
 */
export async function driftedTypes(
  db: Knex,
  placements: PlacementsTable,
  tables: readonly TaggedTable[]
): Promise<string[]> {
  if (tables.length === 0) return [];
  const stored: Row[] = await storedSums(db, placements);
  const sums = new Map(stored.map((row) => [row.uid, fingerprint(row)]));
  const nothing = fingerprint({ uid: '' });
  const actual: Row[] = await db
    .queryBuilder()
    .unionAll(tables.map((table) => fieldSums(db, table)));
  return actual
    .filter((row) => fingerprint(row) !== (sums.get(row.uid) ?? nothing))
    .map(({ uid }) => uid);
}

const SUMS = [
  'versions',
  'placed',
  'counted',
  'documents',
  'stages',
  'staged',
  'journeys',
  'segments',
  'segmented',
] as const;

/** Each database writes its numbers in its own way. */
const fingerprint = (row: Row): string => SUMS.map((sum) => Number(row[sum] ?? 0)).join();

/** Small enough that the square of what is left of it is a whole number everywhere. */
const PRIME = 67108859;
/** Large enough that each database goes on with long integers. */
const FACTORS = [2654435761, 3266489917, 2246822519, 3221225473, 2971215073] as const;

const scattered = (id: string): string => {
  const own = `(${id} % ${PRIME} * ${FACTORS[0]} % ${PRIME})`;
  return `(${own} * ${own} % ${PRIME})`;
};

/**
 * One number of what is said of a version. It hangs on the version in a way of its own, so that what
 * changes in one isn't made up for by what changes in another.
 */
const mixed = (version: string, ...parts: readonly string[]): string => {
  const sum = parts.map((part, n) => `(${part}) % ${PRIME} * ${FACTORS[n]}`).join(' + ');
  return `((${sum}) % ${PRIME}) * ${scattered(version)} % ${PRIME}`;
};

/** Of a version that is linked to something, one link among others. */
const linkOf = (version: string, target: string): string => mixed(version, scattered(target));

interface Numbers {
  readonly ofText: (column: string) => string;
  readonly ofTime: (column: string) => string;
}

/** A number of a text, and of a time. SQLite has no such function: some letters tell its texts apart. */
const NUMBERS: Readonly<Record<string, Numbers>> = {
  postgresql: {
    ofText: (column) => `hashtext(${column})::bigint`,
    ofTime: (column) => `(extract(epoch from ${column}) * 1000)::bigint`,
  },
  mysql: {
    ofText: (column) => `crc32(${column})`,
    ofTime: (column) => `timestampdiff(microsecond, '1970-01-01', ${column}) div 1000`,
  },
  sqlite3: {
    ofText: (column) =>
      [1, 2, 4, 7, 11, 15, 19, -1, -2]
        .map(
          (place, n) =>
            `coalesce(unicode(substr(${column}, ${place}, 1)), 0) * ${31 ** (n + 1) % PRIME}`
        )
        .join(' + '),
    ofTime: (column) => column,
  },
};

/** Where a version stands, besides its tags. */
const placeOf = (db: Knex, live: string): string => {
  const { ofText, ofTime } = NUMBERS[db.client.dialect as string]!;
  const texts = [ofText('document_id'), ofText('locale')];
  const numbers = [...texts, ofTime('since'), ofTime('fresh_since')];
  return mixed('entry_id', ...numbers.map((number) => `coalesce(${number}, 0)`), live);
};

function fieldSums(db: Knex, table: TaggedTable): Knex.QueryBuilder {
  const versions = db
    .from(versionsOf(db, table, 'all').as('t'))
    .select({ versions: db.raw('count(*)'), placed: db.raw(`sum(${placeOf(db, 'live')})`) });
  const segments = db
    .from(table.segments.name)
    .select({ entry_id: table.segments.row, target: table.segments.target });
  const linked = { links: db.raw('count(*)'), linked: db.raw(`sum(${LINKED})`) };
  return db
    .from(versions.as('v'))
    .joinRaw('cross join ?', countedSums(db, table).as('c'))
    .joinRaw('cross join ?', stageSums(db, table).as('s'))
    .joinRaw('cross join ?', db.from(segments.as('l')).select(linked).as('g'))
    .select({
      uid: db.raw('?', [table.uid]),
      versions: 'v.versions',
      placed: 'v.placed',
      counted: 'c.counted',
      documents: 'c.documents',
      stages: 's.links',
      staged: 's.linked',
      journeys: 's.journeys',
      segments: 'g.links',
      segmented: 'g.linked',
    });
}

const LINKED = linkOf('entry_id', 'target');

/** How many versions count in their locale, and how many documents there are. */
function countedSums(db: Knex, table: TaggedTable): Knex.QueryBuilder {
  const inLocales = db
    .from(plainVersions(db, table).as('t'))
    .groupBy('document_id', 'locale')
    .select('document_id', { all: db.raw('count(*)'), live: db.raw('sum(live)') });
  return db.from(inLocales.as('d')).select({
    counted: db.raw('sum(case when ?? > 0 then ?? else ?? end)', ['live', 'live', 'all']),
    documents: db.raw('count(distinct document_id)'),
  });
}

/** Of the stages, and of those that go first of a version in their journey. */
function stageSums(db: Knex, { stages, journeys }: TaggedTable): Knex.QueryBuilder {
  const links = db
    .from({ s: stages.name })
    .leftJoin({ j: journeys.name }, `j.${journeys.row}`, `s.${stages.target}`)
    .select({
      entry_id: `s.${stages.row}`,
      target: `s.${stages.target}`,
      journey: `j.${journeys.target}`,
    });
  const byJourney = db
    .from(links.as('l'))
    .groupBy('entry_id', 'journey')
    .select('entry_id', {
      links: db.raw('count(*)'),
      linked: db.raw(`sum(${LINKED})`),
      lead_stage: db.raw('min(target)'),
    });
  return db.from(byJourney.as('b')).select({
    links: db.raw('sum(links)'),
    linked: db.raw('sum(linked)'),
    journeys: db.raw(`sum(${linkOf('entry_id', 'lead_stage')})`),
  });
}

function storedSums(db: Knex, placements: PlacementsTable): Knex.QueryBuilder {
  const firsts = (bit: number, what = '1', where = '1 = 1'): Knex.Raw =>
    db.raw(`sum(case when (leads & ${bit}) <> 0 and ${where} then ${what} else 0 end)`);
  const { all, stage, segment, tagged } = IN_LOCALE;
  const linked = (target: string): string => linkOf('entry_id', target);
  return db
    .from(placements.name)
    .groupBy('content_type')
    .select({
      uid: 'content_type',
      versions: firsts(all),
      placed: firsts(all, placeOf(db, 'case when published then 1 else 0 end')),
      counted: firsts(all, 'counts'),
      documents: firsts(ON_SITE.all),
      stages: firsts(stage, '1', 'stage_id is not null'),
      staged: firsts(stage, linked('stage_id'), 'stage_id is not null'),
      journeys: firsts(tagged, linked('stage_id'), 'stage_id is not null'),
      segments: firsts(segment, '1', 'segment_id is not null'),
      segmented: firsts(segment, linked('segment_id'), 'segment_id is not null'),
    });
}
