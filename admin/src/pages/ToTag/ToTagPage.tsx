import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router-dom';
import { useToTag } from '../../api/toTag';
import { useSite } from '../../api/site';
import { useVocabulary } from '../../api/vocabulary';
import { EmptyNotice } from '../../components/EmptyNotice';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { PageNav } from '../../components/PageNav';
import { Retriable } from '../../components/Retriable';
import { useText } from '../../i18n/useText';
import { ToTagFilters } from './ToTagFilters';
import { ToTagList } from './ToTagList';
import { isSentToWork } from './toTagAddress';
import { isDone, rowKey, useTagging } from './useTagging';

const FILTERS = ['journey', 'contentType', 'locale', 'segment'] as const;

/** All entries without a stage, over all content types, to tag one after the other. */
export default function ToTagPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const [said, setSaid] = useState('');
  const [isSent, setSent] = useState(isSentToWork(useLocation().state));
  const began = useCallback(() => setSent(false), []);
  const filters = Object.fromEntries(
    FILTERS.flatMap((name) => (params.get(name) ? [[name, String(params.get(name))]] : []))
  );
  const vocabularyQuery = useVocabulary();
  const vocabulary = vocabularyQuery.data;
  const site = useSite();
  const journey = filters.journey ?? vocabulary?.defaultJourney ?? undefined;
  const tagging = useTagging(journey);
  const pages = useToTag(filters, (item) => isDone(tagging.states.get(rowKey(item))));
  const seen = new Map(
    pages.data?.pages.flatMap(({ data }) => data).map((item) => [rowKey(item), item])
  );
  const total = pages.data?.pages[0]?.meta.pagination.total;
  // Of these alone: what was tagged under other filters is in no list any more.
  const tagged = [...seen.keys()].filter((key) => isDone(tagging.states.get(key))).length;
  const left = total === undefined ? undefined : Math.max(0, total - tagged);
  const failed = [vocabularyQuery, pages, site].filter(({ isError }) => isError);
  const error = failed[0]?.error;
  const retry = () => void Promise.all(failed.map(({ refetch }) => refetch()));

  return (
    <Page.Main>
      <Page.Title>{t('toTag.title')}</Page.Title>
      <Layouts.Header
        title={t('toTag.title')}
        subtitle={t('toTag.subtitle')}
        secondaryAction={<PageNav />}
        primaryAction={
          left === undefined ? undefined : (
            <Typography fontWeight="semiBold" role="status">
              {t('toTag.left', { left, done: tagged })}
            </Typography>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={10}>
          <ToTagFilters
            filters={filters}
            vocabulary={vocabulary}
            site={site.data}
            onChange={(name, value) =>
              setParams(
                (before) => {
                  if (value === null) before.delete(name);
                  else before.set(name, value);
                  return before;
                },
                { replace: true }
              )
            }
          />
          <Retriable label={t('toTag.title')}>
            {error ? <ErrorNotice error={error} onRetry={retry} /> : null}
            {!error && (!vocabulary || pages.isPending) && <Loading />}
            {vocabulary && seen.size > 0 && (
              <ToTagList
                key={JSON.stringify(filters)}
                items={[...seen.values()]}
                vocabulary={vocabulary}
                journey={journey}
                tagging={tagging}
                takesFocus={isSent}
                onFocusTaken={began}
                onSay={setSaid}
                hasMore={pages.hasNextPage}
                isLoadingMore={pages.isFetchingNextPage}
                onMore={() => void pages.fetchNextPage()}
              />
            )}
            {left === 0 && (
              <EmptyNotice
                title={t('toTag.empty.title')}
                level="h2"
                action={
                  <Button tag={Link} to="/plugins/journey" variant="secondary">
                    {t('toTag.empty.action')}
                  </Button>
                }
              >
                {t('toTag.empty.text')}
              </EmptyNotice>
            )}
          </Retriable>
          <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
