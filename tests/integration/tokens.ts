import request from 'supertest';
import type { TestApp } from './app';

/** An API token. @returns its key */
export async function addToken(
  { strapi }: TestApp,
  name: string,
  type: 'read-only' | 'full-access' | 'custom',
  permissions: readonly string[] = []
): Promise<string> {
  const token = await strapi.service('admin::api-token').create({
    name,
    description: '',
    type,
    lifespan: null,
    ...(type === 'custom' ? { permissions } : {}),
  });
  return token.accessKey;
}

/** A registered visitor with the role Authenticated. @returns the JWT of a login */
export async function addVisitor({ http }: TestApp, name: string): Promise<string> {
  const { body } = await request(http)
    .post('/api/auth/local/register')
    .send({ username: name, email: `${name}@example.org`, password: 'Journey-1234' })
    .expect(200);
  return body.jwt;
}

/** Lets visitors who are signed in call these content API actions. */
export async function grantVisitors({ strapi }: TestApp, ...actions: string[]): Promise<void> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  for (const action of actions) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
}
