import { setImmediate as pause } from 'node:timers/promises';

/** Others have their turn after so many milliseconds. */
const PIECE = 10;

/** Does work that pauses by itself, so that nobody waits for it for long. */
export async function inPieces<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + PIECE;
    while (performance.now() < end) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await pause();
  }
}
