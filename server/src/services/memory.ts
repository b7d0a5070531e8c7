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
export const memory = (_: { strapi: Core.Strapi }) => {
  const answers = new Map<string, { state: string; value: unknown }>();

  return {
    /** The answer to that state, where there is one. */
    known: <Value>(key: string, state: string | null): Value | undefined => {
      const answer = answers.get(key);
      return state !== null && answer?.state === state ? (answer.value as Value) : undefined;
    },

    async recall<Value>(
      { key, state, isRight = () => true }: Question<Value>,
      find: () => Promise<Value>
    ): Promise<Value> {
      if (state === null) return find();
      const known = answers.get(key);
      if (known?.state === state && isRight(known.value as Value)) return known.value as Value;
      const value = await find();
      answers.delete(key);
      answers.set(key, { state, value });
      const [oldest] = answers.keys();
      if (answers.size > ANSWERS && oldest !== undefined) answers.delete(oldest);
      return value;
    },
  };
};
