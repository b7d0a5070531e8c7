import { Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Candidate } from '../../../server/src/contracts/candidates';
import { Chip } from '../components/Chip';
import { entryAddress } from '../../../server/src/domain/entryAddress';
import { useText } from '../i18n/useText';

interface Props {
  candidate: Candidate;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

/** One entry: what it is, what it carries, and what it lacks. */
export function CandidateRow({ candidate, isChosen, onChoose }: Props) {
  const t = useText();
  const { title, nearness, stages, segments, contentTypeName, locale, status } = candidate;
  const carried = [...stages, ...segments.map((segment) => ({ ...segment, color: undefined }))];
  return (
    <Item>
      {/* What is tagged so already has nothing to choose. */}
      {nearness !== 'draft' && (
        <Checkbox
          aria-label={t('existing.choose', { title: title ?? '' })}
          checked={isChosen}
          onCheckedChange={(checked) => onChoose(checked === true)}
        />
      )}
      <Flex direction="column" alignItems="flex-start" gap={1} style={{ minWidth: 0 }}>
        <Link tag={NavLink} to={entryAddress(candidate)} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Link>
        <Typography variant="pi" textColor="neutral600">
          {[contentTypeName, locale, t(`entry.${status}`)].filter(Boolean).join(' · ')}
        </Typography>
        <Typography variant="pi" textColor="neutral800">
          {t(`existing.near.${nearness}`)}
        </Typography>
        {carried.length > 0 && (
          <Flex tag="ul" gap={1} wrap="wrap" aria-label={t('existing.carries')}>
            {carried.map(({ key, name, color }) => (
              <Chip key={`${color ?? ''}${key}`} name={name} color={color} />
            ))}
          </Flex>
        )}
      </Flex>
    </Item>
  );
}

const Item = styled.li`
  align-items: flex-start;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: flex;
  gap: 1.2rem;
  padding: 1.2rem 0;

  &:first-child {
    border-top: 0;
  }
`;
