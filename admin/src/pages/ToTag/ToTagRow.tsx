import { Checkbox, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { KeyboardEvent } from 'react';
import type { EntryItem } from '../../../../server/src/contracts/report';
import type { Suggestion } from '../../../../server/src/contracts/suggestions';
import { ChipList } from '../../components/ChipList';
import { entryAddress } from '../../../../server/src/domain/entryAddress';
import { useText } from '../../i18n/useText';
import type { Option } from './matching';
import { SuggestedTags } from './SuggestedTags';
import { TagInput } from './TagInput';
import { openSuggestions } from './useAccepted';
import type { Suggestions } from './useRowSuggestions';
import { isDone as isDoneIn } from './useTagging';
import type { RowState, Tags } from './useTagging';

export type Field = keyof Tags;

interface Props {
  item: EntryItem;
  state: RowState | undefined;
  /** What is chosen and not saved yet. */
  collected: Tags;
  options: Record<Field, readonly Option[]>;
  isSelected: boolean;
  /** Id of the words that explain the keys. */
  describedBy: string;
  inputRef: (input: HTMLElement | null) => void;
  undoRef: (button: HTMLElement | null) => void;
  onSelect: (isSelected: boolean) => void;
  onCollect: (field: Field, key: string) => void;
  onDrop: (field: Field, key: string) => void;
  onTake: (field: Field, key: string) => void;
  onEnter: () => void;
  onRowKey: (event: KeyboardEvent) => void;
  onUndo: () => void;
  /** What is suggested, as far as nobody has said no. */
  suggestions: Suggestions;
  /** Takes all that is suggested. */
  onAccept: () => void;
  onReject: (field: Field, suggestion: Suggestion) => void;
}

/** One entry, and the fields that tag it. */
export function ToTagRow(props: Props) {
  const { item, state, collected, options, isSelected, describedBy, inputRef, undoRef } = props;
  const t = useText();
  const title = item.title ?? t('entries.unreadable');
  const isDone = isDoneIn(state);
  const shown = isDone ? state.edit : collected;
  const error = state && 'error' in state ? state.error : undefined;

  const suggested = openSuggestions(props.suggestions, collected);
  const along = suggested.segments.map(({ name }) => name);

  const cell = (field: Field) => (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <ChipList
        label={t(`panel.${field}`)}
        tags={options[field]
          .filter(({ key }) => shown[field].includes(key))
          .map(({ key, ...tag }) => ({ id: key, ...tag }))}
        onRemove={isDone ? undefined : (key) => props.onDrop(field, key)}
      />
      {!isDone && options[field].length > 0 && (
        <TagInput
          ref={field === 'stages' ? inputRef : undefined}
          label={t(`toTag.${field}`, { title })}
          placeholder={t(`toTag.${field}.placeholder`)}
          describedBy={describedBy}
          options={options[field]}
          taken={collected[field]}
          onTake={(key) => props.onTake(field, key)}
          onCollect={(key) => props.onCollect(field, key)}
          onEnter={props.onEnter}
          onRowKey={props.onRowKey}
        />
      )}
      {!isDone && (
        <SuggestedTags
          label={t(`suggest.${field}`, { title })}
          suggestions={suggested[field]}
          options={options[field]}
          action={t(`suggest.${field}.accept`, { title })}
          along={field === 'stages' ? along : []}
          onAccept={({ key }) =>
            field === 'stages' ? props.onAccept() : props.onCollect(field, key)
          }
          onReject={(suggestion) => props.onReject(field, suggestion)}
        />
      )}
    </Flex>
  );

  return (
    <tr data-state={state?.is} aria-selected={isSelected}>
      <td>
        <Checkbox
          aria-label={t('toTag.select', { title })}
          checked={isSelected}
          disabled={isDone}
          onCheckedChange={(checked) => props.onSelect(checked === true)}
        />
      </td>
      <td>
        {item.title === null ? (
          <Typography textColor="neutral600">{title}</Typography>
        ) : (
          <Link tag={NavLink} to={entryAddress(item)} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Link>
        )}
        {item.excerpt !== null && (
          <Typography
            tag="p"
            variant="pi"
            textColor="neutral600"
            style={{ overflowWrap: 'anywhere' }}
          >
            {item.excerpt}
          </Typography>
        )}
        <Typography tag="p" variant="pi" textColor="neutral600">
          {[item.contentTypeName, item.locale, t(`entry.${item.status}`)]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
        {error !== undefined && (
          <Typography tag="p" variant="pi" textColor="danger600" role="alert">
            {error}
          </Typography>
        )}
      </td>
      <td>{cell('stages')}</td>
      {options.segments.length > 0 && <td>{cell('segments')}</td>}
      <td>
        {(state?.is === 'saving' || state?.is === 'leaving') && (
          <Typography textColor="neutral600">{t('toTag.saving')}</Typography>
        )}
        {state?.is === 'tagged' && (
          <TextButton
            ref={undoRef}
            aria-label={t('toTag.undo.of', { title })}
            onClick={props.onUndo}
          >
            {t('toTag.undo')}
          </TextButton>
        )}
      </td>
    </tr>
  );
}
