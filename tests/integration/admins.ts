import request from 'supertest';
import type { TestApp } from './app';

interface Grant {
  action: string;
  subject?: string | null;
  /** Names of conditions: `admin::is-creator`. */
  conditions?: readonly string[];
  /** Attributes of the subject that may be seen; title and body where left out. */
  fields?: readonly string[];
  /** Only English where left out. */
  locales?: readonly string[];
}

const permissionOf = ({
  action,
  subject = null,
  fields = ['title', 'body'],
  locales = ['en'],
  conditions = [],
}: Grant) => ({
  action,
  subject,
  properties: subject ? { fields, locales } : {},
  conditions,
});

/** A user of the admin panel with a role of these permissions. @returns the token of a login */
export async function addAdmin(
  { strapi, http }: TestApp,
  name: string,
  grants: readonly Grant[]
): Promise<string> {
  // Strapi's own are called Editor and Author, and MariaDB takes `editor` for the same.
  const role = await strapi
    .service('admin::role')
    .create({ name: `Test ${name}`, description: name });
  await strapi.service('admin::role').assignPermissions(role.id, grants.map(permissionOf));
  return signIn({ strapi, http }, name, role.id);
}

/** A user with a role that Strapi brings along. @returns the token of a login */
export async function addBuiltIn(app: TestApp, role: string, name: string): Promise<string> {
  const { id } = await app.strapi.db.query('admin::role').findOne({ where: { code: role } });
  return signIn(app, name, id);
}

async function signIn(
  { strapi, http }: Pick<TestApp, 'strapi' | 'http'>,
  name: string,
  role: number
): Promise<string> {
  const email = `${name}@example.org`;
  const password = 'Journey-1234';
  await strapi.service('admin::user').create({
    email,
    password,
    firstname: name,
    isActive: true,
    registrationToken: null,
    roles: [role],
  });
  const { body } = await request(http).post('/admin/login').send({ email, password }).expect(200);
  return body.data.token;
}

/** An admin token of whoever is signed in with `owner`. @returns its key */
export async function addAdminToken(
  { http }: TestApp,
  owner: string,
  grants: readonly Grant[]
): Promise<string> {
  const adminPermissions = grants.map(permissionOf);
  const { body } = await request(http)
    .post('/admin/admin-tokens')
    .set('Authorization', `Bearer ${owner}`)
    .send({ name: 'admin token', description: '', lifespan: null, adminPermissions })
    .expect(201);
  return body.data.accessKey;
}

/** Takes the access away from a user who is signed in. */
export async function deactivate({ strapi }: TestApp, name: string): Promise<void> {
  await strapi.db
    .query('admin::user')
    .update({ where: { email: `${name}@example.org` }, data: { isActive: false } });
}
