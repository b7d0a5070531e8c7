import { Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSite } from '../../api/site';
import { useToReview } from '../../api/toReview';
import { useVocabulary } from '../../api/vocabulary';
import { EmptyNotice } from '../../components/EmptyNotice';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { PageNav } from '../../components/PageNav';
import { Retriable } from '../../components/Retriable';
import { useText } from '../../i18n/useText';
import { ToReviewFilters } from './ToReviewFilters';
import { ToReviewList } from './ToReviewList';
import { useToReviewFilters } from './useToReviewFilters';

/** Published entries that somebody is to look over, over all content types. */
export default function ToReviewPage() {
  const t = useText();
  const { filters, set, clear } = useToReviewFilters();
  const vocabulary = useVocabulary();
  const site = useSite();
  const pages = useToReview(filters);
  const items = pages.data?.pages.flatMap(({ data }) => data) ?? [];
  const total = pages.data?.pages[0]?.meta.pagination.total;
  const failed = [vocabulary, site, pages].filter(({ isError }) => isError);
  const error = failed[0]?.error;
  const isReady = total !== undefined && site.data !== undefined;
  const why = Object.keys(filters).length > 0 ? 'filtered' : 'empty';

  return (
    <Page.Main>
      <Page.Title>{t('toReview.title')}</Page.Title>
      <Layouts.Header
        title={t('toReview.title')}
        subtitle={t('toReview.subtitle')}
        secondaryAction={<PageNav />}
        primaryAction={
          total === undefined ? undefined : (
            <Typography fontWeight="semiBold" role="status">
              {t('toReview.total', { count: total })}
            </Typography>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={10}>
          <ToReviewFilters
            filters={filters}
            vocabulary={vocabulary.data}
            site={site.data}
            onChange={set}
          />
          <Retriable label={t('toReview.title')}>
            {error ? (
              <ErrorNotice
                error={error}
                onRetry={() => void Promise.all(failed.map(({ refetch }) => refetch()))}
              />
            ) : null}
            {!error && !isReady && <Loading />}
            {!error && site.data && items.length > 0 && (
              <ToReviewList
                key={JSON.stringify(filters)}
                items={items}
                site={site.data}
                hasMore={pages.hasNextPage}
                isLoadingMore={pages.isFetchingNextPage}
                onMore={() => void pages.fetchNextPage()}
              />
            )}
            {!error && total === 0 && (
              <EmptyNotice
                title={t(`toReview.${why}.title`)}
                level="h2"
                action={
                  why === 'filtered' && (
                    <Button variant="secondary" onClick={clear}>
                      {t('filter.clear')}
                    </Button>
                  )
                }
              >
                {t(`toReview.${why}.text`)}
              </EmptyNotice>
            )}
          </Retriable>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
