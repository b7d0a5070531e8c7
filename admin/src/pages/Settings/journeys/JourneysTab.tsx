import { Flex } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { useVocabulary } from '../../../api/vocabulary';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { Loading } from '../../../components/Loading';
import { useSearchParam } from '../useSearchParam';
import { AddJourney } from './AddJourney';
import { JourneyBar } from './JourneyBar';
import { NoJourneys } from './NoJourneys';
import { StagesCard } from './StagesCard';

/** One journey at a time, chosen above its stages. */
export function JourneysTab() {
  const { data: vocabulary, error, refetch } = useVocabulary();
  const [asked, choose] = useSearchParam('journey');
  const [isAdding, setAdding] = useState(false);
  const bar = useRef<HTMLHeadingElement>(null);
  if (!vocabulary) {
    return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  const { journeys, defaultJourney } = vocabulary;
  const journey =
    journeys.find(({ key }) => key === asked) ??
    journeys.find(({ key }) => key === defaultJourney) ??
    journeys[0];
  const add = () => setAdding(true);
  return (
    <>
      {journey ? (
        <Flex direction="column" alignItems="stretch" gap={5}>
          <JourneyBar
            journey={journey}
            journeys={journeys}
            defaultJourney={defaultJourney}
            onChoose={choose}
            onAdd={add}
            headingRef={bar}
          />
          <StagesCard key={journey.documentId} journey={journey} />
        </Flex>
      ) : (
        <NoJourneys onAdd={add} />
      )}
      {isAdding && (
        <AddJourney onAdded={choose} onClose={() => setAdding(false)} focusAfter={bar} />
      )}
    </>
  );
}
