import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import type { StageItem } from '../../../server/src/contracts/vocabulary';
import { useText } from '../i18n/useText';

/** Questions of a single stage that show without asking. */
const FEW = 2;

/** What content at these stages must achieve, and what customers ask there. */
export function StageHelp({ stages }: { stages: readonly StageItem[] }) {
  const t = useText();
  const listId = useId();
  const [all, setAll] = useState(false);
  const helpful = stages.filter(({ goal, questions }) => goal || questions.length > 0);
  if (helpful.length === 0) return null;
  const few = helpful.length === 1 ? FEW : 0;
  const questions = helpful.reduce((sum, stage) => sum + stage.questions.length, 0);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={1} width="100%">
      <Flex id={listId} direction="column" alignItems="stretch" gap={2} width="100%">
        {helpful.map((stage) => (
          <div key={stage.documentId}>
            <Typography variant="pi" tag="p" textColor="neutral700" style={WRAP}>
              <Typography variant="pi" fontWeight="bold">
                {stage.name}
              </Typography>
              {stage.goal && ` · ${stage.goal}`}
            </Typography>
            <Questions questions={all ? stage.questions : stage.questions.slice(0, few)} />
          </div>
        ))}
      </Flex>
      {questions > few && (
        <TextButton aria-expanded={all} aria-controls={listId} onClick={() => setAll(!all)}>
          {all ? t('panel.questions.fewer') : t('panel.questions.all', { count: questions })}
        </TextButton>
      )}
    </Flex>
  );
}

const WRAP = { overflowWrap: 'anywhere' } as const;

function Questions({ questions }: { questions: readonly string[] }) {
  const t = useText();
  if (questions.length === 0) return null;
  return (
    <List aria-label={t('field.questions')}>
      {questions.map((question) => (
        <Typography key={question} variant="pi" tag="li" textColor="neutral600">
          {question}
        </Typography>
      ))}
    </List>
  );
}

const List = styled.ul`
  list-style: disc;
  overflow-wrap: anywhere;
  padding-left: 1.6rem;
`;
