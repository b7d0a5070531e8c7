import type { Translate } from '../i18n/useText';
import { refusalOfField, refusalWords } from './refusalWords';
import type { RefusedThing } from './refusalWords';

/** An error of Strapi's fetch client, as far as we look into it. */
interface ServerError {
  status?: number;
  response?: {
    data?: {
      error?: { message?: string; details?: { errors?: RefusedThing[] } };
    };
  };
}

const answerOf = (error: unknown) => (error as ServerError | null)?.response?.data?.error;

const refusedIn = (error: unknown): RefusedThing[] => answerOf(error)?.details?.errors ?? [];

/**
 * What went wrong, for people: of a refusal what is refused and what is allowed; of a mistake of the
 * server's, its words are for developers.
 */
export function errorWords(error: unknown, t: Translate): string {
  const { status } = (error ?? {}) as ServerError;
  const refused = refusedIn(error).filter(({ key }) => key !== undefined);
  if (refused.length > 0) return refused.map((one) => refusalOfField(one, t)).join('; ');
  if (status === 401) return t('error.signedOut');
  if (status === 403) return t('error.forbidden');
  if (status === 404) return t('error.gone');
  if (status === 413) return t('error.tooLarge');
  if (status !== undefined && status >= 500) return t('error.server');
  return answerOf(error)?.message ?? t('error.unreachable');
}

/** The server understood and said no: asking again is no use. */
export const isRefusal = (error: unknown): boolean => {
  const status = (error as ServerError | null)?.status ?? 0;
  return status >= 400 && status < 500;
};

/** The session has ended: only signing in again helps. */
export const isSignedOut = (error: unknown): boolean =>
  (error as ServerError | null)?.status === 401;

export const isForbidden = (error: unknown): boolean =>
  (error as ServerError | null)?.status === 403;

/** Why fields are refused, by field; of a list's items, by the list. */
export function fieldMessages(error: unknown, t: Translate): Partial<Record<string, string>> {
  const messages: Partial<Record<string, string>> = {};
  for (const refused of refusedIn(error)) {
    const field = refused.path[0];
    if (field !== undefined) messages[field] ??= refusalWords(refused, t);
  }
  return messages;
}
