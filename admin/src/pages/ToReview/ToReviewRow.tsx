import { Button, Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { ToReviewItem } from '../../../../server/src/contracts/toReview';
import { ChipList } from '../../components/ChipList';
import { entryAddress } from '../../../../server/src/domain/entryAddress';
import { useText } from '../../i18n/useText';
import { useChangeWords } from '../../panel/useChangeWords';

interface Props {
  item: ToReviewItem;
  /** What it is called for who reads it: its name, or its code. */
  locale: string | null;
  /** Whether its content type has no draft & publish. */
  isUpdated: boolean;
  /** Left out where the user may mark none at all. */
  selection?: { readonly isSelected: boolean; readonly onSelect: (isSelected: boolean) => void };
  isPending: boolean;
  onMark: () => void;
}

/** A day stays on one line; the table is pushed where there is no room. */
const NO_WRAP = { whiteSpace: 'nowrap' } as const;

/** An entry: since when it stands as it does, and by when somebody is to look it over. */
export function ToReviewRow(props: Props) {
  const { item, locale, isUpdated, selection, isPending, onMark } = props;
  const t = useText();
  const { formatDate } = useIntl();
  const { who } = useChangeWords();
  const day = (at: string): string => formatDate(at, { dateStyle: 'medium' });
  const title = item.title ?? t('entries.unreadable');
  return (
    <tr>
      {selection && (
        <td>
          <Checkbox
            checked={selection.isSelected}
            disabled={!item.editable}
            onCheckedChange={(checked) => selection.onSelect(checked === true)}
            aria-label={t('toTag.select', { title })}
          />
        </td>
      )}
      <th scope="row">
        <Link tag={NavLink} to={entryAddress(item)} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Link>
        <Typography variant="pi" tag="p" textColor="neutral600">
          {[item.contentTypeName, locale].filter(Boolean).join(' · ')}
        </Typography>
      </th>
      <td>
        <ChipList
          tags={item.stages.map(({ journey, key, name, color }) => ({
            id: `${journey} ${key}`,
            name,
            color,
          }))}
          label={t('panel.stages')}
        />
      </td>
      <td>
        <Typography tag="p">
          {t(isUpdated ? 'toReview.updated' : 'toReview.published', { day: day(item.since) })}
        </Typography>
        {item.reviewed && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('toReview.reviewed', { day: day(item.reviewed.at), who: who(item.reviewed) })}
          </Typography>
        )}
      </td>
      <td>
        {item.overdue ? (
          <Flex gap={2} alignItems="center">
            <WarningCircle aria-hidden fill="danger600" style={{ flexShrink: 0 }} />
            <Typography fontWeight="semiBold" textColor="danger600" style={NO_WRAP}>
              {t('toReview.overdue', { day: day(item.reviewBy) })}
            </Typography>
          </Flex>
        ) : (
          <Typography style={NO_WRAP}>{day(item.reviewBy)}</Typography>
        )}
      </td>
      {selection && (
        <td>
          {item.editable && (
            <Button
              variant="tertiary"
              size="S"
              disabled={isPending}
              onClick={onMark}
              aria-label={t('toReview.mark.of', { title })}
            >
              {t('toReview.mark')}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}
