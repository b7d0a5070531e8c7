import type { Knex } from 'knex';

/** Whether a column has one of these values, null among them. */
export const isOneOf =
  (column: string, values: readonly (number | string | null)[]): Knex.QueryCallback =>
  (either) => {
    const known = values.filter((value) => value !== null);
    const [first] = known;
    if (known.length > 1) void either.whereIn(column, known);
    else if (first !== undefined) void either.where(column, first);
    if (values.includes(null)) void either.orWhereNull(column);
  };
