import { Flex, IconButton, IconButtonGroup } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Pencil, Trash } from '@strapi/icons';
import { useText } from '../../i18n/useText';

interface Props {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** What can be done with a row. Each button says which row it is about. */
export function RowActions({ name, isFirst, isLast, onMove, onEdit, onRemove }: Props) {
  const t = useText();
  return (
    <Flex gap={2} justifyContent="flex-end">
      <IconButtonGroup>
        <IconButton label={t('list.up', { name })} disabled={isFirst} onClick={() => onMove(-1)}>
          <ArrowUp />
        </IconButton>
        <IconButton label={t('list.down', { name })} disabled={isLast} onClick={() => onMove(1)}>
          <ArrowDown />
        </IconButton>
      </IconButtonGroup>
      <IconButton label={t('list.edit', { name })} onClick={onEdit}>
        <Pencil />
      </IconButton>
      <IconButton label={t('list.remove', { name })} onClick={onRemove}>
        <Trash />
      </IconButton>
    </Flex>
  );
}
