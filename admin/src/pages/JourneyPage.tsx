import { Layouts, Page } from '@strapi/strapi/admin';
import { JourneyProvider } from '../api/JourneyProvider';
import { useVocabulary } from '../api/vocabulary';
import { ErrorNotice } from '../components/ErrorNotice';
import { useNotify } from '../components/useNotify';
import { useText } from '../i18n/useText';
import { READ } from '../permissions';
import { FirstRun } from './FirstRun/FirstRun';
import { MatrixPage } from './Matrix/MatrixPage';

/** The plugin's page: the matrix, or the way to a first journey. */
export default function JourneyPage() {
  return (
    <JourneyProvider>
      <Page.Protect permissions={READ}>
        <Content />
      </Page.Protect>
    </JourneyProvider>
  );
}

function Content() {
  const t = useText();
  const notify = useNotify();
  const { data: vocabulary, error, refetch } = useVocabulary();
  if (vocabulary && vocabulary.journeys.length > 0) return <MatrixPage />;
  if (vocabulary) return <FirstRun onDone={() => notify.success(t('firstRun.done'))} />;
  if (!error) return <Page.Loading>{t('state.loading')}</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>{t('plugin.name')}</Page.Title>
      <Layouts.Header title={t('plugin.name')} />
      <Layouts.Content>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </Layouts.Content>
    </Page.Main>
  );
}
