import { folded, nearestName } from '../nearestName';
import { because } from '../refusals';
import type { Refusal } from '../refusals';
import { shorten } from '../shorten';

/** What a file may name by its key, or by what it is called. */
export interface Named {
  readonly key: string;
  readonly name: string;
}

/** By its key; else by its name, where only one is called so. */
export function findNamed<Item extends Named>(
  asked: string,
  all: readonly Item[]
): Item | undefined {
  const wanted = folded(asked);
  const byKey = all.find(({ key }) => folded(key) === wanted);
  if (byKey) return byKey;
  const called = all.filter(({ name }) => folded(name) === wanted);
  return called.length === 1 ? called[0] : undefined;
}

/** Why nothing is found, with the nearest that there is; with all of them where none comes near. */
export function unknownNamed(asked: string, all: readonly Named[]): Refusal {
  const value = shorten(asked);
  const nearest = nearestName(asked, [
    ...all.map(({ name }) => name),
    ...all.map(({ key }) => key),
  ]);
  const isTold = nearest !== null && folded(nearest) !== folded(asked);
  if (isTold) return because('unknownNearest', { value, nearest });
  const allowed = all.map(({ key }) => key).join(', ');
  return allowed ? because('unknown', { value, allowed }) : because('unknownAmongNone', { value });
}
