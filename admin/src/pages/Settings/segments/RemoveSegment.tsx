import type { RefObject } from 'react';
import type { SegmentItem } from '../../../../../server/src/contracts/vocabulary';
import { useRemoveSegment, useSegmentUsage } from '../../../api/segments';
import { TaggedRemoval } from '../TaggedRemoval';

interface Props {
  segment: SegmentItem;
  others: readonly SegmentItem[];
  onClose: () => void;
  focusAfter: RefObject<HTMLElement>;
}

export function RemoveSegment({ segment, others, onClose, focusAfter }: Props) {
  const remove = useRemoveSegment(segment.documentId);
  // Once it is going away, there is nothing left to count.
  const isStill = remove.isIdle || remove.isError;
  const usage = useSegmentUsage(segment.documentId, isStill);
  return (
    <TaggedRemoval
      name={segment.name}
      usage={usage}
      others={others}
      remove={remove}
      onClose={onClose}
      focusAfter={focusAfter}
    />
  );
}
