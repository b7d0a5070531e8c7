import type { Example } from './classifier';

export interface Fold<One extends Example = Example> {
  readonly learned: readonly One[];
  readonly asked: readonly One[];
}

/**
 * The examples in parts, each to be asked of what is learned from the others. The same content always
 * comes in the same parts, whatever its ids and its order.
 */
export function foldsOf<One extends Example>(examples: readonly One[], parts: number): Fold<One>[] {
  const first = new Map<string, number>();
  for (const { group, words } of examples) {
    const hash = hashOf(words.join(' '));
    first.set(group, Math.min(first.get(group) ?? Infinity, hash));
  }
  const groups = [...first].sort(([, a], [, b]) => a - b).map(([group]) => group);
  const partOf = new Map(groups.map((group, place) => [group, place % parts]));
  return Array.from({ length: parts }, (_, part) => ({
    learned: examples.filter(({ group }) => partOf.get(group) !== part),
    asked: examples.filter(({ group }) => partOf.get(group) === part),
  })).filter(({ asked, learned }) => asked.length > 0 && learned.length > 0);
}

/** FNV-1a, in 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}
