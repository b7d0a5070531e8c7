import { Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import type { Vocabulary } from '../../../../server/src/contracts/vocabulary';
import type { Recognised } from '../../../../server/src/domain/imports/recognise';
import { Card } from '../../components/Card';
import { FilterSelect } from '../../components/FilterSelect';
import { Notice } from '../../components/Notice';
import { useText } from '../../i18n/useText';
import type { Source } from '../../import/sourceOf';

interface Props {
  source: Source;
  /** Place of the sheet. */
  sheet: number;
  found: Recognised | null;
  vocabulary: Vocabulary;
  journey: string | null;
  /** Why it can't be brought in, though it is known what it is. */
  problem: string | null;
  onSheet: (sheet: number) => void;
  onJourney: (journey: string) => void;
  onOther: () => void;
}

/** What a file is taken for, and what of it is read. */
export function SourceFacts(props: Props) {
  const { source, sheet, found, vocabulary, journey, problem } = props;
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  const list = (names: readonly string[]): string => names.join(', ');
  return (
    <Card
      title={source.name || t('import.pasted')}
      headingRef={heading}
      intro={found && t(`import.is.${found.kind}`, { count: found.rows.length })}
      actions={
        <Button variant="tertiary" onClick={props.onOther}>
          {t('import.other')}
        </Button>
      }
    >
      {(source.parts.length > 1 || vocabulary.journeys.length > 1) && (
        <Flex gap={4} wrap="wrap" alignItems="flex-end">
          <FilterSelect
            label={t('import.sheet')}
            value={String(sheet)}
            options={source.parts.map(({ name }, place) => ({ key: String(place), name }))}
            onChange={(chosen) => props.onSheet(Number(chosen))}
          />
          <FilterSelect
            label={t('filter.journey')}
            value={journey}
            options={vocabulary.journeys}
            onChange={(chosen) => chosen !== null && props.onJourney(chosen)}
          />
        </Flex>
      )}
      {found ? (
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {t('import.used', { names: list(found.used) })}
          </Typography>
          {found.unused.length > 0 && (
            <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
              {t('import.unused', { names: list(found.unused) })}
            </Typography>
          )}
          {found.blank > 0 && (
            <Typography textColor="neutral600">
              {t('import.blank', { count: found.blank })}
            </Typography>
          )}
        </Flex>
      ) : (
        <Notice
          tone="warning"
          title={t('import.unknown')}
          items={[t('import.unknown.tags'), t('import.unknown.plan')]}
        />
      )}
      {problem && <Notice tone="warning" items={[problem]} />}
    </Card>
  );
}
