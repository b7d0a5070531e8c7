import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../i18n/useText';

interface Props {
  isReading: boolean;
  onFile: (file: File) => void;
}

const ACCEPTED = '.csv,.tsv,.txt,.xlsx';

/** Takes a file: dropped, or chosen by its button. */
export function DropZone({ isReading, onFile }: Props) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <Zone
      data-over={isOver}
      direction="column"
      gap={3}
      padding={8}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Upload aria-hidden width="2.4rem" height="2.4rem" fill="neutral500" />
      <Typography textColor="neutral600">{t('import.drop')}</Typography>
      <Button variant="secondary" loading={isReading} onClick={() => input.current?.click()}>
        {isReading ? t('import.reading') : t('import.choose')}
      </Button>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          tabIndex={-1}
          aria-label={t('import.source')}
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file can be chosen again, once it is mended.
            target.value = '';
            if (file) onFile(file);
          }}
        />
      </VisuallyHidden>
    </Zone>
  );
}

const Zone = styled(Flex)`
  border: 1px dashed ${({ theme }) => theme.colors.neutral300};
  border-radius: ${({ theme }) => theme.borderRadius};

  &[data-over='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;
