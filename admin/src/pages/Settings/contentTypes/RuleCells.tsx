import {
  Box,
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import type { ContentTypeRule } from '../../../../../server/src/contracts/contentTypeRules';
import type { Site } from '../../../../../server/src/contracts/site';
import type { JourneyItem } from '../../../../../server/src/contracts/vocabulary';
import { StageDot } from '../../../components/StageDot';
import { numberOf } from '../../../components/targetText';
import { useText } from '../../../i18n/useText';
import { isTooFew, NO_STAGE, stageNamed, valueOf } from './rulesDraft';

interface Props {
  type: Site['contentTypes'][number];
  journeys: readonly JourneyItem[];
  rule: ContentTypeRule;
  onChange: (rule: ContentTypeRule) => void;
}

/** A content type's row: its default stage, whether it is published with a stage only, and days of its own. */
export function RuleCells({ type, journeys, rule, onChange }: Props) {
  const t = useText();
  const { name, uid } = type;
  const several = journeys.length > 1;
  return (
    <tr>
      <th scope="row">
        <Flex direction="column" alignItems="flex-start">
          <Typography fontWeight="semiBold">{name}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {uid}
          </Typography>
        </Flex>
      </th>
      <td>
        <Box minWidth="18rem" maxWidth="32rem">
          <SingleSelect
            aria-label={t('rules.defaultStage.of', { name })}
            size="S"
            value={valueOf(rule.defaultStage)}
            onChange={(value) => onChange({ ...rule, defaultStage: stageNamed(String(value)) })}
          >
            <SingleSelectOption value={NO_STAGE}>{t('rules.defaultStage.none')}</SingleSelectOption>
            {journeys.flatMap((journey) =>
              journey.stages.map((stage) => (
                <SingleSelectOption
                  key={stage.documentId}
                  value={valueOf({ journey: journey.key, stage: stage.key })}
                  startIcon={<StageDot $color={stage.color} />}
                >
                  {several
                    ? t('rules.stageOf', { stage: stage.name, journey: journey.name })
                    : stage.name}
                </SingleSelectOption>
              ))
            )}
          </SingleSelect>
        </Box>
      </td>
      <td>
        {type.draftAndPublish ? (
          <Checkbox
            checked={rule.requireStage}
            onCheckedChange={(checked) => onChange({ ...rule, requireStage: checked === true })}
            aria-label={t('rules.requireStage.of', { name })}
          >
            {t('rules.requireStage')}
          </Checkbox>
        ) : (
          <Typography textColor="neutral600">{t('rules.neverPublished')}</Typography>
        )}
      </td>
      <td>
        <Box width="9rem">
          <Field.Root error={isTooFew(rule) && t('contentTypes.error.days')}>
            <TextInput
              aria-label={t('rules.stale.of', { name })}
              size="S"
              inputMode="numeric"
              autoComplete="off"
              value={rule.staleAfterDays?.toString() ?? ''}
              onChange={(event) =>
                onChange({ ...rule, staleAfterDays: numberOf(digitsOf(event.target.value)) })
              }
            />
            <Field.Error />
          </Field.Root>
        </Box>
      </td>
    </tr>
  );
}

const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, 5);
