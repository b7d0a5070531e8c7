/** The clock alone is moved: the database goes on as it is. */
const REAL_TIMERS = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'clearImmediate',
  'nextTick',
  'queueMicrotask',
  'hrtime',
  'performance',
] as const satisfies string[];

/** Moves the clock that the plugin reads, until `jest.useRealTimers()`. */
export const setClock = (now: Date): void => {
  jest.useFakeTimers({ now, doNotFake: REAL_TIMERS });
};
