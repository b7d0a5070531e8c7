import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { EntryItem } from '../../../../server/src/contracts/report';
import { entryAddress } from '../../../../server/src/domain/entryAddress';
import { useText } from '../../i18n/useText';

/** One entry: what it is, how it stands, and the way to it. */
export function EntryRow({ entry }: { entry: EntryItem }) {
  const t = useText();
  const { formatDate } = useIntl();
  return (
    <Item>
      <Flex direction="column" alignItems="flex-start" gap={1} style={{ minWidth: 0 }}>
        {entry.title === null ? (
          <Typography textColor="neutral600">{t('entries.unreadable')}</Typography>
        ) : (
          <Link tag={NavLink} to={entryAddress(entry)} style={{ overflowWrap: 'anywhere' }}>
            {entry.title}
          </Link>
        )}
        <Typography variant="pi" textColor="neutral600">
          {[entry.contentTypeName, entry.locale, formatDate(entry.since, { dateStyle: 'medium' })]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Flex>
      <Badge>{t(entry.stale ? 'entry.stale' : `entry.${entry.status}`)}</Badge>
    </Item>
  );
}

const Item = styled.li`
  align-items: center;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: flex;
  gap: 1.6rem;
  justify-content: space-between;
  padding: 1.2rem 0;

  /* A badge keeps its word whole; the title has the room that is left. */
  > :last-child {
    flex-shrink: 0;
    white-space: nowrap;
  }
`;
