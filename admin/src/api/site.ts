import type { Site } from '../../../server/src/contracts/site';
import { useResource } from './useResource';

/** Content types, with and without the fields, and locales. */
export const useSite = () => useResource<Site>('/site');
