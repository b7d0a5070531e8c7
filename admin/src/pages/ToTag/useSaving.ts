import type { EntryItem } from '../../../../server/src/contracts/report';
import { useText } from '../../i18n/useText';
import type { Option } from './matching';
import type { useCollected } from './useCollected';
import type { useRowFocus } from './useRowFocus';
import { rowKey } from './useTagging';
import type { Tags, useTagging, Work } from './useTagging';

interface Parts {
  readonly items: readonly EntryItem[];
  readonly options: Record<keyof Tags, readonly Option[]>;
  readonly tagging: ReturnType<typeof useTagging>;
  readonly collected: ReturnType<typeof useCollected>;
  readonly selection: { has(row: string): boolean; clear(): void };
  readonly focus: ReturnType<typeof useRowFocus>;
  readonly onSay: (words: string) => void;
}

export const both = (some: readonly string[], more: readonly string[]): string[] => [
  ...new Set([...some, ...more]),
];

/** Tags rows where they stand: the focus goes on, and who can't see it hears how it went. */
export function useSaving({ items, options, tagging, collected, selection, focus, onSay }: Parts) {
  const t = useText();

  /** @param tags what is said of it, where all get the same */
  const start = (works: readonly Work[], first: EntryItem, tags: Tags | null) => {
    const rows = works.map(({ item }) => rowKey(item));
    const key = rowKey(first);
    focus.move(rows.at(-1) ?? key, 1, rows);
    selection.clear();
    collected.drop(rows);
    void tagging.tag(works).then((failed) => {
      // It is there to be tried again.
      for (const one of failed) collected.set(rowKey(one.item), one.edit);
      const count = works.length - failed.length;
      const names = [...options.stages, ...options.segments]
        .filter(({ key: tag }) => tags?.stages.includes(tag) || tags?.segments.includes(tag))
        .map(({ name }) => name);
      if (count > 0) {
        onSay(
          tags
            ? t('toTag.said', { count, title: first.title ?? '', tags: names.join(', ') })
            : t('suggest.accepted', { count })
        );
      }
      focus.toUndo(key);
    });
  };

  return {
    /** What is chosen in a selected row goes to all that are selected; each keeps what it has. */
    save(item: EntryItem, tags: Tags): void {
      const key = rowKey(item);
      if (tags.stages.length + tags.segments.length === 0) return void focus.move(key, 1);
      if (tags.stages.length === 0) {
        // With segments alone it would still be to tag.
        collected.set(key, tags);
        onSay(t('toTag.stageToo', { title: item.title ?? '' }));
        focus.toField(key);
        return;
      }
      const chosen = selection.has(key)
        ? items.filter((one) => selection.has(rowKey(one)))
        : [item];
      const works = chosen.map((one) => {
        const own = rowKey(one) === key ? tags : collected.of(rowKey(one));
        const edit = {
          stages: both(own.stages, tags.stages),
          segments: both(own.segments, tags.segments),
        };
        return { item: one, edit };
      });
      start(works, item, tags);
    },

    /** Each row gets its own; the rest of what is selected stays as it is. */
    accept(works: readonly Work[]): void {
      const [first] = works;
      if (first) start(works, first.item, works.length === 1 ? first.edit : null);
    },
  };
}
