import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useVocabulary } from '../../api/vocabulary';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { PageNav } from '../../components/PageNav';
import { useText } from '../../i18n/useText';
import type { Source } from '../../import/sourceOf';
import { ImportOf } from './ImportOf';
import { SourceForm } from './SourceForm';

/** Tags and plans from spreadsheets. */
export default function ImportPage() {
  const t = useText();
  const { data: vocabulary, error, refetch } = useVocabulary();
  const [source, setSource] = useState<Source | null>(null);
  return (
    <Page.Main>
      <Page.Title>{t('import.title')}</Page.Title>
      <Layouts.Header
        title={t('import.title')}
        subtitle={t('import.subtitle')}
        secondaryAction={<PageNav />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={10}>
          {error && !vocabulary ? (
            <ErrorNotice error={error} onRetry={() => void refetch()} />
          ) : null}
          {!error && !vocabulary && <Loading />}
          {vocabulary && !source && <SourceForm vocabulary={vocabulary} onRead={setSource} />}
          {vocabulary && source && (
            <ImportOf source={source} vocabulary={vocabulary} onOther={() => setSource(null)} />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
