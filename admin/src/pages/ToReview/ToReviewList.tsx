import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { styled } from 'styled-components';
import type { Site } from '../../../../server/src/contracts/site';
import type { ToReviewItem } from '../../../../server/src/contracts/toReview';
import { DataTable } from '../../components/DataTable';
import { displayLocale } from '../../i18n/displayLocale';
import { useText } from '../../i18n/useText';
import { TAG } from '../../permissions';
import { useSelection } from '../ToTag/useSelection';
import { ToReviewRow } from './ToReviewRow';
import { useMarking } from './useMarking';

interface Props {
  items: readonly ToReviewItem[];
  site: Site;
  /** Whether there are more than are shown. */
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

export const rowKey = ({ contentType, documentId, locale }: ToReviewItem): string =>
  [contentType, documentId, locale].join(' ');

const Table = styled(DataTable)`
  td:first-child:not(:only-child):has([role='checkbox']),
  td:last-child {
    width: 1%;
  }

  td {
    min-width: 12rem;
  }

  td:has([role='checkbox']) {
    min-width: 0;
  }

  td:last-child {
    overflow-wrap: normal;
    white-space: nowrap;
  }
`;

/** The entries, each with what it takes to mark it; or many at once. */
export function ToReviewList({ items, site, hasMore, isLoadingMore, onMore }: Props) {
  const t = useText();
  const { allowedActions } = useRBAC(TAG);
  const canMark = Boolean(allowedActions.canTag);
  const status = useRef<HTMLSpanElement>(null);
  const { mark, isPending } = useMarking();
  const keys = items.filter(({ editable }) => editable).map(rowKey);
  const selection = useSelection(keys);
  // Those that are marked are gone.
  const chosen = items.filter((item) => selection.has(rowKey(item)));

  const markAll = (marked: readonly ToReviewItem[]) => {
    void mark(marked).then((isDone) => {
      if (!isDone) return;
      selection.clear();
      // The buttons go with the rows.
      status.current?.focus();
    });
  };
  const localeName = (code: string | null): string | null => {
    const found = site.locales.find((locale) => locale.code === code);
    return found ? displayLocale(found) : code;
  };
  const isUpdated = (uid: string): boolean =>
    site.contentTypes.find((type) => type.uid === uid)?.draftAndPublish === false;

  return (
    <>
      <Flex gap={4} alignItems="center" wrap="wrap">
        <Typography ref={status} tag="span" tabIndex={-1} role="status" textColor="neutral600">
          {chosen.length > 0
            ? t('toReview.chosen', { count: chosen.length })
            : t('toReview.shown', { count: items.length })}
        </Typography>
        {canMark && (
          <Button
            size="S"
            disabled={chosen.length === 0}
            loading={isPending}
            onClick={() => markAll(chosen)}
          >
            {t('toReview.mark')}
          </Button>
        )}
      </Flex>
      <Box
        background="neutral0"
        shadow="tableShadow"
        hasRadius
        paddingLeft={5}
        paddingRight={5}
        overflow="auto"
      >
        <Table aria-label={t('toReview.title')}>
          <thead>
            <tr>
              {canMark && (
                <th scope="col">
                  <Checkbox
                    checked={
                      chosen.length === 0 ? false : chosen.length === keys.length || 'indeterminate'
                    }
                    disabled={keys.length === 0}
                    onCheckedChange={(checked) =>
                      checked === true ? selection.all() : selection.clear()
                    }
                    aria-label={t('toReview.selectAll')}
                  />
                </th>
              )}
              <th scope="col">{t('toTag.entry')}</th>
              <th scope="col">{t('panel.stages')}</th>
              <th scope="col">{t('toReview.last')}</th>
              <th scope="col">{t('toReview.by')}</th>
              {canMark && <td />}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => {
              const key = rowKey(item);
              return (
                <ToReviewRow
                  key={key}
                  item={item}
                  locale={localeName(item.locale)}
                  isUpdated={isUpdated(item.contentType)}
                  selection={
                    canMark
                      ? {
                          isSelected: selection.has(key),
                          onSelect: (isSelected) => selection.toggle(key, isSelected),
                        }
                      : undefined
                  }
                  isPending={isPending}
                  onMark={() => markAll([item])}
                />
              );
            })}
          </tbody>
        </Table>
      </Box>
      {hasMore && (
        <Button variant="tertiary" loading={isLoadingMore} onClick={onMore}>
          {t('entries.more')}
        </Button>
      )}
    </>
  );
}
