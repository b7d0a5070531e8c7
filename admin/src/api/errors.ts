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

/** The server's own message, as it is; undefined where the server didn't say anything. */
export const serverMessage = (error: unknown): string | undefined => answerOf(error)?.message;

/** The server understood and said no: asking again is no use. */
export const isRefusal = (error: unknown): boolean => {
  const status = (error as ServerError | null)?.status ?? 0;
  return status >= 400 && status < 500;
};

/** The server's messages by field; of a list's items, by the list. */
export function fieldMessages(error: unknown): Partial<Record<string, string>> {
  const messages: Partial<Record<string, string>> = {};
  for (const { path, message } of answerOf(error)?.details?.errors ?? []) {
    const field = path[0];
    if (field !== undefined) messages[field] ??= message;
  }
  return messages;
}
