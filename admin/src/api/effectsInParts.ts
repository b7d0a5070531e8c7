import type { EffectsAnswer, EffectsInput } from '../../../server/src/contracts/effects';

/** What the server takes at once, whatever the action. */
const MOST = 1000;

/** Asks part by part what is done to very many entries; each part goes with what those before come to. */
export async function effectsInParts(
  input: EffectsInput,
  ask: (part: EffectsInput) => Promise<EffectsAnswer>,
  signal?: AbortSignal
): Promise<EffectsAnswer> {
  const { entries } = input;
  let [from, changes]: [number, EffectsInput['changes']] = [0, undefined];
  for (; from + MOST < entries.length; from += MOST) {
    signal?.throwIfAborted();
    const part = { ...input, entries: entries.slice(from, from + MOST), changes, more: true };
    ({ changes } = await ask(part));
  }
  return ask({ ...input, entries: entries.slice(from), changes });
}
