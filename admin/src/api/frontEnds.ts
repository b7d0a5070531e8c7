import type { FrontEnds } from '../../../server/src/contracts/frontEnds';
import { useResource } from './useResource';

/** What front ends can be allowed to do; roles are changed on pages of Strapi's own. */
export const useFrontEnds = () => useResource<FrontEnds>('/front-ends', { staleTime: 0 });
