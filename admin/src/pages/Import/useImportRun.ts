import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bringIn, look, takeBack } from '../../api/imports';
import type { Brought, ImportAsked, TakenBack } from '../../api/imports';
import { remember } from '../../bulkTag/lastRun';
import { refreshLists } from '../../strapiCache';

/** Part of the key of what isn't read again because something has been written. */
const IMPORT = 'import';

let runs = 0;

/** A dry run of rows that stay the same, the writing of what it has shown, and the way back. */
export function useImportRun(asked: ImportAsked) {
  // Rows are too many to be compared.
  const [id] = useState(() => (runs += 1));
  const cache = useQueryClient();
  const [brought, setBrought] = useState<Brought | null>(null);
  const [back, setBack] = useState<TakenBack | null>(null);

  const refresh = (): void => {
    void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== IMPORT });
    refreshLists();
  };
  /** Tags can be taken back in the lists of the Content Manager too, when this page is left. */
  const keep = (of: Brought | null): void => {
    if (of === null) remember(null);
    else if (of.kind === 'tags') remember({ owner: cache, undo: of.told.undo });
  };
  const looked = useQuery({
    queryKey: [IMPORT, id],
    queryFn: () => look(asked),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const applying = useMutation({
    mutationFn: (token: string) => bringIn(asked, token),
    onSuccess: (told) => {
      setBrought(told);
      keep(told);
    },
    onSettled: refresh,
  });
  const undoing = useMutation({
    mutationFn: takeBack,
    onSuccess: (told) => {
      const [undone, left] = [told.undone + (back?.undone ?? 0), told.left + (back?.left ?? 0)];
      setBack({ ...told, undone, left });
      keep(told.rest?.of ?? null);
    },
    onSettled: refresh,
  });

  return {
    looked,
    applying,
    undoing,
    brought,
    back,
    /** What can be taken back; null once it is. */
    undoable: back ? (back.rest?.of ?? null) : brought,
  };
}
