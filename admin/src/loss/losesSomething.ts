import type { QueryClient } from '@tanstack/react-query';
import type { EffectsInput } from '../../../server/src/contracts/effects';
import { lossesQuery } from './lossesQuery';

/** So long, in milliseconds, somebody waits who has clicked. */
const PATIENCE = 3000;

/** Whether to ask before it is done: it leaves gaps, or nobody could say in time. */
export async function losesSomething(cache: QueryClient, input: EffectsInput): Promise<boolean> {
  const tooLate = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(true), PATIENCE);
  });
  const found = cache.fetchQuery(lossesQuery(cache, input)).then(
    (losses) => losses.length > 0,
    // The dialog says that it failed.
    () => true
  );
  return Promise.race([found, tooLate]);
}
