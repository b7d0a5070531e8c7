import type { Site } from '../../../../server/src/contracts/site';

type Type = Site['contentTypes'][number];

/** Those whose name or uid has the words in it. */
export function filterTypes(types: readonly Type[], words: string): Type[] {
  const wanted = words.trim().toLowerCase();
  return types.filter(({ name, uid }) => `${name} ${uid}`.toLowerCase().includes(wanted));
}
