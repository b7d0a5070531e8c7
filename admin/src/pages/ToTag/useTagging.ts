import { useRef, useState } from 'react';
import type { EntryItem } from '../../../../server/src/contracts/report';
import { applyTags, undoTags } from '../../api/tagging';
import type { BulkEdit, Undo } from '../../api/tagging';
import { errorWords } from '../../api/errors';
import { useText } from '../../i18n/useText';

/** How an entry stands that somebody has begun to tag. */
export type RowState =
  | { readonly is: 'saving'; readonly edit: Tags }
  | {
      readonly is: 'tagged';
      readonly edit: Tags;
      readonly undo: Undo;
      /** Why it couldn't be taken back. */
      readonly error?: string;
    }
  | { readonly is: 'failed'; readonly error: string };

/** Keys. */
export interface Tags {
  readonly stages: readonly string[];
  readonly segments: readonly string[];
}

type States = ReadonlyMap<string, RowState>;

const NONE: States = new Map();

export const rowKey = ({ contentType, documentId, locale }: EntryItem): string =>
  [contentType, documentId, locale ?? ''].join(' ');

const addressOf = ({ contentType, documentId, locale }: EntryItem) => ({
  contentType,
  documentId,
  ...(locale !== null && { locale }),
});

const editOf = (journey: string | undefined, { stages, segments }: Tags): BulkEdit => ({
  ...(stages.length > 0 && { journey, stages: { add: [...stages] } }),
  ...(segments.length > 0 && { segments: { add: [...segments] } }),
});

/** Whether it is tagged, or about to be. */
export const isDone = (state: RowState | undefined): state is Exclude<RowState, { is: 'failed' }> =>
  state !== undefined && state.is !== 'failed';

/** Tags entries where they stand, and takes it back. */
export function useTagging(journey: string | undefined) {
  const t = useText();
  const [byJourney, setByJourney] = useState<ReadonlyMap<string, States>>(new Map());
  // What is tagged in one journey may still be to tag in another.
  const of = journey ?? '';
  const states = byJourney.get(of) ?? NONE;
  /** As they are now: what waits for an answer was begun with older ones. */
  const latest = useRef(byJourney);
  /** What is on its way to the server, by row. */
  const running = useRef(new Map<string, Promise<number>>());
  const set = (keys: readonly string[], state: RowState | null): void => {
    const after = new Map(latest.current.get(of));
    for (const key of keys) {
      after.delete(key);
      // The last one tagged is the last one in it.
      if (state) after.set(key, state);
    }
    latest.current = new Map(latest.current).set(of, after);
    setByJourney(latest.current);
  };
  const said = (error: unknown): string => errorWords(error, t);

  const apply = async (items: readonly EntryItem[], edit: Tags): Promise<number> => {
    const keys = items.map(rowKey);
    set(keys, { is: 'saving', edit });
    try {
      const { failed, undo } = await applyTags(items.map(addressOf), editOf(journey, edit));
      for (const item of items) {
        const failure = failed.find(
          ({ entry }) =>
            entry.contentType === item.contentType &&
            entry.documentId === item.documentId &&
            (entry.locale ?? null) === item.locale
        );
        const versions = undo.versions.filter(
          (version) =>
            version.contentType === item.contentType &&
            version.documentId === item.documentId &&
            (item.locale === null || version.locale === item.locale)
        );
        set(
          [rowKey(item)],
          failure
            ? { is: 'failed', error: failure.error }
            : { is: 'tagged', edit, undo: { journey: undo.journey, versions } }
        );
      }
      return items.length - failed.length;
    } catch (error) {
      set(keys, { is: 'failed', error: said(error) });
      return 0;
    }
  };

  /** @returns how many of them are tagged */
  const tag = (items: readonly EntryItem[], edit: Tags): Promise<number> => {
    const work = apply(items, edit);
    for (const item of items) running.current.set(rowKey(item), work);
    return work;
  };

  /** Of what is still on its way, once it has arrived. */
  const untag = async (key: string): Promise<void> => {
    await running.current.get(key);
    const state = latest.current.get(of)?.get(key);
    if (state?.is !== 'tagged') return;
    set([key], { is: 'saving', edit: state.edit });
    try {
      const { failed } = await undoTags(state.undo);
      set([key], failed[0] ? { ...state, error: failed[0].error } : null);
    } catch (error) {
      set([key], { ...state, error: said(error) });
    }
  };

  return { states, tag, untag };
}
