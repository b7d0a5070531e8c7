import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Answer } from './client';

/**
 * A change on the server. It counts as done when everything of ours has been read again: a stage
 * shows in settings, matrix, gaps and panels alike.
 * @param line changes in the same line run one after the other
 */
export function useChange<Input, Result>(
  send: (input: Input) => Promise<Answer<Result>>,
  line?: string
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (input: Input) => (await send(input)).data,
    onSettled: () => cache.invalidateQueries(),
    scope: line === undefined ? undefined : { id: line },
  });
}
