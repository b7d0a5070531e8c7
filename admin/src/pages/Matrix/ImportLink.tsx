import { LinkButton } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useText } from '../../i18n/useText';
import { CONFIGURE, TAG } from '../../permissions';

const RIGHTS = [...TAG, ...CONFIGURE];

/** The way to bring in what was exported, for those who may change tags or the plan. */
export function ImportLink() {
  const t = useText();
  const { allowedActions } = useRBAC(RIGHTS);
  if (!allowedActions.canTag && !allowedActions.canConfigure) return null;
  return (
    <Narrow>
      <LinkButton
        tag={NavLink}
        to="/plugins/journey/import"
        variant="tertiary"
        size="L"
        startIcon={<Upload />}
      >
        {t('import.open')}
      </LinkButton>
    </Narrow>
  );
}

/** Beside the other buttons there is no room for the icon on a phone. */
const Narrow = styled.div`
  @media (max-width: 767px) {
    svg {
      display: none;
    }
  }
`;
