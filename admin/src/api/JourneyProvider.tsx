import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useAuth } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { isRefusal } from './errors';

const STALE_TIME = 30_000;

const clients = new Map<string, QueryClient>();

/** One cache for all of our pages and panels; another user in the same tab gets another. */
function cacheOf(user: string): QueryClient {
  const known = clients.get(user);
  if (known) return known;
  const created = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_TIME,
        retry: (failures, error) => failures < 1 && !isRefusal(error),
      },
    },
  });
  clients.set(user, created);
  return created;
}

/** The cache of the user who is logged in; for what stands outside of a JourneyProvider. */
export function useJourneyCache(): QueryClient {
  const user = useAuth('JourneyProvider', (auth) => auth.user?.email ?? '');
  return useMemo(() => cacheOf(user), [user]);
}

/** Whatever of ours talks to the server stands in it. */
export function JourneyProvider({ children }: { children: ReactNode }) {
  const cache = useJourneyCache();
  return <QueryClientProvider client={cache}>{children}</QueryClientProvider>;
}
