import { useRef, useState } from 'react';
import type { EntryItem } from '../../../../server/src/contracts/report';
import { applyTags, undoTags } from '../../api/tagging';
import type { BulkEdit, Undo } from '../../api/tagging';
import { errorWords } from '../../api/errors';
import { useText } from '../../i18n/useText';

/** How an entry stands that somebody has begun to tag. */
export type RowState =
  | { readonly is: 'saving'; readonly edit: Tags; readonly action: number }
  | {
      readonly is: 'tagged';
      readonly edit: Tags;
      /** What is tagged at once has the same number, what comes later a higher one. */
      readonly action: number;
      readonly undo: Undo;
      /** Why it couldn't be taken back. */
      readonly error?: string;
    }
  /** It is being taken back. */
  | { readonly is: 'leaving'; readonly edit: Tags }
  | { readonly is: 'failed'; readonly error: string };

/** An entry, and the tags that it is to get. */
export interface Work {
  readonly item: EntryItem;
  readonly edit: Tags;
}

/** Keys. */
export interface Tags {
  readonly stages: readonly string[];
  readonly segments: readonly string[];
}

export const NOTHING: Tags = { stages: [], segments: [] };

type States = ReadonlyMap<string, RowState>;

const NONE: States = new Map();

export const rowKey = ({
  contentType,
  documentId,
  locale,
}: Pick<EntryItem, 'contentType' | 'documentId' | 'locale'>): string =>
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

/** One request for all that get the same. */
const byEdit = (works: readonly Work[]): Work[][] => {
  const groups = new Map<string, Work[]>();
  for (const work of works) {
    const key = JSON.stringify([work.edit.stages, work.edit.segments]);
    groups.set(key, [...(groups.get(key) ?? []), work]);
  }
  return [...groups.values()];
};

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
  const running = useRef(new Map<string, Promise<unknown>>());
  /** Rows that are being taken back, or will be as soon as they are there. */
  const leaving = useRef(new Set<string>());
  const actions = useRef(0);
  const set = (key: string, state: RowState | null): void => {
    const after = new Map(latest.current.get(of));
    if (state) after.set(key, state);
    else after.delete(key);
    latest.current = new Map(latest.current).set(of, after);
    setByJourney(latest.current);
  };
  const said = (error: unknown): string => errorWords(error, t);

  /** @returns those that couldn't be tagged */
  const apply = async (works: readonly Work[], action: number): Promise<Work[]> => {
    try {
      const [first] = works;
      const addresses = works.map(({ item }) => addressOf(item));
      const edit = editOf(journey, first?.edit ?? NOTHING);
      const { failed, undo } = await applyTags(addresses, edit);
      return works.filter(({ item, edit: own }) => {
        const failure = failed.find(
          ({ entry }) => isSame(entry, item) && (entry.locale ?? null) === item.locale
        );
        const versions = undo.versions.filter(
          (version) =>
            isSame(version, item) && (item.locale === null || version.locale === item.locale)
        );
        set(
          rowKey(item),
          failure
            ? {
                is: 'failed',
                error: t('toTag.failed', { reason: t(`bulk.failed.${failure.reason}`) }),
              }
            : { is: 'tagged', edit: own, action, undo: { journey: undo.journey, versions } }
        );
        return failure !== undefined;
      });
    } catch (error) {
      for (const { item } of works) set(rowKey(item), { is: 'failed', error: said(error) });
      return [...works];
    }
  };

  /** @returns those that couldn't be tagged */
  const tag = async (works: readonly Work[]): Promise<Work[]> => {
    actions.current += 1;
    const action = actions.current;
    for (const { item, edit } of works) set(rowKey(item), { is: 'saving', edit, action });
    const groups = byEdit(works).map((group) => {
      const work = apply(group, action);
      for (const { item } of group) running.current.set(rowKey(item), work);
      return work;
    });
    return (await Promise.all(groups)).flat();
  };

  /** All that was tagged by the last action that `rows` have part in, and isn't taken back yet. */
  const taggedLast = (rows: readonly string[]): string[] => {
    const actionOf = (key: string): number => {
      const state = states.get(key);
      return state && 'action' in state && !leaving.current.has(key) ? state.action : 0;
    };
    const last = Math.max(0, ...rows.map(actionOf));
    return last === 0 ? [] : [...states.keys()].filter((key) => actionOf(key) === last);
  };

  const takeBack = async (keys: readonly string[]): Promise<void> => {
    await Promise.all(keys.flatMap((key) => running.current.get(key) ?? []));
    const tagged = keys.flatMap((key) => {
      const state = latest.current.get(of)?.get(key);
      return state?.is === 'tagged' ? [{ key, state }] : [];
    });
    if (tagged.length === 0) return;
    for (const { key, state } of tagged) set(key, { is: 'leaving', edit: state.edit });
    const versions = tagged.flatMap(({ state }) => state.undo.versions);
    try {
      const { failed } = await undoTags({
        journey: tagged[0]?.state.undo.journey ?? null,
        versions,
      });
      for (const { key, state } of tagged) {
        const failure = failed.find(({ entry }) =>
          state.undo.versions.some(
            (version) => isSame(version, entry) && version.locale === (entry.locale ?? null)
          )
        );
        const error =
          failure && t('toTag.notUndone', { reason: t(`bulk.failed.${failure.reason}`) });
        set(key, error ? { ...state, error } : null);
      }
    } catch (error) {
      for (const { key, state } of tagged) set(key, { ...state, error: said(error) });
    }
  };

  /** Of what is still on its way, once it has arrived. */
  const untag = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) leaving.current.add(key);
    await takeBack(keys);
    for (const key of keys) leaving.current.delete(key);
  };

  return { states, tag, untag, taggedLast };
}

interface Document {
  readonly contentType: string;
  readonly documentId: string;
}

const isSame = (a: Document, b: Document): boolean =>
  a.contentType === b.contentType && a.documentId === b.documentId;
