import { Layouts, Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { JourneyProvider } from '../api/JourneyProvider';
import { useVocabulary } from '../api/vocabulary';
import { ErrorNotice } from '../components/ErrorNotice';
import { Retriable } from '../components/Retriable';
import { useNotify } from '../components/useNotify';
import { useText } from '../i18n/useText';
import { READ, TAG } from '../permissions';
import { FirstRun } from './FirstRun/FirstRun';
import { MatrixPage } from './Matrix/MatrixPage';

const ToTagPage = lazy(() => import('./ToTag/ToTagPage'));

/** The plugin's pages. */
export default function JourneyPage() {
  const t = useText();
  return (
    <JourneyProvider>
      <Page.Protect permissions={READ}>
        <Routes>
          <Route
            index
            element={
              <Retriable label={t('plugin.name')}>
                <Start />
              </Retriable>
            }
          />
          <Route
            path="to-tag"
            element={
              <Page.Protect permissions={TAG}>
                <ToTag />
              </Page.Protect>
            }
          />
          <Route path="*" element={<Page.NoData />} />
        </Routes>
      </Page.Protect>
    </JourneyProvider>
  );
}

/** What is to be tagged, or the way to a first journey, without which there is nothing to tag with. */
function ToTag() {
  const { data: vocabulary } = useVocabulary();
  if (vocabulary?.journeys.length === 0) return <Navigate to="/plugins/journey" replace />;
  return (
    <Suspense fallback={<Page.Loading />}>
      <ToTagPage />
    </Suspense>
  );
}

/** The matrix, or the way to a first journey. */
function Start() {
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
