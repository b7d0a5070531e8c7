import { Box, Button, Flex, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { EntryItem } from '../../../../server/src/contracts/report';
import type { Vocabulary } from '../../../../server/src/contracts/vocabulary';
import { useText } from '../../i18n/useText';
import { DataTable } from '../../components/DataTable';
import { KeyHint } from '../../components/KeyHint';
import { ToTagRow } from './ToTagRow';
import type { Field } from './ToTagRow';
import { useRowFocus } from './useRowFocus';
import { rowKey } from './useTagging';
import type { Tags, useTagging } from './useTagging';

interface Props {
  items: readonly EntryItem[];
  vocabulary: Vocabulary;
  /** Key of the journey. */
  journey: string | undefined;
  tagging: ReturnType<typeof useTagging>;
  /** Whether the first entry's field takes the focus. */
  takesFocus: boolean;
  /** It has. */
  onFocusTaken: () => void;
  /** Says to who can't see it what has happened. */
  onSay: (words: string) => void;
  /** Whether there are more than are shown. */
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

const NOTHING: Tags = { stages: [], segments: [] };

/** The entries, each tagged where it stands; the keyboard goes from one to the next. */
export function ToTagList(props: Props) {
  const { items, vocabulary, journey, tagging, takesFocus, onFocusTaken, onSay } = props;
  const t = useText();
  const hintId = useId();
  const [collected, setCollected] = useState<ReadonlyMap<string, Tags>>(new Map());
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const options = useMemo(
    () => ({
      stages: vocabulary.journeys.find(({ key }) => key === journey)?.stages ?? [],
      segments: vocabulary.segments,
    }),
    [vocabulary, journey]
  );
  const hasSegments = options.segments.length > 0;
  const ofRow = (key: string): Tags => collected.get(key) ?? NOTHING;
  const collect = (key: string, tags: Tags) =>
    setCollected((before) => new Map(before).set(key, tags));

  const keys = useMemo(() => items.map(rowKey), [items]);
  const { move, toFirst, ...focus } = useRowFocus(keys, props.hasMore ? props.onMore : undefined);
  useEffect(() => {
    if (!takesFocus) return;
    toFirst();
    onFocusTaken();
  }, [takesFocus, toFirst, onFocusTaken]);

  const save = (item: EntryItem, tags: Tags) => {
    const key = rowKey(item);
    if (tags.stages.length + tags.segments.length === 0) return move(key, 1);
    if (tags.stages.length === 0) {
      // With segments alone it would still be to tag.
      collect(key, tags);
      onSay(t('toTag.stageToo', { title: item.title ?? '' }));
      focus.toField(key);
      return;
    }
    // What is chosen in a selected row goes to all that are selected.
    const chosen = selected.has(key) ? items.filter((one) => selected.has(rowKey(one))) : [item];
    move(rowKey(chosen.at(-1) ?? item), 1, chosen.map(rowKey));
    setSelected(new Set());
    setCollected(
      new Map([...collected].filter(([one]) => !chosen.some((row) => rowKey(row) === one)))
    );
    void tagging.tag(chosen, tags).then((count) => {
      const names = [...options.stages, ...options.segments]
        .filter(({ key: tag }) => tags.stages.includes(tag) || tags.segments.includes(tag))
        .map(({ name }) => name);
      if (count > 0)
        onSay(t('toTag.said', { count, title: item.title ?? '', tags: names.join(', ') }));
      focus.toUndo(key);
    });
  };

  const undo = (key: string) =>
    void tagging.untag(key).then(() => {
      focus.toField(key);
      focus.toUndo(key);
    });
  const undoLast = () => {
    const last = [...tagging.states]
      .filter(([key, { is }]) => is !== 'failed' && keys.includes(key))
      .at(-1);
    if (last) undo(last[0]);
  };

  const onRowKey = (key: string) => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by !== null) {
      event.preventDefault();
      const next = move(key, by);
      if (event.shiftKey)
        setSelected((before) => new Set([...before, key, ...(next === undefined ? [] : [next])]));
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      undoLast();
    }
  };

  const rowProps = (item: EntryItem) => {
    const key = rowKey(item);
    const tags = ofRow(key);
    const withKey = (field: Field, tag: string): Tags => ({
      ...tags,
      [field]: [...new Set([...tags[field], tag])],
    });
    return {
      item,
      options,
      state: tagging.states.get(key),
      collected: tags,
      isSelected: selected.has(key),
      describedBy: hintId,
      inputRef: focus.fieldRef(key),
      undoRef: focus.undoRef(key),
      onSelect: (isSelected: boolean) =>
        setSelected((before) => {
          const next = new Set(before);
          if (isSelected) next.add(key);
          else next.delete(key);
          return next;
        }),
      onCollect: (field: Field, tag: string) => collect(key, withKey(field, tag)),
      onDrop: (field: Field, tag: string) =>
        collect(key, { ...tags, [field]: tags[field].filter((one) => one !== tag) }),
      onTake: (field: Field, tag: string) => save(item, withKey(field, tag)),
      onEnter: () => save(item, tags),
      onRowKey: onRowKey(key),
      onUndo: () => undo(key),
    };
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <KeyHint id={hintId}>{t('toTag.keys')}</KeyHint>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
        <Table aria-label={t('toTag.title')}>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{t('toTag.selected')}</VisuallyHidden>
              </th>
              <th scope="col">{t('toTag.entry')}</th>
              <th scope="col">{t('panel.stages')}</th>
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
        </Table>
      </Box>
      {props.hasMore && (
        <Button variant="tertiary" loading={props.isLoadingMore} onClick={focus.goOn}>
          {t('entries.more')}
        </Button>
      )}
    </Flex>
  );
}

const Table = styled(DataTable)`
  td {
    vertical-align: top;
  }

  td:first-child,
  td:last-child {
    width: 1%;
  }

  td:nth-child(3),
  td:nth-child(4):not(:last-child) {
    width: 24rem;
  }

  td:last-child {
    min-width: 8rem;
    overflow-wrap: normal;
    text-align: right;
    white-space: nowrap;
  }

  tr[data-state='tagged'] {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  tbody tr:focus-within {
    background: ${({ theme }) => theme.colors.primary100};
  }

  @media (max-width: 768px) {
    thead {
      display: none;
    }

    tr {
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
      display: block;
      padding: 1.2rem 0;
    }

    td,
    td:nth-child(3),
    td:nth-child(4):not(:last-child) {
      border: 0;
      display: block;
      padding: 0.4rem 0;
      width: auto;
    }
  }
`;
