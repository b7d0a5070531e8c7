import path from 'node:path';

interface Server {
  name: string;
  port: number;
  url: string;
  /** What `serve.mjs` takes. */
  argument: string;
}

const server = (name: string, port: number, ...seedArgument: string[]): Server => ({
  name,
  port,
  url: `http://127.0.0.1:${port}`,
  argument: [name, port, ...seedArgument].join(':'),
});

/** How many test files run at once. */
export const WORKERS = 2;

/** The playground as the demo shows it, for each worker one: what its tests write disturbs no other's. */
const SEEDED_SERVERS = Array.from({ length: WORKERS }, (_, worker) =>
  server(`seeded-${worker}`, 1470 + worker)
);
/** That of this process; Playwright numbers its workers, and a worker that follows one that failed. */
const seeded = SEEDED_SERVERS[Number(process.env.TEST_PARALLEL_INDEX ?? 0)] as Server;

/** The Strapi servers that the tests of this process visit. */
export const SERVERS = {
  /** The playground's content, and no journey yet. */
  'first-run': server('first-run', 1461, '--no-journey'),
  /** The playground as the demo shows it. */
  seeded,
  /** The same, for the example alone. */
  example: server('example', 1463),
};

export const ALL_SERVERS = [SERVERS['first-run'], SERVERS.example, ...SEEDED_SERVERS];

/** The example front end, on a Strapi of its own and on one that isn't there. */
export const EXAMPLE = {
  port: 1464,
  url: 'http://127.0.0.1:1464',
  strapi: SERVERS.example.url,
};
export const EXAMPLE_ALONE = {
  port: 1465,
  url: 'http://127.0.0.1:1465',
  strapi: 'http://127.0.0.1:9',
};

export interface Person {
  email: string;
  url: string;
  /** File that keeps the person signed in, for `storageState`. */
  state: string;
}

const person = ({ name: server, url }: Server, name: string): Person => ({
  email: `${name}@example.com`,
  url,
  state: path.join(import.meta.dirname, '.tmp', `${server}-${name}.json`),
});

/** Those whom the seed creates. */
const seededOn = (server: Server) => ({
  /** Super admin. */
  demo: person(server, 'demo'),
  /** Sees the matrix and tags; configures nothing. */
  editor: person(server, 'editor'),
});

/** Those who are there for the tests alone, by what makes them different. */
const addedOn = (server: Server) => ({
  /** Has no permission of the plugin. */
  author: { ...person(server, 'author'), role: 'strapi-author', language: undefined },
  /** Super admin who reads the panel in Danish. */
  dane: { ...person(server, 'dane'), role: 'strapi-super-admin', language: 'da' },
  /** The same in Norwegian, which Strapi's panel calls `no`. */
  norwegian: { ...person(server, 'norwegian'), role: 'strapi-super-admin', language: 'no' },
});

export const SEEDED = {
  /** Super admin where there is no journey yet. */
  newcomer: person(SERVERS['first-run'], 'demo'),
  ...seededOn(seeded),
};
export const ADDED = addedOn(seeded);

/** Everybody, on each server: those of the seed, and those whom its super admin adds. */
export const PEOPLE = [
  { seeded: [SEEDED.newcomer], added: [], by: SEEDED.newcomer },
  ...SEEDED_SERVERS.map((server) => {
    const { demo, editor } = seededOn(server);
    return { seeded: [demo, editor], added: Object.values(addedOn(server)), by: demo };
  }),
];
