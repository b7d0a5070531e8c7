import { Flex } from '@strapi/design-system';
import { useDigest } from '../../../api/digest';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { Loading } from '../../../components/Loading';
import { DigestForm } from './DigestForm';
import { DigestPreview } from './DigestPreview';

/** Who gets the weekly mail, what became of the last one, and what the next would say. */
export function DigestTab() {
  const { data, error, refetch } = useDigest();
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <DigestForm digest={data} />
      <DigestPreview />
    </Flex>
  );
}
