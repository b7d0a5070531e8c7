import { Flex } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useText } from '../i18n/useText';
import { TAG } from '../permissions';

/** The ways between the plugin's pages, of those that the user may see. */
export function PageNav() {
  const t = useText();
  const { allowedActions } = useRBAC(TAG);
  return (
    <Flex tag="nav" gap={1} aria-label={t('plugin.name')}>
      <Way to="/plugins/journey" end>
        {t('nav.matrix')}
      </Way>
      {allowedActions.canTag && <Way to="/plugins/journey/to-tag">{t('nav.toTag')}</Way>}
      <Way to="/plugins/journey/to-review">{t('nav.toReview')}</Way>
      <Way to="/plugins/journey/trend">{t('nav.trend')}</Way>
    </Flex>
  );
}

const Way = styled(NavLink)`
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  padding: 0.8rem 1.6rem;
  text-decoration: none;
  white-space: nowrap;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  &.active {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }
`;
