import { useRules } from '../../../api/rules';
import { useSite } from '../../../api/site';
import { useVocabulary } from '../../../api/vocabulary';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { Loading } from '../../../components/Loading';
import { RulesCard } from './RulesCard';

/** What To tag suggests for entries without a stage, besides what it learns by itself. */
export function SuggestionsTab() {
  const [rules, site, vocabulary] = [useRules(), useSite(), useVocabulary()];
  if (rules.data && site.data && vocabulary.data) {
    return (
      <RulesCard {...rules.data} types={site.data.contentTypes} vocabulary={vocabulary.data} />
    );
  }
  const failed = [rules, site, vocabulary].filter(({ isError }) => isError);
  const retry = () => void Promise.all(failed.map(({ refetch }) => refetch()));
  return failed[0] ? <ErrorNotice error={failed[0].error} onRetry={retry} /> : <Loading />;
}
