import type { Core } from '@strapi/strapi';

export interface Question<Value> {
  readonly key: string;
  /** State of what the answer is about, see `marks`; null where it must not be remembered. */
  readonly state: string | null;
  /** Whether an answer to that state is right still; always where left out. */
  readonly isRight?: (value: Value) => boolean;
}

/** So many answers at most; the oldest goes first. */
const ANSWERS = 5000;

/** Answers of this process that are right until what they are about changes. */
export const memory = ({ strapi }: { strapi: Core.Strapi }) => {
  const answers = new Map<string, Answer<unknown>>();
  /** Those that somebody is finding. */
  const sought = new Map<string, Answer<Promise<unknown>>>();

  const answerTo = <Value>({ key, state, isRight = () => true }: Question<Value>) => {
    const known = answers.get(key) as Answer<Value> | undefined;
    return known?.state === state && isRight(known.value) ? known : null;
  };

  const keep = <Value>(key: string, state: string, value: Value): Value => {
    answers.delete(key);
    answers.set(key, { state, value });
    const [oldest] = answers.keys();
    if (answers.size > ANSWERS && oldest !== undefined) answers.delete(oldest);
    return value;
  };

  /** Once for all who ask meanwhile. */
  const seek = async <Value>(
    { key, state }: { key: string; state: string },
    find: () => Promise<Value>
  ): Promise<Value> => {
    const own = { state, value: find() };
    sought.set(key, own);
    try {
      return keep(key, state, await own.value);
    } finally {
      if (sought.get(key) === own) sought.delete(key);
    }
  };

  return {
    /** The answer to that state, where there is one. */
    known: <Value>(key: string, state: string | null): Value | undefined =>
      state === null ? undefined : answerTo<Value>({ key, state })?.value,

    /** The answer that is known, or the one found; many who ask at once have it found once. */
    async recall<Value>(question: Question<Value>, find: () => Promise<Value>): Promise<Value> {
      const { key, state, isRight = () => true } = question;
      if (state === null) return find();
      const known = answerTo(question);
      if (known) return known.value;
      // Who holds a connection must not wait for those who wait for one.
      if (strapi.db.inTransaction()) return keep(key, state, await find());
      const other = sought.get(key) as Answer<Promise<Value>> | undefined;
      if (other?.state === state) {
        const value = await other.value;
        if (isRight(value)) return value;
      }
      return seek({ key, state }, find);
    },
  };
};

interface Answer<Value> {
  readonly state: string;
  readonly value: Value;
}
