import type { QueryClient } from '@tanstack/react-query';
import type { Vocabulary } from '../../../server/src/contracts/vocabulary';
import { useResource } from './useResource';

/** Journeys with their stages, the segments, and which journey is the default. */
export const useVocabulary = (options: { enabled?: boolean } = {}, cache?: QueryClient) =>
  useResource<Vocabulary>('/vocabulary', options, cache);
