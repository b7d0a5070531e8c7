import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import type { Vocabulary } from '../../../../server/src/contracts/vocabulary';
import { Card } from '../../components/Card';
import { Notice } from '../../components/Notice';
import { useText } from '../../i18n/useText';
import type { Source } from '../../import/sourceOf';
import { DropZone } from './DropZone';
import { useReading } from './useReading';

interface Props {
  vocabulary: Vocabulary;
  onRead: (source: Source) => void;
}

/** Where the rows come from: a file, or what is copied from a spreadsheet. */
export function SourceForm({ vocabulary, onRead }: Props) {
  const t = useText();
  const [pasted, setPasted] = useState('');
  const { isReading, problem, file, text } = useReading(vocabulary, onRead);
  return (
    <Card title={t('import.source')} intro={t('import.source.intro')}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <div role="alert">
          {problem && (
            <Notice
              tone="warning"
              items={[t(`import.file.${problem.key}`, { line: problem.line })]}
            />
          )}
        </div>
        <DropZone isReading={isReading} onFile={file} />
        <Flex direction="column" alignItems="flex-start" gap={3}>
          <Field.Root width="100%">
            <Field.Label>{t('import.paste')}</Field.Label>
            <Textarea value={pasted} onChange={({ target }) => setPasted(target.value)} />
          </Field.Root>
          <Button
            variant="tertiary"
            disabled={pasted.trim() === '' || isReading}
            onClick={() => text(pasted)}
          >
            {t('import.paste.read')}
          </Button>
        </Flex>
      </Flex>
    </Card>
  );
}
