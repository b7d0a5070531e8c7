import type { Translate } from '../i18n/useText';

/** An error of Strapi's fetch client, as far as we look into it. */
interface ServerError {
  status?: number;
  response?: {
    data?: {
      error?: { message?: string; details?: { errors?: { path: string[]; message: string }[] } };
    };
  };
}

const answerOf = (error: unknown) => (error as ServerError | null)?.response?.data?.error;

/**
 * What went wrong, for people: of a refusal the server's own words, which name the field and what is
 * allowed; of a mistake of the server's, its words are for developers.
 */
export function errorWords(error: unknown, t: Translate): string {
  const { status } = (error ?? {}) as ServerError;
  if (status === 403) return t('error.forbidden');
  if (status === 404) return t('error.gone');
  if (status !== undefined && status >= 500) return t('error.server');
  return answerOf(error)?.message ?? t('error.unreachable');
}

/** The server understood and said no: asking again is no use. */
export const isRefusal = (error: unknown): boolean => {
  const status = (error as ServerError | null)?.status ?? 0;
  return status >= 400 && status < 500;
};

export const isForbidden = (error: unknown): boolean =>
  (error as ServerError | null)?.status === 403;

/** The server's messages by field; of a list's items, by the list. */
export function fieldMessages(error: unknown): Partial<Record<string, string>> {
  const messages: Partial<Record<string, string>> = {};
  for (const { path, message } of answerOf(error)?.details?.errors ?? []) {
    const field = path[0];
    if (field !== undefined) messages[field] ??= message;
  }
  return messages;
}
