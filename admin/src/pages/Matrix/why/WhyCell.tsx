import { Flex, Typography } from '@strapi/design-system';
import { useWhy } from '../../../api/reports';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { useText } from '../../../i18n/useText';
import { ruleText, verdictText, whyText } from './whyText';

interface Props {
  query: Parameters<typeof useWhy>[0];
}

/** Why a cell has its verdict: what there is, and who wants how much. */
export function WhyCell({ query }: Props) {
  const t = useText();
  const { data: why, error, refetch } = useWhy(query);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={1}
      padding={4}
      background="neutral100"
      hasRadius
      minHeight="9.6rem"
      aria-busy={!why}
    >
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {t('why.title')}
      </Typography>
      {why && (
        <Typography>
          <Typography fontWeight="bold">{verdictText(why, t)}.</Typography> {whyText(why, t)}
        </Typography>
      )}
      {why && why.verdict !== 'not-applicable' && (
        <Typography textColor="neutral600">{ruleText(why, t)}</Typography>
      )}
    </Flex>
  );
}
