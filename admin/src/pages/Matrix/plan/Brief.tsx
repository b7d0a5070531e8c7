import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { PlanItem } from '../../../../../server/src/contracts/plan';
import { useText } from '../../../i18n/useText';

/** In the order of the planning sheet. */
const FIELDS = [
  'trigger',
  'questions',
  'searchTerms',
  'message',
  'measuringPoint',
  'channels',
  'formats',
  'owner',
  'dueDate',
] as const;

/** What whoever writes for a cell needs to know; nothing where nothing is planned. */
export function Brief({ plan }: { plan: PlanItem }) {
  const t = useText();
  const { formatDate } = useIntl();
  const filled = FIELDS.flatMap((field) => {
    const value = plan[field];
    if (value === null || value.length === 0) return [];
    return [[field, field === 'dueDate' ? [day(formatDate, value as string)] : value] as const];
  });
  if (filled.length === 0) return null;
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {t('plan.brief')}
      </Typography>
      <Terms>
        {filled.map(([field, value]) => (
          <div key={field}>
            <Typography tag="dt" textColor="neutral600">
              {t(`plan.${field}`)}
            </Typography>
            {(Array.isArray(value) ? value : [value]).map((line) => (
              <Typography key={line} tag="dd">
                {line}
              </Typography>
            ))}
          </div>
        ))}
      </Terms>
    </Flex>
  );
}

/** A day is the same everywhere. */
const day = (format: ReturnType<typeof useIntl>['formatDate'], value: string): string =>
  format(value, { dateStyle: 'long', timeZone: 'UTC' });

const Terms = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};

  > div {
    display: grid;
    grid-template-columns: minmax(12rem, 1fr) 3fr;
    column-gap: ${({ theme }) => theme.spaces[4]};
  }

  dd {
    grid-column: 2;
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;
