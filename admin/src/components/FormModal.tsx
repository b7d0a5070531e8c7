import { Box, Button, Flex, Modal } from '@strapi/design-system';
import { useState } from 'react';
import type { FormEvent, ReactNode, RefObject } from 'react';
import { useText } from '../i18n/useText';
import { ErrorNotice } from './ErrorNotice';
import { UnsavedDialog } from './UnsavedDialog';
import { endsDrag } from './sortable/endsDrag';
import { useReturnFocus } from './useReturnFocus';

interface Props {
  title: string;
  submitLabel: string;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  /** To the step before. */
  onBack?: () => void;
  /** Whether there is anything to submit; yes where left out. */
  canSubmit?: boolean;
  /** Something will be lost. */
  isRisky?: boolean;
  /** Whether it holds input that isn't saved: that isn't dropped unasked. */
  isChanged?: boolean;
  isPending: boolean;
  /** What the server said to the last attempt. */
  error?: unknown;
  /** Takes the focus afterwards where the opener is gone. */
  focusAfter?: RefObject<HTMLElement>;
  children: ReactNode;
}

/**
 * A form over the page. Mounted while it is open. What was typed isn't thrown away by a click beside it,
 * and not by Escape or the cross before somebody has said so.
 */
export function FormModal(props: Props) {
  const { title, submitLabel, onSubmit, onClose, isPending, error, focusAfter, children } = props;
  const { onBack, canSubmit = true, isRisky = false, isChanged = false } = props;
  const t = useText();
  const returnFocus = useReturnFocus(focusAfter);
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => (isChanged ? setLeaving(true) : onClose());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending && canSubmit) void onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && leave()}>
      <Modal.Content
        aria-describedby={undefined}
        onOpenAutoFocus={focusFirstField}
        onCloseAutoFocus={returnFocus}
        onEscapeKeyDown={(event) => endsDrag() && event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <form noValidate onSubmit={submit}>
          <Modal.Header closeLabel={t('action.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
              {error ? <ErrorNotice error={error} /> : null}
              <Box>{children}</Box>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Flex gap={2} paddingLeft={2} wrap="wrap" justifyContent="flex-end">
              {onBack && (
                <Button variant="secondary" disabled={isPending} onClick={onBack}>
                  {t('action.back')}
                </Button>
              )}
              <Button
                type="submit"
                variant={isRisky ? 'danger' : 'default'}
                disabled={!canSubmit}
                loading={isPending}
              >
                {submitLabel}
              </Button>
            </Flex>
          </Modal.Footer>
        </form>
        {isLeaving && (
          <UnsavedDialog
            title={t('unsaved.form.title')}
            text={t('unsaved.form.text')}
            leave={t('action.discard')}
            onStay={() => setLeaving(false)}
            onLeave={onClose}
          />
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

/** Radix would choose the button that closes the form. */
function focusFirstField(event: Event): void {
  const form = event.currentTarget;
  const field = form instanceof HTMLElement ? form.querySelector('input, textarea, select') : null;
  if (!(field instanceof HTMLElement)) return;
  event.preventDefault();
  field.focus();
}
