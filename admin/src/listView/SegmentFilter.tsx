import { useJourneyCache } from '../api/JourneyProvider';
import { useVocabulary } from '../api/vocabulary';
import type { FilterInputProps } from './hooks';
import { KeyFilter } from './KeyFilter';

export default function SegmentFilter(props: FilterInputProps) {
  const { data } = useVocabulary({}, useJourneyCache());
  return <KeyFilter {...props} options={data?.segments ?? []} />;
}
