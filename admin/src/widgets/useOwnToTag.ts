import { useEffect } from 'react';
import type { EntryItem } from '../../../server/src/contracts/report';
import { useToTag } from '../api/toTag';

/** So many pages are looked through for entries of the user's own. */
const MOST_PAGES = 8;

interface OwnToTag {
  error: unknown;
  /** Those that the user may change, of all that were looked at; undefined while they are looked for. */
  own: EntryItem[] | undefined;
  /** How many were looked at, and how many there are. */
  seen: number;
  total: number;
}

/** The newest entries to tag that are the user's: a role's conditions may leave few of many. */
export function useOwnToTag(): OwnToTag {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useToTag({});
  const items = data?.pages.flatMap((page) => page.data) ?? [];
  const own = items.filter(({ editable, title }) => editable && title !== null);
  const goesOn =
    own.length === 0 && hasNextPage && (data?.pages.length ?? 0) < MOST_PAGES && error === null;
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) void fetchNextPage();
  }, [goesOn, isFetchingNextPage, fetchNextPage]);
  return {
    error,
    own: data && !goesOn ? own : undefined,
    seen: items.length,
    total: data?.pages[0]?.meta.pagination.total ?? 0,
  };
}
