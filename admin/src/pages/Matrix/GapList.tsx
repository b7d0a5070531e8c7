import { Button, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { Plus, Hashtag } from '@strapi/icons';
import { useState } from 'react';
import type { RefObject } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Gap, GapKind } from '../../../../server/src/contracts/report';
import { Card } from '../../components/Card';
import { EmptyNotice } from '../../components/EmptyNotice';
import { useKeptFocus } from '../../components/useKeptFocus';
import { useText } from '../../i18n/useText';
import { gapText } from '../../gaps/gapText';
import { GapBadge } from './GapBadge';
import { ON_PAPER, ON_SCREEN } from './MatrixPrint';
import { toTagAddress, TO_WORK } from '../ToTag/toTagAddress';

/** As many as fit beside a matrix. */
const SHORT = 8;

/** What a new entry of the stage wouldn't mend. */
const ENOUGH: readonly GapKind[] = ['above-target', 'untagged'];

interface Props {
  gaps: readonly Gap[];
  /** Takes the focus from a gap that is filled. */
  headingRef: RefObject<HTMLHeadingElement>;
  busy: boolean;
  /** Whether the user may create what fills it. */
  mayCreate: (gap: Gap) => boolean;
  onCreate: (gap: Gap) => void;
  /** Uids of the content types that the user may tag. */
  taggable: readonly string[];
  /** Left out where the user may not tag. */
  onTag?: (gap: Gap) => void;
  /** Opens the cell that the gap is of, which says why. */
  onWhy: (gap: Gap) => void;
}

/** The gaps, worst first, in whole sentences. */
export function GapList(props: Props) {
  const { gaps, headingRef, busy, mayCreate, onCreate, taggable, onTag, onWhy } = props;
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? gaps : gaps.slice(0, SHORT);
  return (
    <div aria-busy={busy} style={{ opacity: busy ? 0.6 : 1 }}>
      <Card
        title={t('gaps.title')}
        intro={t('gaps.count', { count: gaps.length })}
        headingRef={headingRef}
      >
        {gaps.length === 0 ? (
          <EmptyNotice title={t('gaps.empty.title')}>{t('gaps.empty.text')}</EmptyNotice>
        ) : (
          <List>
            {shown.map((gap) => (
              <GapItem
                key={keyOf(gap)}
                gap={gap}
                focusAfter={headingRef}
                onCreate={
                  mayCreate(gap) && !ENOUGH.includes(gap.kind) ? () => onCreate(gap) : undefined
                }
                onTag={onTag && !ENOUGH.includes(gap.kind) ? () => onTag(gap) : undefined}
                onWhy={gap.stage ? () => onWhy(gap) : undefined}
                toTag={
                  gap.kind === 'untagged' && gap.contentType
                    ? toTagAddress({ contentType: gap.contentType }, taggable)
                    : undefined
                }
              />
            ))}
            {gaps.slice(shown.length).map((gap) => (
              <GapItem key={keyOf(gap)} gap={gap} focusAfter={headingRef} isOnPaper />
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
  focusAfter: RefObject<HTMLElement>;
  onCreate?: () => void;
  onTag?: () => void;
  onWhy?: () => void;
  /** Where they are tagged one after the other. */
  toTag?: string;
  /** For paper alone: there is no button there that would show it. */
  isOnPaper?: boolean;
}

function GapItem({ gap, focusAfter, onCreate, onTag, onWhy, toTag, isOnPaper }: ItemProps) {
  const t = useText();
  const ref = useKeptFocus<HTMLLIElement>(focusAfter);
  const sentence = gapText(gap, t);
  return (
    <Flex
      tag="li"
      ref={ref}
      className={isOnPaper ? ON_PAPER : undefined}
      direction="column"
      alignItems="flex-start"
      gap={1}
    >
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
        {onWhy && (
          <TextButton aria-label={t('why.forGap', { gap: sentence })} onClick={onWhy}>
            {t('why.title')}
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

  /* On paper hundreds of them on a few sheets: the kind beside the sentence, in two columns. */
  @media print {
    column-gap: 8mm;
    columns: 2;
    display: block;

    li {
      display: grid;
      gap: 0 2mm;
      grid-template-columns: 24mm 1fr;
      padding: 1.2mm 0;
    }

    li > * {
      font-size: 8pt;
      grid-column: 2;
      line-height: 1.3;
    }

    li > :first-child {
      align-self: start;
      grid-column: 1;
      padding: 0;
    }

    li > :first-child * {
      font-size: 6.5pt;
      line-height: 1.6;
      white-space: normal;
    }
  }
`;
