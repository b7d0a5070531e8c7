import { Box, Button, Flex, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useId, useMemo } from 'react';
import type { KeyboardEvent } from 'react';
import type { EntryItem } from '../../../../server/src/contracts/report';
import type { Vocabulary } from '../../../../server/src/contracts/vocabulary';
import { useText } from '../../i18n/useText';
import { KeyHint } from '../../components/KeyHint';
import { useStageName } from '../../components/useStageName';
import type { Suggestion } from '../../../../server/src/contracts/suggestions';
import { AcceptSelected } from './AcceptSelected';
import { ToTagRow } from './ToTagRow';
import type { Field } from './ToTagRow';
import { ToTagTable } from './ToTagTable';
import { useAccepted } from './useAccepted';
import { useRowFocus } from './useRowFocus';
import type { RowSuggestions } from './useRowSuggestions';
import { both, useSaving } from './useSaving';
import type { useCollected } from './useCollected';
import { useSelection } from './useSelection';
import { isDone, rowKey } from './useTagging';
import type { Tags, useTagging } from './useTagging';

interface Props {
  items: readonly EntryItem[];
  vocabulary: Vocabulary;
  /** Key of the journey. */
  journey: string | undefined;
  tagging: ReturnType<typeof useTagging>;
  collected: ReturnType<typeof useCollected>;
  /** Whether the first entry's field takes the focus. */
  takesFocus: boolean;
  /** It has. */
  onFocusTaken: () => void;
  /** Says to who can't see it what has happened. */
  onSay: (words: string) => void;
  suggestions: RowSuggestions;
  /** Whether there are more than are shown. */
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

/** Whether a field has its own use for the keys: there is something typed in it. */
const isTypedIn = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.value !== '' && target.type === 'text';

/** The entries, each tagged where it stands; the keyboard goes from one to the next. */
export function ToTagList(props: Props) {
  const { items, vocabulary, journey, tagging, collected } = props;
  const { takesFocus, onFocusTaken, onSay, suggestions } = props;
  const t = useText();
  const stageName = useStageName(vocabulary.journeys);
  const hintId = useId();
  const home = vocabulary.journeys.find(({ key }) => key === journey);
  const options = useMemo(
    () => ({
      stages: home?.stages ?? [],
      segments: vocabulary.segments,
    }),
    [vocabulary, home]
  );
  const hasSegments = options.segments.length > 0;

  const keys = useMemo(() => items.map(rowKey), [items]);
  const selection = useSelection(keys.filter((key) => !isDone(tagging.states.get(key))));
  const focus = useRowFocus(keys, props.hasMore ? props.onMore : undefined);
  const { toFirst } = focus;
  useEffect(() => {
    if (!takesFocus) return;
    toFirst();
    onFocusTaken();
  }, [takesFocus, toFirst, onFocusTaken]);

  const { save, accept } = useSaving({
    items,
    options,
    tagging,
    collected,
    selection,
    focus,
    onSay,
  });
  const accepted = useAccepted({ items, collected, suggestions, tagging });

  const undo = (rows: readonly string[]) => {
    const first = keys.find((key) => rows.includes(key));
    if (first === undefined) return;
    void tagging.untag(rows).then(() => {
      focus.toField(first);
      focus.toUndo(first);
    });
  };

  const onRowKey = (key: string) => (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      return accept(accepted.of([key]));
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    const next = focus.move(key, by);
    if (event.shiftKey) selection.extend(key, next ?? key);
  };
  /** Keys that mean the same wherever the focus is. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTypedIn(event.target)) return;
    const withCtrl = event.ctrlKey || event.metaKey;
    const pressed = event.key.toLowerCase();
    if (pressed === 'escape') selection.clear();
    else if (pressed === 'a' && withCtrl) selection.all();
    else if (pressed === 'z' && withCtrl) undo(tagging.taggedLast(keys));
    else return;
    event.preventDefault();
  };

  const rowProps = (item: EntryItem) => {
    const key = rowKey(item);
    const tags = collected.of(key);
    const withKey = (field: Field, tag: string): Tags => ({
      ...tags,
      [field]: both(tags[field], [tag]),
    });
    return {
      item,
      options,
      state: tagging.states.get(key),
      collected: tags,
      isSelected: selection.has(key),
      describedBy: hintId,
      inputRef: focus.fieldRef(key),
      undoRef: focus.undoRef(key),
      onSelect: (isSelected: boolean) => selection.toggle(key, isSelected),
      onCollect: (field: Field, tag: string) => collected.set(key, withKey(field, tag)),
      onDrop: (field: Field, tag: string) =>
        collected.set(key, { ...tags, [field]: tags[field].filter((one) => one !== tag) }),
      onTake: (field: Field, tag: string) => save(item, withKey(field, tag)),
      onEnter: () => save(item, tags),
      onRowKey: onRowKey(key),
      onUndo: () => undo([key]),
      suggestions: suggestions.of(key),
      onAccept: () => accept(accepted.of([key])),
      onReject: (field: Field, suggestion: Suggestion) =>
        void suggestions.reject(item, field, suggestion),
    };
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <KeyHint id={hintId}>{t('toTag.keys')}</KeyHint>
      {suggestions.isAny && (
        <AcceptSelected
          canSelect={accepted.rows.length > 0}
          selected={selection.size}
          accepted={accepted.inWords(keys.filter(selection.has))}
          onSelectSuggested={() => selection.set(accepted.rows)}
          onAccept={() => accept(accepted.of(keys.filter(selection.has)))}
        />
      )}
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
        <ToTagTable aria-label={t('toTag.title')} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{t('toTag.selected')}</VisuallyHidden>
              </th>
              <th scope="col">{t('toTag.entry')}</th>
              <th scope="col">
                {home
                  ? stageName({ name: t('panel.stages'), journey: home.key })
                  : t('panel.stages')}
              </th>
              {hasSegments && <th scope="col">{t('panel.segments')}</th>}
              <th scope="col">
                <VisuallyHidden>{t('list.actions')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <ToTagRow key={rowKey(item)} {...rowProps(item)} />
            ))}
          </tbody>
        </ToTagTable>
      </Box>
      {props.hasMore && (
        <Button variant="tertiary" loading={props.isLoadingMore} onClick={focus.goOn}>
          {t('entries.more')}
        </Button>
      )}
    </Flex>
  );
}
