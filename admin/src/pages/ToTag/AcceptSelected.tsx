import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { Sparkle } from '@strapi/icons';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/useText';

/** An entry, and the tags that are suggested for it, in words. */
export interface Accepted {
  readonly row: string;
  readonly title: string;
  readonly tags: string;
}

interface Props {
  /** Whether there is anything to select. */
  canSelect: boolean;
  /** How many rows are selected. */
  selected: number;
  /** Those of them that there is a stage suggested for. */
  accepted: readonly Accepted[];
  onSelectSuggested: () => void;
  onAccept: () => void;
}

/** Takes what is suggested for all selected rows, once they have been read through. */
export function AcceptSelected(props: Props) {
  const { canSelect, selected, accepted, onSelectSuggested, onAccept } = props;
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const count = accepted.length;
  const isAccepted = useRef(false);
  const confirm = () => {
    isAccepted.current = true;
    setOpen(false);
  };
  /** The focus goes on in the list, not back to a button that has nothing to do any more. */
  const onClosed = (event: Event) => {
    if (!isAccepted.current) return;
    isAccepted.current = false;
    event.preventDefault();
    onAccept();
  };
  return (
    <Flex gap={2} wrap="wrap">
      <Button variant="tertiary" size="S" disabled={!canSelect} onClick={onSelectSuggested}>
        {t('suggest.select')}
      </Button>
      <Dialog.Root open={isOpen} onOpenChange={setOpen}>
        <Dialog.Trigger>
          <Button variant="secondary" size="S" startIcon={<Sparkle />} disabled={count === 0}>
            {t('suggest.acceptSelected', { count })}
          </Button>
        </Dialog.Trigger>
        <Dialog.Content aria-describedby={undefined} onCloseAutoFocus={onClosed}>
          <Dialog.Header>{t('suggest.confirm.title', { count })}</Dialog.Header>
          <Dialog.Body alignItems="stretch" gap={3}>
            {count < selected && (
              <Typography tag="p">
                {t('suggest.confirm.rest', { count: selected - count })}
              </Typography>
            )}
            <Box tag="ul" maxHeight="40rem" overflow="auto" tabIndex={0}>
              {accepted.map(({ row, title, tags }) => (
                <Box key={row} tag="li" paddingBottom={2}>
                  <Typography tag="p" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
                    {title}
                  </Typography>
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {tags}
                  </Typography>
                </Box>
              ))}
            </Box>
          </Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                {t('action.cancel')}
              </Button>
            </Dialog.Cancel>
            <Button fullWidth onClick={confirm}>
              {t('suggest.confirm.accept', { count })}
            </Button>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </Flex>
  );
}
