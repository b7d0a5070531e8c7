/** So many entries in the first request, and never more than that in one. */
export const AT_FIRST = 100;
const AT_MOST = 500;

/** What a request is to take, in milliseconds: that it goes on can be seen. */
const PACE = 700;

/** How many entries to send next, after so many have taken so long. */
export function nextSize(size: number, took: number): number {
  const inPace = Math.floor((size * PACE) / Math.max(took, 1));
  return Math.max(1, Math.min(inPace, size * 2, AT_MOST));
}
