import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DEMO_PASSWORD } from '../../playground/seed/setup.mjs';
import { Api, stateWith } from './api';
import { PEOPLE, SEEDED } from './servers';
import type { Person } from './servers';

/** Signs everybody in once, before the tests: Strapi refuses more than a few logins in five minutes. */
export default async function signInAll(): Promise<void> {
  await mkdir(path.dirname(SEEDED.demo.state), { recursive: true });
  for (const { seeded, added, by } of PEOPLE) {
    for (const person of seeded) await keep(person, await Api.signIn(person, DEMO_PASSWORD));
    for (const person of added) await keep(person, await Api.as(by).addAdministrator(person));
  }
}

const keep = ({ state, url }: Person, token: string): Promise<void> =>
  writeFile(state, JSON.stringify(stateWith(url, token)));
