import { Badge, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Gap, GapKind } from '../../../../server/src/contracts/report';
import { Card } from '../../components/Card';
import { EmptyNotice } from '../../components/EmptyNotice';
import { useText } from '../../i18n/useText';
import { gapText } from './gapText';

/** As many as fit beside a matrix. */
const SHORT = 8;

/** Each kind has its words; the colours only group them. */
const COLORS: Record<GapKind, [background: string, text: string]> = {
  missing: ['danger100', 'danger700'],
  'draft-only': ['warning100', 'warning700'],
  'below-target': ['warning100', 'warning700'],
  stale: ['neutral150', 'neutral700'],
  'general-only': ['primary100', 'primary700'],
  'above-target': ['primary100', 'primary700'],
  untagged: ['neutral150', 'neutral700'],
};

/** What a new entry of the stage wouldn't mend. */
const ENOUGH: readonly GapKind[] = ['above-target', 'untagged'];

interface Props {
  gaps: readonly Gap[];
  busy: boolean;
  /** Whether the user may create what fills it. */
  mayCreate: (gap: Gap) => boolean;
  onCreate: (gap: Gap) => void;
}

/** The gaps, worst first, in whole sentences. */
export function GapList({ gaps, busy, mayCreate, onCreate }: Props) {
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? gaps : gaps.slice(0, SHORT);
  return (
    <div aria-busy={busy} style={{ opacity: busy ? 0.6 : 1 }}>
      <Card title={t('gaps.title')} intro={t('gaps.count', { count: gaps.length })}>
        {gaps.length === 0 ? (
          <EmptyNotice title={t('gaps.empty.title')}>{t('gaps.empty.text')}</EmptyNotice>
        ) : (
          <List>
            {shown.map((gap) => (
              <GapItem
                key={keyOf(gap)}
                gap={gap}
                onCreate={
                  mayCreate(gap) && !ENOUGH.includes(gap.kind) ? () => onCreate(gap) : undefined
                }
              />
            ))}
          </List>
        )}
        {gaps.length > SHORT && (
          <Button variant="tertiary" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('gaps.fewer') : t('gaps.all', { count: gaps.length })}
          </Button>
        )}
      </Card>
    </div>
  );
}

function GapItem({ gap, onCreate }: { gap: Gap; onCreate: (() => void) | undefined }) {
  const t = useText();
  const [background, color] = COLORS[gap.kind];
  const sentence = gapText(gap, t);
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      <Badge backgroundColor={background} textColor={color}>
        {t(`verdict.${gap.kind}`)}
      </Badge>
      <Typography fontWeight="semiBold">{sentence}</Typography>
      {gap.between && (
        <Typography variant="pi" textColor="neutral600">
          {t('gap.between')}
        </Typography>
      )}
      {onCreate && (
        <TextButton
          startIcon={<Plus />}
          aria-label={t('create.forGap', { gap: sentence })}
          onClick={onCreate}
        >
          {t('create.action')}
        </TextButton>
      )}
    </Flex>
  );
}

const keyOf = ({ kind, stage, segment, locale, contentType }: Gap): string =>
  [kind, stage?.key, segment?.key, locale, contentType].join('|');

const List = styled.ol`
  display: flex;
  flex-direction: column;

  li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
    overflow-wrap: anywhere;
    padding: 1.2rem 0;
  }

  li:first-child {
    border-top: 0;
    padding-top: 0;
  }
`;
