import { Readable } from 'node:stream';

/** A list as the other routes answer it, `{ "data": […] }`, written while it is read: an item a line. */
export const json = (items: Iterable<unknown> | AsyncIterable<unknown>): Readable =>
  Readable.from(lines(items), { objectMode: false });

/** Nothing before the first item is there: until then it can still be said that it failed. */
async function* lines(items: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '{"data":[\n';
  for await (const item of items) {
    yield `${before}${JSON.stringify(item)}`;
    before = ',\n';
  }
  yield before === ',\n' ? '\n]}\n' : '{"data":[]}\n';
}
