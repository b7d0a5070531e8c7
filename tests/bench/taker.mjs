import { PROBES } from './probes/index.mjs';
import { resultOf } from './results.mjs';

/** Seconds that a measuring may take, as far as it has a choice. */
const [LONG, SHORT] = [30, 4];

/** Takes the probes that are asked for, and keeps what they give. */
export function taker({ quick, only }, say) {
  const wanted = (id) => only.has(id);
  const date = new Date().toISOString().slice(0, 10);
  const results = [];
  const probesOf = (each) =>
    PROBES.filter((probe) => probe.each === each && probe.measures.some(({ id }) => wanted(id)));

  return {
    /** @type {import('./results.mjs').Result[]} */
    results,
    /** @param {import('./probes/index.mjs').Probe['each']} each */
    wants: (each) => probesOf(each).length > 0,
    /**
     * @param {import('./probes/index.mjs').Probe['each']} each
     * @param {{ database?: string, size?: number }} place what the results are of
     * @param {object} [context] what the probes need besides
     */
    async take(each, place, context = {}) {
      for (const probe of probesOf(each)) {
        const start = Date.now();
        const seconds = quick ? SHORT : LONG;
        const samples = await probe.run({ quick, seconds, wanted, results, ...place, ...context });
        const missing = probe.measures.find(({ id }) => wanted(id) && !samples[id]);
        // What is made of other results has none where those weren't asked for.
        if (missing && each !== 'results') throw new Error(`${missing.id}: nothing was measured`);
        for (const measure of probe.measures.filter(({ id }) => wanted(id) && samples[id])) {
          results.push(resultOf(measure, samples[measure.id], { ...place, date }));
        }
        const names = Object.keys(samples).filter(wanted).join(', ');
        if (names) say(`  ${names}: ${Math.round((Date.now() - start) / 1000)} s`);
      }
    },
  };
}
