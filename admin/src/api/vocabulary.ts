import type { Vocabulary } from '../../../server/src/contracts/vocabulary';
import { useResource } from './useResource';

/** Journeys with their stages, the segments, and which journey is the default. */
export const useVocabulary = () => useResource<Vocabulary>('/vocabulary');
