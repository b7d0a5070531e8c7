import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useToTag } from '../../api/toTag';
import { useSite } from '../../api/site';
import { useVocabulary } from '../../api/vocabulary';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { PageNav } from '../../components/PageNav';
import { Retriable } from '../../components/Retriable';
import { UnsavedGuard } from '../../components/UnsavedGuard';
import { useTaggableTypes } from '../../components/useTaggableTypes';
import { useText } from '../../i18n/useText';
import { LearningNotice } from './LearningNotice';
import { NothingToTag } from './NothingToTag';
import type { Reason } from './NothingToTag';
import { ToTagFilters } from './ToTagFilters';
import { ToTagList } from './ToTagList';
import { isSentToWork, taggableOf } from './toTagAddress';
import { useCollected } from './useCollected';
import { useRowSuggestions } from './useRowSuggestions';
import { isDone, rowKey, useTagging } from './useTagging';
import { isNarrowed, useToTagFilters } from './useToTagFilters';

/** All entries without a stage, over all content types, to tag one after the other. */
export default function ToTagPage() {
  const t = useText();
  const { filters, ...address } = useToTagFilters();
  const [said, setSaid] = useState('');
  const [isSent, setSent] = useState(isSentToWork(useLocation().state));
  const began = useCallback(() => setSent(false), []);
  const vocabularyQuery = useVocabulary();
  const vocabulary = vocabularyQuery.data;
  const site = useSite();
  const { data: types } = useTaggableTypes();
  const journey = filters.journey ?? vocabulary?.defaultJourney ?? undefined;
  const hasStages = vocabulary?.journeys.find(({ key }) => key === journey)?.stages.length !== 0;
  const asked = types && taggableOf(filters, types);
  const canTag = asked !== null;
  const tagging = useTagging(journey);
  const collected = useCollected(journey);
  const pages = useToTag(asked ?? {}, {
    isTagged: (item) => isDone(tagging.states.get(rowKey(item))),
    enabled: Boolean(asked && vocabulary && hasStages),
  });
  const seen = new Map(
    pages.data?.pages.flatMap(({ data }) => data).map((item) => [rowKey(item), item])
  );
  const items = [...seen.values()];
  const suggestions = useRowSuggestions(items, journey);
  const total = pages.data?.pages[0]?.meta.pagination.total;
  // Of these alone: what was tagged under other filters is in no list any more.
  const tagged = [...seen.keys()].filter((key) => isDone(tagging.states.get(key))).length;
  const left = total === undefined ? undefined : Math.max(0, total - tagged);
  const why = ((): Reason | null => {
    if (!hasStages) return 'noStages';
    if (types?.length === 0) return 'noTypes';
    if (!canTag) return 'denied';
    if (left !== 0) return null;
    return isNarrowed(filters) ? 'filtered' : 'empty';
  })();
  const failed = [vocabularyQuery, pages, site].filter(({ isError }) => isError);
  const error = failed[0]?.error;
  const retry = () => void Promise.all(failed.map(({ refetch }) => refetch()));

  return (
    <Page.Main>
      <Page.Title>{t('toTag.title')}</Page.Title>
      <Layouts.Header
        title={t('toTag.title')}
        subtitle={t(
          (site.data?.locales.length ?? 0) > 1 ? 'toTag.subtitle.locales' : 'toTag.subtitle'
        )}
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
            types={types ?? []}
            onChange={address.set}
          />
          <Retriable label={t('toTag.title')}>
            {error ? <ErrorNotice error={error} onRetry={retry} /> : null}
            {!error && why === null && pages.isPending && <Loading />}
            <LearningNotice learning={suggestions.learning} />
            {vocabulary && seen.size > 0 && (
              <ToTagList
                key={JSON.stringify(filters)}
                items={items}
                vocabulary={vocabulary}
                journey={journey}
                tagging={tagging}
                collected={collected}
                suggestions={suggestions}
                takesFocus={isSent}
                onFocusTaken={began}
                onSay={setSaid}
                hasMore={pages.hasNextPage}
                isLoadingMore={pages.isFetchingNextPage}
                onMore={() => void pages.fetchNextPage()}
              />
            )}
            {why && (
              <NothingToTag why={why} journey={journey ?? ''} onClearFilters={address.clear} />
            )}
          </Retriable>
          <UnsavedGuard isUnsaved={collected.isAny} text={t('unsaved.toTag.text')} />
          <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
