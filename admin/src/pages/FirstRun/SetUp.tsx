import { useModels } from '../../api/models';
import { useSite } from '../../api/site';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { SetUpForm } from './SetUpForm';

/** Reads what the steps choose from. */
export function SetUp({ onDone }: { onDone: () => void }) {
  const models = useModels();
  const site = useSite();
  const error = models.error ?? site.error;
  if (error) {
    const retry = () => void Promise.all([models.refetch(), site.refetch()]);
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!models.data || !site.data) return <Loading />;
  return <SetUpForm models={models.data} types={site.data.contentTypes} onDone={onDone} />;
}
