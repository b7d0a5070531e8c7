import type { EntryItem } from '../../../../server/src/contracts/report';
import { useText } from '../../i18n/useText';
import { suggestedText } from '../../suggestions/suggestedText';
import type { Accepted } from './AcceptSelected';
import type { useCollected } from './useCollected';
import { NO_SUGGESTIONS } from './useRowSuggestions';
import type { RowSuggestions, Suggestions } from './useRowSuggestions';
import { both } from './useSaving';
import { isDone, rowKey } from './useTagging';
import type { Tags, useTagging, Work } from './useTagging';

interface Parts {
  readonly items: readonly EntryItem[];
  readonly collected: ReturnType<typeof useCollected>;
  readonly suggestions: RowSuggestions;
  readonly tagging: ReturnType<typeof useTagging>;
}

/** What is suggested besides what is chosen: whoever has chosen a stage needs no other. */
export const openSuggestions = ({ stages, segments }: Suggestions, chosen: Tags): Suggestions => ({
  stages: chosen.stages.length > 0 ? NO_SUGGESTIONS.stages : stages,
  segments: segments.filter(({ key }) => !chosen.segments.includes(key)),
});

/** What accepting the suggestions of rows comes to: of those that there is a stage suggested for. */
export function useAccepted({ items, collected, suggestions, tagging }: Parts) {
  const t = useText();
  const open = items.flatMap((item) => {
    const row = rowKey(item);
    const chosen = collected.of(row);
    const own = openSuggestions(suggestions.of(row), chosen);
    if (own.stages.length === 0 || isDone(tagging.states.get(row))) return [];
    return [{ item, row, chosen, own }];
  });
  const among = (rows: readonly string[]) => open.filter(({ row }) => rows.includes(row));
  return {
    /** All that there is a stage suggested for. */
    rows: open.map(({ row }) => row),
    /** Those of the rows, with what is chosen already and what is suggested. */
    of: (rows: readonly string[]): Work[] =>
      among(rows).map(({ item, chosen, own }) => ({
        item,
        edit: {
          stages: both(
            chosen.stages,
            own.stages.map(({ key }) => key)
          ),
          segments: both(
            chosen.segments,
            own.segments.map(({ key }) => key)
          ),
        },
      })),
    inWords: (rows: readonly string[]): Accepted[] =>
      among(rows).map(({ item, row, own }) => ({
        row,
        title: item.title ?? t('entries.unreadable'),
        tags: [...own.stages, ...own.segments].map((one) => suggestedText(one, t)).join(', '),
      })),
  };
}
