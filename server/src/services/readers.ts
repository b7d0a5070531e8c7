import type { Core } from '@strapi/strapi';
import type { Reader } from '../contracts/digest';
import { READ } from '../permissions';
import { adminReadable } from './callers';
import type { Asking } from './callers';
import type { EntriesOptions } from './entries';

/** An administrator, as the database has it. */
export interface Administrator {
  readonly id: number;
  readonly documentId: string;
  readonly email: string;
  readonly username: string | null;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly preferedLanguage: string | null;
}

/** Administrators who may see the reports. */
export const readers = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Those who can sign in, by name. */
  async all(): Promise<Administrator[]> {
    const found: Administrator[] = await strapi.db.query('admin::user').findMany({
      where: { isActive: true, blocked: { $ne: true }, roles: { permissions: { action: READ } } },
      // Conditions of permissions ask for them.
      populate: ['roles'],
    });
    const each = [...new Map(found.map((one) => [one.id, one])).values()];
    return each.sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  },

  /** What one of them may see, as if it were asked for in the panel. */
  async rightsOf(administrator: Administrator): Promise<EntriesOptions> {
    const userAbility = await strapi
      .service('admin::permission')
      .engine.generateUserAbility(administrator);
    const asking: Asking = { state: { userAbility, user: administrator } };
    return adminReadable(strapi, asking);
  },
});

export const nameOf = ({ firstname, lastname, username, email }: Administrator): string =>
  [firstname, lastname].filter(Boolean).join(' ') || username || email;

export const toReader = (administrator: Administrator): Reader => ({
  documentId: administrator.documentId,
  name: nameOf(administrator),
});
