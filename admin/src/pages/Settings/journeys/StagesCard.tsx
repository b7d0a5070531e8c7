import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef, useState } from 'react';
import type { JourneyItem, StageItem } from '../../../../../server/src/contracts/vocabulary';
import { useReorderStages } from '../../../api/stages';
import { Card } from '../../../components/Card';
import { EmptyNotice } from '../../../components/EmptyNotice';
import { useText } from '../../../i18n/useText';
import { OrderedTable } from '../OrderedTable';
import { useOrder } from '../useOrder';
import { RemoveStage } from './RemoveStage';
import { StageCells } from './StageCells';
import { StageForm } from './StageForm';

type Open = { what: 'add' } | { what: 'edit' | 'remove'; stage: StageItem } | null;

/** A journey's stages in order. */
export function StagesCard({ journey }: { journey: JourneyItem }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<Open>(null);
  const reorder = useReorderStages(journey.documentId);
  const { ordered, place } = useOrder(journey.stages, reorder.mutateAsync);
  const close = () => setOpen(null);
  const add = (
    <Button variant="secondary" startIcon={<Plus />} onClick={() => setOpen({ what: 'add' })}>
      {t('stages.add')}
    </Button>
  );

  return (
    <Card
      title={t('stages.of', { name: journey.name })}
      intro={journey.description ?? undefined}
      actions={ordered.length > 0 && add}
      headingRef={heading}
    >
      {ordered.length === 0 ? (
        <EmptyNotice title={t('stages.none.title')} action={add}>
          {t('stages.none.text')}
        </EmptyNotice>
      ) : (
        <OrderedTable
          label={t('stages.of', { name: journey.name })}
          columns={[t('stages.stage'), t('field.phase'), t('stages.wanted')]}
          rows={ordered}
          cells={(stage) => <StageCells stage={stage} journey={journey} />}
          onPlace={(id, position) => void place(id, position)}
          onEdit={(stage) => setOpen({ what: 'edit', stage })}
          onRemove={(stage) => setOpen({ what: 'remove', stage })}
        />
      )}
      {open?.what === 'add' && <StageForm journey={journey} onClose={close} focusAfter={heading} />}
      {open?.what === 'edit' && (
        <StageForm journey={journey} stage={open.stage} onClose={close} focusAfter={heading} />
      )}
      {open?.what === 'remove' && (
        <RemoveStage
          stage={open.stage}
          others={journey.stages.filter(({ key }) => key !== open.stage.key)}
          onClose={close}
          focusAfter={heading}
        />
      )}
    </Card>
  );
}
