import { Flex } from '@strapi/design-system';
import type { Candidate } from '../../../server/src/contracts/candidates';
import { useText } from '../i18n/useText';
import { CandidateRow } from './CandidateRow';
import { candidateKey } from './editFor';

interface Props {
  candidates: readonly Candidate[];
  /** Keys of those that are to be tagged. */
  chosen: readonly string[];
  onChoose: (keys: readonly string[]) => void;
}

/** The nearest first, each with what it lacks. */
export function Candidates({ candidates, chosen, onChoose }: Props) {
  const t = useText();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" aria-label={t('existing.list')}>
      {candidates.map((candidate) => {
        const key = candidateKey(candidate);
        return (
          <CandidateRow
            key={key}
            candidate={candidate}
            isChosen={chosen.includes(key)}
            onChoose={(isChosen) =>
              onChoose(isChosen ? [...chosen, key] : chosen.filter((one) => one !== key))
            }
          />
        );
      })}
    </Flex>
  );
}
