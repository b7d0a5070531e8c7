/** The database of the set-up, on a PostgreSQL that runs; `DATABASE_HOST` and the like say where. */
import pg from 'pg';

const { env } = process;
export const CONNECTION = {
  host: env.DATABASE_HOST ?? '127.0.0.1',
  port: Number(env.DATABASE_PORT ?? 5432),
  user: env.DATABASE_USERNAME ?? 'postgres',
  password: env.DATABASE_PASSWORD ?? '',
  database: env.DATABASE_NAME ?? 'journey_scaling',
};

/** What was there from a run that was broken off is gone. Anything else by that name stays. */
export async function createDatabase() {
  await onServer(async (client) => {
    const { database } = CONNECTION;
    const known = await client.query(
      "select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1",
      [database]
    );
    if (known.rowCount > 0 && known.rows[0].note !== NOTE) {
      throw new Error(`There is a database ${database} already: name another in DATABASE_NAME`);
    }
    const name = client.escapeIdentifier(database);
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template template0`);
    isMade = true;
    await client.query(`comment on database ${name} is ${client.escapeLiteral(NOTE)}`);
  });
}

const NOTE = 'made by npm run scaling, and deleted by it';
let isMade = false;

/** Where this run has made it. */
export async function dropDatabase() {
  if (!isMade) return;
  await onServer((client) =>
    client.query(
      `drop database if exists ${client.escapeIdentifier(CONNECTION.database)} with (force)`
    )
  );
}

export const inDatabase = (run) => connected(CONNECTION, run);

const onServer = (run) => connected({ ...CONNECTION, database: 'postgres' }, run);

async function connected(connection, run) {
  const client = new pg.Client(connection);
  await client.connect().catch((cause) => {
    const where = `${connection.host}:${connection.port} for ${connection.user}`;
    const how = 'apt-get install postgresql, or name another with DATABASE_HOST and the like';
    throw new Error(`PostgreSQL doesn't answer on ${where} (${cause.message}): ${how}`, { cause });
  });
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
