import { Checkbox, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { KeyboardEvent } from 'react';
import type { EntryItem } from '../../../../server/src/contracts/report';
import { Chip } from '../../components/Chip';
import { entryAddress } from '../../components/entryAddress';
import { useText } from '../../i18n/useText';
import type { Option } from './matching';
import { TagInput } from './TagInput';
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
}

/** One entry, and the fields that tag it. */
export function ToTagRow(props: Props) {
  const { item, state, collected, options, isSelected, describedBy, inputRef, undoRef } = props;
  const t = useText();
  const title = item.title ?? t('entries.unreadable');
  const isDone = isDoneIn(state);
  const shown = isDone ? state.edit : collected;
  const error = state && 'error' in state ? state.error : undefined;
  const editable = item.editable && item.title !== null;

  const cell = (field: Field) => (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {shown[field].length > 0 && (
        <Flex tag="ul" gap={1} wrap="wrap" aria-label={t(`panel.${field}`)}>
          {options[field]
            .filter(({ key }) => shown[field].includes(key))
            .map(({ key, name, color }) => (
              <Chip
                key={key}
                name={name}
                color={color}
                onRemove={isDone ? undefined : () => props.onDrop(field, key)}
              />
            ))}
        </Flex>
      )}
      {!isDone && editable && options[field].length > 0 && (
        <TagInput
          ref={field === 'stages' ? inputRef : undefined}
          label={t(`toTag.${field}`, { title })}
          placeholder={t(`toTag.${field}.placeholder`)}
          describedBy={describedBy}
          options={options[field].filter(({ key }) => !collected[field].includes(key))}
          onTake={(key) => props.onTake(field, key)}
          onCollect={(key) => props.onCollect(field, key)}
          onEnter={props.onEnter}
          onRowKey={props.onRowKey}
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
          disabled={isDone || !editable}
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
        {!editable && item.title !== null && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('toTag.notYours')}
          </Typography>
        )}
        {error !== undefined && (
          <Typography tag="p" variant="pi" textColor="danger600" role="alert">
            {error}
          </Typography>
        )}
      </td>
      <td>{cell('stages')}</td>
      {options.segments.length > 0 && <td>{cell('segments')}</td>}
      <td>
        {state?.is === 'saving' && (
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
