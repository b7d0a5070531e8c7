import { Button, Modal } from '@strapi/design-system';
import { useText } from '../i18n/useText';

interface Props {
  /** How many are chosen. */
  count: number;
  onTag: () => void;
  onClose: () => void;
}

/** Goes on once something is chosen. */
export function TagFooter({ count, onTag, onClose }: Props) {
  const t = useText();
  return (
    <Modal.Footer>
      <Button variant="tertiary" onClick={onClose}>
        {t('action.cancel')}
      </Button>
      <Button disabled={count === 0} onClick={onTag}>
        {t('existing.tag', { count })}
      </Button>
    </Modal.Footer>
  );
}
