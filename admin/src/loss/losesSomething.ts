import type { QueryClient } from '@tanstack/react-query';
import type { EffectsInput } from '../../../server/src/contracts/effects';
import { lossesQuery } from './lossesQuery';

/** So long, in milliseconds, somebody who has clicked waits without a sign: the dialog shows that it goes on. */
const PATIENCE = 500;

/** Whether to ask before it is done: it leaves gaps, or nobody could say at once. */
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
