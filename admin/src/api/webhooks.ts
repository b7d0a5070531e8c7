import { getFetchClient } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import type { EventName } from '../../../server/src/domain/events';
import { refreshWebhooks } from '../strapiCache';
import type { Answer } from './client';
import { useChange } from './useChange';

/** As Strapi's own admin API has it. */
export interface Webhook {
  id: string;
  name: string;
  url: string;
  headers: Record<string, string>;
  events: string[];
  isEnabled: boolean;
}

const WEBHOOKS = '/admin/webhooks';

/** They are changed on pages of Strapi's own too. */
export const useWebhooks = () =>
  useQuery({
    queryKey: [WEBHOOKS],
    queryFn: async ({ signal }) =>
      (await getFetchClient().get<Answer<Webhook[]>>(WEBHOOKS, { signal })).data.data,
    staleTime: 0,
  });

/** Has a webhook sent for an event, or no longer; whatever else it has stays as it is by now. */
export const useSwitchEvent = (id: string, event: EventName) =>
  useChange<boolean, Webhook>(async (isOn) => {
    const http = getFetchClient();
    const { id: _, ...now } = (await http.get<Answer<Webhook>>(address(id))).data.data;
    const others = now.events.filter((one) => one !== event);
    const events = isOn ? [...others, event] : others;
    const { data } = await http.put<Answer<Webhook>>(address(id), { ...now, events });
    refreshWebhooks();
    return data;
  }, address(id));

const address = (id: string): string => `${WEBHOOKS}/${id}`;
