/**
 * Puts what a query finds into a table.
 * @param {Record<string, string | import('knex').Knex.Raw>} columns of the table, with what of the query they get
 */
export function insertSelect(db, table, columns, query) {
  const names = Object.keys(columns);
  const into = db.raw(`?? (${names.map(() => '??').join(', ')})`, [table, ...names]);
  return db.from(into).insert(query.select(columns));
}
