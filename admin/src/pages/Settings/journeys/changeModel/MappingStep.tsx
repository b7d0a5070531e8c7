import { Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import type { StageMapping } from '../../../../../../server/src/contracts/vocabulary';
import type { useModelPreview } from '../../../../api/journeys';
import { ErrorNotice } from '../../../../components/ErrorNotice';
import { Loading } from '../../../../components/Loading';
import { useText } from '../../../../i18n/useText';
import type { ChangeFacts } from './changeFacts';
import { DroppedNotice } from './DroppedNotice';
import { MappingTable } from './MappingTable';

interface Props {
  /** Name of the model. */
  model: string;
  preview: ReturnType<typeof useModelPreview>;
  mapping: StageMapping;
  facts: ChangeFacts | undefined;
  onChoose: (stage: string, target: string | null) => void;
}

/** The second step: where the tags of each stage go. */
export function MappingStep({ model, preview, mapping, facts, onChoose }: Props) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is another one now.
  useEffect(() => heading.current?.focus(), []);
  const { data } = preview;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography ref={heading} tabIndex={-1} tag="h3" variant="delta">
        {t('mapping.title')}
      </Typography>
      {!data && !preview.error && <Loading />}
      {!data && preview.error && (
        <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {data && (
        <Typography tag="p" textColor="neutral600">
          {data.stages.length > 0
            ? t('mapping.text', { stages: data.newStages.length, model })
            : t('mapping.none', { model })}
        </Typography>
      )}
      {data && data.stages.length > 0 && (
        <MappingTable preview={data} mapping={mapping} onChoose={onChoose} />
      )}
      {facts && <DroppedNotice facts={facts} />}
    </Flex>
  );
}
