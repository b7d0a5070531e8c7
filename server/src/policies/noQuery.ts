import { parse } from '../contracts/parse';
import { noQuery as schema } from '../contracts/vocabulary';

/** Refuses parameters on a route that takes none: who sends one expects it to do something. */
export function noQuery({ request }: { request: { query: unknown } }): boolean {
  parse(schema, request.query);
  return true;
}
