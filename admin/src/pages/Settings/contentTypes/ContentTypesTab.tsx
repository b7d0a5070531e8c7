import { Flex } from '@strapi/design-system';
import { useSettings } from '../../../api/settings';
import { useSite } from '../../../api/site';
import { useVocabulary } from '../../../api/vocabulary';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { Loading } from '../../../components/Loading';
import { CountingForm } from './CountingForm';
import { SkippedTypes } from './SkippedTypes';

interface Props {
  onUnsaved: (isUnsaved: boolean) => void;
}

export function ContentTypesTab({ onUnsaved }: Props) {
  const settings = useSettings();
  const site = useSite();
  const vocabulary = useVocabulary();
  if (settings.data && site.data && vocabulary.data) {
    return (
      <Flex direction="column" alignItems="stretch" gap={5}>
        <CountingForm
          settings={settings.data}
          types={site.data.contentTypes}
          journeys={vocabulary.data.journeys}
          onUnsaved={onUnsaved}
        />
        {site.data.skipped.length > 0 && <SkippedTypes skipped={site.data.skipped} />}
      </Flex>
    );
  }
  const error = settings.error ?? site.error ?? vocabulary.error;
  if (!error) return <Loading />;
  const retry = () =>
    void Promise.all([settings, site, vocabulary].map(({ refetch }) => refetch()));
  return <ErrorNotice error={error} onRetry={retry} />;
}
