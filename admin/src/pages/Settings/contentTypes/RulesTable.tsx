import { Box, Button, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { ContentTypeRule } from '../../../../../server/src/contracts/contentTypeRules';
import type { ContentTypeRules } from '../../../../../server/src/contracts/contentTypeRules';
import type { Site } from '../../../../../server/src/contracts/site';
import type { JourneyItem } from '../../../../../server/src/contracts/vocabulary';
import { ContentTypeFilter } from '../../../components/contentTypes/ContentTypeFilter';
import { filterTypes } from '../../../components/contentTypes/filterTypes';
import { useText } from '../../../i18n/useText';
import { DataTable } from '../../../components/DataTable';
import { RuleCells } from './RuleCells';
import { ruleIn } from './rulesDraft';

interface Props {
  types: Site['contentTypes'];
  journeys: readonly JourneyItem[];
  rules: ContentTypeRules;
  /** As they are saved: those types come first, and stay where they are while rules are changed. */
  saved: ContentTypeRules;
  onChange: (uid: string, rule: ContentTypeRule) => void;
}

/** So many rows, unless more are asked for. */
const FEW = 12;

const Compact = styled(DataTable)`
  td,
  tbody th {
    padding-block: ${({ theme }) => theme.spaces[2]};
  }
`;

/** What is asked of entries, type by type. */
export function RulesTable({ types, journeys, rules, saved, onChange }: Props) {
  const t = useText();
  const [words, setWords] = useState('');
  const [isWhole, setWhole] = useState(false);
  const isRuled = ({ uid }: { uid: string }): boolean => uid in saved;
  const found = filterTypes(
    [...types.filter(isRuled), ...types.filter((type) => !isRuled(type))],
    words
  );
  const shown = isWhole ? found : found.slice(0, FEW);
  const table = useRef<HTMLTableElement>(null);
  const showAll = () => {
    setWhole(true);
    // On from the first new one: the button is gone.
    setTimeout(() =>
      table.current?.tBodies[0]?.rows[FEW]?.querySelector<HTMLElement>('[role="combobox"]')?.focus()
    );
  };
  if (types.length === 0)
    return <Typography textColor="neutral600">{t('contentTypes.none')}</Typography>;
  return (
    <>
      <ContentTypeFilter types={types} value={words} onChange={setWords} name="rules-filter" />
      {found.length === 0 ? (
        <Typography textColor="neutral600">{t('contentTypes.filter.nothing')}</Typography>
      ) : (
        <Box overflow="auto">
          <Compact ref={table} aria-label={t('rules.title')}>
            <thead>
              <tr>
                <th scope="col">{t('contentTypes.type')}</th>
                <th scope="col">{t('rules.defaultStage')}</th>
                <th scope="col">{t('rules.publishing')}</th>
                <th scope="col">{t('rules.stale')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((type) => (
                <RuleCells
                  key={type.uid}
                  type={type}
                  journeys={journeys}
                  rule={ruleIn(rules, type.uid)}
                  onChange={(rule) => onChange(type.uid, rule)}
                />
              ))}
            </tbody>
          </Compact>
        </Box>
      )}
      {shown.length < found.length && (
        <Box>
          <Button variant="tertiary" onClick={showAll}>
            {t('rules.all', { count: found.length })}
          </Button>
        </Box>
      )}
    </>
  );
}
