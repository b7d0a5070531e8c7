import { Flex } from '@strapi/design-system';
import { useSettings } from '../../../api/settings';
import { useSite } from '../../../api/site';
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
  if (settings.data && site.data) {
    return (
      <Flex direction="column" alignItems="stretch" gap={5}>
        <CountingForm
          settings={settings.data}
          types={site.data.contentTypes}
          onUnsaved={onUnsaved}
        />
        {site.data.skipped.length > 0 && <SkippedTypes skipped={site.data.skipped} />}
      </Flex>
    );
  }
  const error = settings.error ?? site.error;
  if (!error) return <Loading />;
  const retry = () => void Promise.all([settings.refetch(), site.refetch()]);
  return <ErrorNotice error={error} onRetry={retry} />;
}
