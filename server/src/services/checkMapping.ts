import { invalid, refusal, unknownValue } from '../contracts/refused';
import type { StageMapping } from '../contracts/vocabulary';
import { because, sentence } from '../domain/refusals';
import { shorten } from '../domain/shorten';

interface Keyed {
  readonly key: string;
}

/** A 400 unless the mapping says of each of `before` where it goes, to one of `after` or to null. */
export function checkMapping(
  mapping: StageMapping,
  before: readonly Keyed[],
  after: readonly Keyed[]
): void {
  const from = new Set(before.map(({ key }) => key));
  const to = new Set(after.map(({ key }) => key));
  const allowed = [...to].join(', ');
  for (const [old, target] of Object.entries(mapping)) {
    if (!from.has(old)) throw unknownValue('mapping', old, from);
    if (target !== null && !to.has(target)) {
      throw refusal(
        `mapping.${old}`,
        because('unknownTarget', { value: shorten(target), allowed })
      );
    }
  }
  for (const key of from) {
    if (Object.hasOwn(mapping, key)) continue;
    const why = because('unmapped', { stage: key, allowed });
    const message = sentence(why);
    throw invalid(message, [{ path: ['mapping', key], message, ...why }]);
  }
}
