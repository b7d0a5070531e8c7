import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';

interface Props {
  message: string;
  label: string;
  onUndo: () => void;
}

/** How it went, in a notification, with the way back. Strapi's notifications stand outside of its router and session. */
export function UndoMessage({ message, label, onUndo }: Props) {
  const [isUsed, setIsUsed] = useState(false);
  const undo = () => {
    setIsUsed(true);
    onUndo();
  };
  return (
    <Flex tag="span" gap={3} justifyContent="space-between">
      <span>{message}</span>
      <Button variant="tertiary" size="S" disabled={isUsed} onClick={undo}>
        {label}
      </Button>
    </Flex>
  );
}
