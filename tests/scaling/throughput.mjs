/** How much faster the cache answers than one node, and one node than a plain list of Strapi. */
import { NODES, PROXY } from '../../playground/scripts/scaling/cluster.mjs';
import { load } from './load.mjs';

export const CONTENT =
  '/api/journey/content?stage=awareness&segment=hotels,general&fields=title&pageSize=10';
const NEXT = '/api/journey/next?stage=awareness&segment=hotels,general&limit=3&fields=title';
const LIST = '/api/articles?fields=title&pagination%5BpageSize%5D=10';

const SUBJECTS = {
  'content, through nginx with its cache': `${PROXY}${CONTENT}`,
  'content, one node without cache': `${NODES[0]}${CONTENT}`,
  'next, one node without cache': `${NODES[0]}${NEXT}`,
  'plain list of ten articles, one node without cache': `${NODES[0]}${LIST}`,
};
const ROUNDS = 3;
const SECONDS = 8;

/** In turns, so that whatever else the machine does is shared out. */
export async function throughput() {
  const runs = new Map(Object.keys(SUBJECTS).map((name) => [name, []]));
  for (const url of Object.values(SUBJECTS)) await load(url, { seconds: 2 });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, url] of Object.entries(SUBJECTS)) {
      runs.get(name).push(await load(url, { seconds: SECONDS }));
    }
  }
  const results = [...runs].map(([name, some]) => ({
    name,
    perSecond: median(some.map((run) => run.perSecond)),
    p50: median(some.map((run) => run.p50)),
    p99: median(some.map((run) => run.p99)),
    wrong: some.reduce((sum, { wrong }) => sum + wrong, 0),
  }));
  const list = results.at(-1);
  console.log('\n| what | requests/s | against the list | median | p99 | p99 against the list |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const { name, perSecond, p50, p99 } of results) {
    const against = `${ratio(perSecond / list.perSecond)} | ${ms(p50)} | ${ms(p99)}`;
    console.log(`| ${name} | ${Math.round(perSecond)} | ${against} | ${ratio(p99 / list.p99)} |`);
  }
  const wrong = results.reduce((sum, result) => sum + result.wrong, 0);
  console.log(`Wrong answers: ${wrong}`);
  return wrong;
}

export const median = (numbers) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
export const ms = (number) => `${number.toPrecision(3)} ms`;
const ratio = (number) => `${number.toPrecision(3)}×`;
