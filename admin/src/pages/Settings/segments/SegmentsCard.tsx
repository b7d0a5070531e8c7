import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef, useState } from 'react';
import type { SegmentItem } from '../../../../../server/src/contracts/vocabulary';
import { useReorderSegments } from '../../../api/segments';
import { Card } from '../../../components/Card';
import { EmptyNotice } from '../../../components/EmptyNotice';
import { useText } from '../../../i18n/useText';
import { OrderedTable } from '../OrderedTable';
import { useOrder } from '../useOrder';
import { RemoveSegment } from './RemoveSegment';
import { SegmentCells } from './SegmentCells';
import { SegmentForm } from './SegmentForm';

type Open = { what: 'add' } | { what: 'edit' | 'remove'; segment: SegmentItem } | null;

/** The segments in the order in which the matrix shows them. */
export function SegmentsCard({ segments }: { segments: SegmentItem[] }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<Open>(null);
  const reorder = useReorderSegments();
  const { ordered, place } = useOrder(segments, reorder.mutateAsync);
  const close = () => setOpen(null);
  const add = (
    <Button variant="secondary" startIcon={<Plus />} onClick={() => setOpen({ what: 'add' })}>
      {t('segments.add')}
    </Button>
  );

  return (
    <Card
      title={t('settings.segments')}
      intro={t('segments.intro')}
      actions={ordered.length > 0 && add}
      headingRef={heading}
    >
      {ordered.length === 0 ? (
        <EmptyNotice title={t('segments.none.title')} action={add}>
          {t('segments.none.text')}
        </EmptyNotice>
      ) : (
        <OrderedTable
          label={t('settings.segments')}
          columns={[t('segments.segment'), t('field.description')]}
          rows={ordered}
          cells={(segment) => <SegmentCells segment={segment} />}
          onPlace={(id, position) => void place(id, position)}
          onEdit={(segment) => setOpen({ what: 'edit', segment })}
          onRemove={(segment) => setOpen({ what: 'remove', segment })}
        />
      )}
      {open?.what === 'add' && <SegmentForm onClose={close} focusAfter={heading} />}
      {open?.what === 'edit' && (
        <SegmentForm segment={open.segment} onClose={close} focusAfter={heading} />
      )}
      {open?.what === 'remove' && (
        <RemoveSegment
          segment={open.segment}
          others={segments.filter(({ key }) => key !== open.segment.key)}
          onClose={close}
          focusAfter={heading}
        />
      )}
    </Card>
  );
}
