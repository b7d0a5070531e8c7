import { Layouts, Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { JourneyProvider } from '../api/JourneyProvider';
import { useVocabulary } from '../api/vocabulary';
import { ErrorNotice } from '../components/ErrorNotice';
import { Retriable } from '../components/Retriable';
import { useNotify } from '../components/useNotify';
import { useText } from '../i18n/useText';
import { CONFIGURE, READ, TAG } from '../permissions';
import { FirstRun } from './FirstRun/FirstRun';
import { MatrixPage } from './Matrix/MatrixPage';

const ImportPage = lazy(() => import('./Import/ImportPage'));
const ToTagPage = lazy(() => import('./ToTag/ToTagPage'));
const ToReviewPage = lazy(() => import('./ToReview/ToReviewPage'));
const TrendPage = lazy(() => import('./Trend/TrendPage'));

/** The plugin's pages. */
export default function JourneyPage() {
  return (
    <JourneyProvider>
      <Page.Protect permissions={READ}>
        <Routes>
          <Route
            index
            element={
              <Retriable>
                <Start />
              </Retriable>
            }
          />
          <Route
            path="to-tag"
            element={
              <Page.Protect permissions={TAG}>
                <WithJourney>
                  <ToTagPage />
                </WithJourney>
              </Page.Protect>
            }
          />
          <Route
            path="to-review"
            element={
              <WithJourney>
                <ToReviewPage />
              </WithJourney>
            }
          />
          <Route
            path="trend"
            element={
              <WithJourney>
                <TrendPage />
              </WithJourney>
            }
          />
          <Route
            path="import"
            element={
              <Page.Protect permissions={[...TAG, ...CONFIGURE]}>
                <WithJourney>
                  <ImportPage />
                </WithJourney>
              </Page.Protect>
            }
          />
          <Route path="*" element={<Page.NoData />} />
        </Routes>
      </Page.Protect>
    </JourneyProvider>
  );
}

/** A page, or the way to a first journey, without which there is nothing to tag with, nor a stage to be stale at. */
function WithJourney({ children }: { children: ReactNode }) {
  const { data: vocabulary } = useVocabulary();
  if (vocabulary?.journeys.length === 0) return <Navigate to="/plugins/journey" replace />;
  return <Suspense fallback={<Page.Loading />}>{children}</Suspense>;
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
