import type { Core } from '@strapi/strapi';
import { EVENTS } from '../domain/events';
import { service } from '../services/service';

/**
 * Offers our events to webhooks, and notices who listens, webhooks among them: Strapi's hub doesn't say,
 * and what nobody hears is not worth finding out.
 */
export function noticeListeners(strapi: Core.Strapi): void {
  const { eventHub } = strapi;
  const { on, off } = eventHub;
  const isOurs = (name: string): boolean => EVENTS.some((event) => event === name);

  for (const name of EVENTS) {
    const key = name.toUpperCase().replaceAll('.', '_');
    strapi.get('webhookStore').addAllowedEvent(key, name);
  }

  eventHub.on = (name, listener) => {
    if (isOurs(name)) {
      service(strapi, 'events').noteListener(name, listener);
      // What opens from now on is compared with what is open.
      service(strapi, 'gapWatch').lookSoon();
    }
    return on(name, listener);
  };
  eventHub.off = (name, listener) => {
    if (isOurs(name)) service(strapi, 'events').forgetListener(name, listener);
    off(name, listener);
  };
}
