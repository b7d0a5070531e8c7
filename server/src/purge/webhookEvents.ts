import type { Core } from '@strapi/strapi';
import { EVENTS } from '../domain/events';

const WEBHOOKS = 'strapi::webhook';

interface Row {
  readonly id: number;
  readonly events: readonly string[] | null;
}

const isOurs = (event: string): boolean => EVENTS.some((name) => name === event);

/** Webhooks that are sent for our events: Strapi saves none of those once it no longer knows them. */
export const webhookEvents = (strapi: Core.Strapi) => {
  const find = async (): Promise<Row[]> => {
    const rows: Row[] = await strapi.db.query(WEBHOOKS).findMany();
    return rows.filter(({ events }) => events?.some(isOurs));
  };

  return {
    count: async (): Promise<number> => (await find()).length,

    async remove(): Promise<void> {
      for (const { id, events } of await find()) {
        const data = { events: events?.filter((event) => !isOurs(event)) };
        await strapi.db.query(WEBHOOKS).update({ where: { id }, data });
      }
    },
  };
};
