import { useResource } from './useResource';

export interface Usage {
  /** How many entries carry it. */
  entries: number;
}

/** Asked anew whenever a deletion is about to hang on it. */
export const useUsage = (path: string, enabled: boolean) =>
  useResource<Usage>(`${path}/usage`, { enabled, staleTime: 0 });
