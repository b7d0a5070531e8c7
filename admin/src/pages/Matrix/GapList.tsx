import { Button, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { Plus, Hashtag } from '@strapi/icons';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Gap, GapKind } from '../../../../server/src/contracts/report';
import { Card } from '../../components/Card';
import { EmptyNotice } from '../../components/EmptyNotice';
import { useText } from '../../i18n/useText';
import { gapText } from '../../gaps/gapText';
import { GapBadge } from './GapBadge';
import { ON_SCREEN } from './MatrixPrint';
import { toTagAddress, TO_WORK } from '../ToTag/toTagAddress';

/** As many as fit beside a matrix. */
const SHORT = 8;

/** What a new entry of the stage wouldn't mend. */
const ENOUGH: readonly GapKind[] = ['above-target', 'untagged'];

interface Props {
  gaps: readonly Gap[];
  busy: boolean;
  /** Whether the user may create what fills it. */
  mayCreate: (gap: Gap) => boolean;
  onCreate: (gap: Gap) => void;
  /** Left out where the user may not tag. */
  onTag?: (gap: Gap) => void;
}

/** The gaps, worst first, in whole sentences. */
export function GapList({ gaps, busy, mayCreate, onCreate, onTag }: Props) {
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
                onTag={onTag && !ENOUGH.includes(gap.kind) ? () => onTag(gap) : undefined}
                toTag={
                  onTag && gap.kind === 'untagged' && gap.contentType
                    ? toTagAddress({ contentType: gap.contentType })
                    : undefined
                }
              />
            ))}
          </List>
        )}
        {gaps.length > SHORT && (
          <Button
            className={ON_SCREEN}
            variant="tertiary"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all ? t('gaps.fewer') : t('gaps.all', { count: gaps.length })}
          </Button>
        )}
      </Card>
    </div>
  );
}

interface ItemProps {
  gap: Gap;
  onCreate: (() => void) | undefined;
  onTag: (() => void) | undefined;
  /** Where they are tagged one after the other. */
  toTag: string | undefined;
}

function GapItem({ gap, onCreate, onTag, toTag }: ItemProps) {
  const t = useText();
  const sentence = gapText(gap, t);
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      <GapBadge kind={gap.kind} />
      <Typography fontWeight="semiBold">{sentence}</Typography>
      {(gap.between || gap.deadEnd) && (
        <Typography variant="pi" textColor="neutral600">
          {t(gap.between ? 'gap.between' : 'gap.deadEnd')}
        </Typography>
      )}
      <Flex className={ON_SCREEN} gap={4} wrap="wrap">
        {onCreate && (
          <TextButton
            startIcon={<Plus />}
            aria-label={t('create.forGap', { gap: sentence })}
            onClick={onCreate}
          >
            {t('create.action')}
          </TextButton>
        )}
        {onTag && (
          <TextButton
            startIcon={<Hashtag />}
            aria-label={t('existing.forGap', { gap: sentence })}
            onClick={onTag}
          >
            {t('existing.action')}
          </TextButton>
        )}
        {toTag !== undefined && (
          <Link
            tag={NavLink}
            to={toTag}
            state={TO_WORK}
            aria-label={t('existing.forGap', { gap: sentence })}
          >
            {t('existing.toTag')}
          </Link>
        )}
      </Flex>
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
