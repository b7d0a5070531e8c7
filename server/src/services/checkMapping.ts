import { errors } from '@strapi/utils';
import { unknownValue } from '../contracts/parse';
import type { StageMapping } from '../contracts/vocabulary';

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
  for (const [old, target] of Object.entries(mapping)) {
    if (!from.has(old)) throw unknownValue('mapping', old, from);
    if (target !== null && !to.has(target)) {
      throw unknownValue(`mapping.${old}`, target, [...to, 'null to drop the tags']);
    }
  }
  for (const key of from) {
    if (Object.hasOwn(mapping, key)) continue;
    const message = `mapping.${key}: is required: ${[...to].join(', ')}, or null to drop its tags`;
    throw new errors.ValidationError(message, {
      errors: [{ path: ['mapping', key], message, name: 'ValidationError' }],
    });
  }
}
