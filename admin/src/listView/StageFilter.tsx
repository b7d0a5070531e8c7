import { useJourneyCache } from '../api/JourneyProvider';
import { useVocabulary } from '../api/vocabulary';
import type { FilterInputProps } from './hooks';
import { KeyFilter } from './KeyFilter';

/** The stages of all journeys, each key once: that is what Strapi filters by. */
export default function StageFilter(props: FilterInputProps) {
  const { data } = useVocabulary({}, useJourneyCache());
  const stages = new Map<string, string[]>();
  for (const { key, name } of data?.journeys.flatMap((journey) => journey.stages) ?? []) {
    stages.set(key, [...new Set([...(stages.get(key) ?? []), name])]);
  }
  const options = [...stages].map(([key, names]) => ({ key, name: names.join(' / ') }));
  return <KeyFilter {...props} options={options} />;
}
