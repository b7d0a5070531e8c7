import { Button, Flex, Modal } from '@strapi/design-system';
import { Hashtag, Pencil, Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useText } from '../../i18n/useText';
import { TO_WORK } from '../ToTag/toTagAddress';

interface Props {
  onClose: () => void;
  /** Each is left out where there is nothing of the kind to do here, or the user may not. */
  onCreate?: () => void;
  onTag?: () => void;
  onPlan?: () => void;
  /** Where what isn't tagged is. */
  toTag?: string;
}

/** What can be done about a cell; nothing where the user may do nothing. */
export function CellFooter({ onClose, onCreate, onTag, onPlan, toTag }: Props) {
  const t = useText();
  if (!onCreate && !onTag && !onPlan && toTag === undefined) return null;
  return (
    <Modal.Footer>
      <Button variant="tertiary" onClick={onClose}>
        {t('action.close')}
      </Button>
      <Flex gap={2} wrap="wrap" justifyContent="flex-end">
        {onPlan && (
          <Button variant="tertiary" startIcon={<Pencil />} onClick={onPlan}>
            {t('plan.open')}
          </Button>
        )}
        {onTag && (
          <Button variant="secondary" startIcon={<Hashtag />} onClick={onTag}>
            {t('existing.inCell')}
          </Button>
        )}
        {onCreate && (
          <Button startIcon={<Plus />} onClick={onCreate}>
            {t('create.inCell')}
          </Button>
        )}
        {toTag !== undefined && (
          <Button tag={Link} to={toTag} state={TO_WORK} startIcon={<Hashtag />}>
            {t('entries.tagThese')}
          </Button>
        )}
      </Flex>
    </Modal.Footer>
  );
}
