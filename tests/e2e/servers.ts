import path from 'node:path';

const at = (port: number, seedArguments: string) => ({
  port,
  url: `http://127.0.0.1:${port}`,
  seedArguments,
});

/** The Strapi servers that the tests visit. */
export const SERVERS = {
  /** The playground's content, and no journey yet. */
  'first-run': at(1461, '--no-journey'),
  /** The playground as the demo shows it. */
  seeded: at(1462, ''),
};

export type ServerName = keyof typeof SERVERS;

export interface Person {
  email: string;
  url: string;
  /** File that keeps the person signed in, for `storageState`. */
  state: string;
}

function person(server: ServerName, name: string): Person {
  const state = path.join(import.meta.dirname, '.tmp', `${server}-${name}.json`);
  return { email: `${name}@example.com`, url: SERVERS[server].url, state };
}

/** Those whom the seed creates. */
export const SEEDED = {
  /** Super admin where there is no journey yet. */
  newcomer: person('first-run', 'demo'),
  /** Super admin. */
  demo: person('seeded', 'demo'),
  /** Sees the matrix and tags; configures nothing. */
  editor: person('seeded', 'editor'),
};

/** Those who are there for the tests alone, by what makes them different. */
export const ADDED = {
  /** Has no permission of the plugin. */
  author: { ...person('seeded', 'author'), role: 'strapi-author', language: undefined },
  /** Super admin who reads the panel in Danish. */
  dane: { ...person('seeded', 'dane'), role: 'strapi-super-admin', language: 'da' },
};
