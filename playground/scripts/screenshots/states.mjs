const DESKTOP = { width: 1440, height: 960 };
const PHONE = { width: 390, height: 844 };

/** The plugin's routes of the admin API. */
const OURS = /^https?:\/\/[^/]+\/journey\//;

const whole = { isWhole: true, settles: 400, seed: [], viewport: DESKTOP, theme: 'light' };

/**
 * What each page is drawn in.
 * @typedef {object} State
 * @property {string} name
 * @property {string[]} seed what the playground's seed is told
 * @property {{ width: number, height: number }} viewport
 * @property {'light' | 'dark'} theme
 * @property {boolean} [isTouched] by fingers, with no keys
 * @property {boolean} isWhole whether the page shows what it has
 * @property {number} settles milliseconds until it looks as it will
 * @property {number} [scale] pixels of the picture for each of the page
 * @property {boolean} [isForDocs]
 * @property {string[]} [leavesOut] pages that aren't there in this state
 * @property {(context: import('@playwright/test').BrowserContext) => Promise<void>} [prepare]
 */

/** @type {State[]} */
export const STATES = [
  { ...whole, name: 'data', isForDocs: true, scale: 1.5 },
  { ...whole, name: 'dark', theme: 'dark' },
  { ...whole, name: 'phone', viewport: PHONE, isTouched: true },
  {
    ...whole,
    name: 'loading',
    isWhole: false,
    settles: 2500,
    // A slow network: what is asked for doesn't come while the picture is drawn.
    prepare: (context) => context.route(OURS, () => undefined),
    leavesOut: ['bulk-tag'],
  },
  {
    ...whole,
    name: 'error',
    isWhole: false,
    // Requests that fail are made again before the page says so.
    settles: 9000,
    prepare: (context) => context.route(OURS, (route) => route.abort('connectionrefused')),
    leavesOut: ['bulk-tag'],
  },
  {
    ...whole,
    name: 'empty',
    isWhole: false,
    settles: 2500,
    seed: ['--no-journey'],
    leavesOut: ['bulk-tag', 'cell'],
  },
];
