/** What the plugin's tables take for so many documents: measured up to a million rows, computed beyond. */
import { inDatabase } from '../../playground/scripts/scaling/database.mjs';

const ROWS = [10_000, 100_000, 1_000_000];
const COMPUTED = 10_000_000;

/** By table, how a row of it looks; `n` counts from one. Rows of one document stand together, as when it is written. */
const TABLES = {
  journey_plugin_placements: `
    select n, 'api::' || t || '.' || t, n, substr(md5((n / 2)::text), 1, 24), (array['en','da','sv','nb'])[1 + n / 2 % 4],
      n % 2 = 0, 1 - n % 2, 1 + (random() * 4)::int, nullif((random() * 4)::int, 0),
      timestamp '2020-01-01' + random() * interval '2000 days', (random() * 63)::int
    from generate_series(1, $1::int) n,
      lateral (select (array['article','guide','customer-story','landing-page','faq'])[1 + n / 2 % 5] t) types`,
  articles_journey_stages_lnk: `
    select n, n, 1 + (random() * 4)::int, 1 from generate_series(1, $1::int) n`,
};

export async function growth() {
  console.log('\n| rows | placements, with indexes | a row | links, with indexes | a row |');
  console.log('| --- | --- | --- | --- | --- |');
  await inDatabase(async (client) => {
    let last;
    for (const rows of ROWS) {
      const sizes = [];
      for (const [table, source] of Object.entries(TABLES)) {
        sizes.push(await sizeOf(client, table, source, rows));
      }
      last = sizes.map((size) => size / rows);
      console.log(row(rows, sizes, 'measured'));
    }
    console.log(
      row(
        COMPUTED,
        last.map((each) => each * COMPUTED),
        'computed'
      )
    );
  });
}

/** Bytes of a table made like that one, with all its indexes. */
async function sizeOf(client, table, source, rows) {
  await client.query(`create temporary table filled (like public.${table} including indexes)`);
  try {
    await client.query(`insert into filled ${source}`, [rows]);
    const { rows: found } = await client.query(`select pg_total_relation_size('filled') as size`);
    return Number(found[0].size);
  } finally {
    await client.query('drop table filled');
  }
}

const row = (rows, sizes, how) =>
  `| ${rows.toLocaleString('en')} (${how}) | ${sizes
    .map((size) => `${(size / 1e6).toPrecision(3)} MB | ${Math.round(size / rows)} bytes`)
    .join(' | ')} |`;
