import { Flex, Typography } from '@strapi/design-system';
import type { Vocabulary } from '../../../../../server/src/contracts/vocabulary';
import { ChipList } from '../../../components/ChipList';
import { useText } from '../../../i18n/useText';
import type { NamedRule } from './RulesCard';

interface Props {
  rule: NamedRule;
  vocabulary: Vocabulary;
}

/** A rule in the table: when it holds, and what it suggests. */
export function RuleCells({ rule, vocabulary }: Props) {
  const t = useText();
  const home = vocabulary.journeys.find(({ key }) => key === rule.journey);
  const stages = home?.stages.filter(({ key }) => rule.stages.includes(key)) ?? [];
  const segments = vocabulary.segments.filter(({ key }) => rule.segments.includes(key));
  const several = vocabulary.journeys.length > 1;
  return (
    <>
      <th scope="row">
        <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {rule.name}
        </Typography>
      </th>
      <td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          {several && home && (
            <Typography variant="pi" textColor="neutral600">
              {home.name}
            </Typography>
          )}
          <ChipList
            label={t('backFill.suggests')}
            tags={[...stages, ...segments].map((tag) => ({ ...tag, id: tag.documentId }))}
          />
        </Flex>
      </td>
    </>
  );
}
