import { useVocabulary } from '../../../api/vocabulary';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { Loading } from '../../../components/Loading';
import { SegmentsCard } from './SegmentsCard';

export function SegmentsTab() {
  const { data: vocabulary, error, refetch } = useVocabulary();
  if (vocabulary) return <SegmentsCard segments={vocabulary.segments} />;
  return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
}
