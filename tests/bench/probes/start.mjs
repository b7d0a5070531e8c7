import { makeApp } from '../app.mjs';
import { atMost } from '../limits.mjs';
import { takeTurns } from '../rounds.mjs';
import { startSite } from '../site/index.mjs';

const MANY = 100;
/** A start takes seconds: a quick run has to do with less. */
const QUICK = 20;

/** Starts of an app with many content types, each in a process of its own. */
export const start = {
  each: 'database',
  measures: [
    {
      id: 'start',
      title: 'Start of an app with 100 content types',
      against: 'the same app without the plugin',
      limit: atMost(1.15),
    },
  ],
  async run({ newDatabase, quick, seconds }) {
    const count = quick ? QUICK : MANY;
    const app = makeApp(Array.from({ length: count }, (_, index) => `kind-${index + 1}`));
    const loads = { subject: [], baseline: [] };
    try {
      const starts = {};
      for (const name of ['subject', 'baseline']) {
        const database = await newDatabase(`start-${name}`);
        starts[name] = async () => {
          const site = await startSite(app, database, name === 'subject');
          await site.stop();
          loads[name].push(site.loaded);
        };
      }
      // The first start makes the tables, and isn't meant.
      await takeTurns(starts, { warmUp: 1, most: quick ? 3 : 15, least: 3, seconds: 4 * seconds });
    } finally {
      app.remove();
    }
    const [subject, baseline] = [loads.subject.slice(1), loads.baseline.slice(1)];
    return { start: { subject, baseline, note: quick ? `${count} content types` : undefined } };
  },
};
