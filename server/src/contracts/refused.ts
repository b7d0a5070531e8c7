import { errors } from '@strapi/utils';
import { shorten } from '../domain/shorten';
import { because, sentence } from '../domain/refusals';
import type { Refusal } from '../domain/refusals';

/** One thing that was refused, as `details.errors` of an answer names it. */
export interface Refused extends Refusal {
  /** Of the field; empty where it isn't about one. */
  readonly path: readonly string[];
  /** In English. */
  readonly message: string;
}

const detailsOf = (name: string, refused: readonly Refused[]): object => ({
  errors: refused.map(({ path, message, key, values }) => ({ path, message, name, key, values })),
});

/** A 400 that says everything that is wrong. */
export const invalid = (message: string, refused: readonly Refused[]): errors.ValidationError =>
  new errors.ValidationError(message, detailsOf('ValidationError', refused));

/** A 400 that names a field and says why it is refused. */
export function refusal(field: string, why: Refusal): errors.ValidationError {
  const refused = refusedField(field, why);
  return invalid(refused.message, [refused]);
}

/** The same as data, where it is one finding among others. */
export const refusedField = (field: string, why: Refusal): Refused => ({
  path: [field],
  message: `${field}: ${sentence(why)}`,
  ...why,
});

/** A 400 that names a value nobody knows, where it stood, and what is allowed there. */
export function unknownValue(
  field: string,
  given: string,
  known: Iterable<string>
): errors.ValidationError {
  const [value, allowed] = [shorten(given), [...known].join(', ')];
  const why = allowed
    ? because('unknown', { value, allowed })
    : because('unknownAmongNone', { value });
  return refusal(field, why);
}

/** What a check refuses, as data; null where it has nothing against it. */
export function refusedBy(check: () => void): Refused | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof errors.ValidationError)) throw error;
    const { errors: all } = error.details as { errors: readonly Refused[] };
    return all[0] ?? null;
  }
}

const whole = (name: string, why: Refusal): [message: string, details: object] => {
  const message = sentence(why);
  return [message, detailsOf(name, [{ path: [], message, ...why }])];
};

/** A 400 that isn't about a field. */
export const refusedNow = (why: Refusal): errors.ApplicationError =>
  new errors.ApplicationError(...whole('ApplicationError', why));

export const forbidden = (why: Refusal): errors.ForbiddenError =>
  new errors.ForbiddenError(...whole('ForbiddenError', why));

export const notFound = (why: Refusal): errors.NotFoundError =>
  new errors.NotFoundError(...whole('NotFoundError', why));
