import request from 'supertest';
import type { TestApp } from './app';

interface Grant {
  action: string;
  subject?: string;
  /** Attributes of the subject that may be seen; title and body where left out. */
  fields?: readonly string[];
}

/** A user of the admin panel with a role of these permissions. @returns the token of a login */
export async function addAdmin(
  { strapi, http }: TestApp,
  name: string,
  grants: readonly Grant[]
): Promise<string> {
  // MariaDB takes "editor" for Strapi's own "Editor".
  const role = await strapi
    .service('admin::role')
    .create({ name: `Only ${name}`, description: name });
  await strapi.service('admin::role').assignPermissions(
    role.id,
    grants.map(({ action, subject = null, fields = ['title', 'body'] }) => ({
      action,
      subject,
      properties: subject ? { fields, locales: ['en'] } : {},
      conditions: [],
    }))
  );
  const email = `${name}@example.org`;
  const password = 'Journey-1234';
  await strapi.service('admin::user').create({
    email,
    password,
    firstname: name,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  const { body } = await request(http).post('/admin/login').send({ email, password }).expect(200);
  return body.data.token;
}
