import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FrontEnds } from '../../../../../server/src/contracts/frontEnds';
import { useText } from '../../../i18n/useText';
import { AttentionBadge } from '../../../components/AttentionBadge';
import { DataTable } from '../../../components/DataTable';

interface Props {
  actions: FrontEnds['actions'];
  /** Whether the site has a role for those who don't sign in. */
  showsPublic: boolean;
}

const Code = styled.code`
  font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  white-space: nowrap;
`;

/** Each action: what it is called where it is granted, its address, and what it shows. */
export function ActionTable({ actions, showsPublic }: Props) {
  const t = useText();
  return (
    <Box overflow="auto">
      <DataTable aria-label={t('frontEnds.title')}>
        <thead>
          <tr>
            <th scope="col">{t('frontEnds.action')}</th>
            <th scope="col">{t('frontEnds.exposes')}</th>
            {showsPublic && <th scope="col">{t('frontEnds.public')}</th>}
          </tr>
        </thead>
        <tbody>
          {actions.map(({ action, address, isPublic }) => (
            <tr key={action}>
              <th scope="row">
                <Flex direction="column" alignItems="flex-start">
                  <Typography fontWeight="semiBold">{action}</Typography>
                  {address && <Code>{address}</Code>}
                </Flex>
              </th>
              <td>{t(`frontEnds.exposes.${action}`)}</td>
              {showsPublic && (
                <td>
                  {isPublic ? (
                    <AttentionBadge>{t('frontEnds.public.yes')}</AttentionBadge>
                  ) : (
                    t('frontEnds.public.no')
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Box>
  );
}
