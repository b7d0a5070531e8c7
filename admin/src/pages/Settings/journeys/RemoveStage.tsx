import type { RefObject } from 'react';
import type { StageItem } from '../../../../../server/src/contracts/vocabulary';
import { useRemoveStage, useStageUsage } from '../../../api/stages';
import { TaggedRemoval } from '../TaggedRemoval';

interface Props {
  stage: StageItem;
  /** The other stages of its journey. */
  others: readonly StageItem[];
  onClose: () => void;
  focusAfter: RefObject<HTMLElement>;
}

export function RemoveStage({ stage, others, onClose, focusAfter }: Props) {
  const remove = useRemoveStage(stage.documentId);
  // Once it is going away, there is nothing left to count.
  const isStill = remove.isIdle || remove.isError;
  const usage = useStageUsage(stage.documentId, isStill);
  return (
    <TaggedRemoval
      name={stage.name}
      usage={usage}
      others={others}
      remove={remove}
      onClose={onClose}
      focusAfter={focusAfter}
    />
  );
}
