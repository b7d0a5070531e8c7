import { useState } from 'react';
import type { Vocabulary } from '../../../../server/src/contracts/vocabulary';
import { MOST_PLANS, MOST_ROWS } from '../../../../server/src/domain/imports/limits';
import { useText } from '../../i18n/useText';
import type { Part, Source } from '../../import/sourceOf';
import { DryRun } from './DryRun';
import { SourceFacts } from './SourceFacts';
import { useImportRights } from './useImportRights';

interface Props {
  source: Source;
  vocabulary: Vocabulary;
  onOther: () => void;
}

const MOST = { tags: MOST_ROWS, plan: MOST_PLANS };

/** What a file is taken for, and what it would change. */
export function ImportOf({ source, vocabulary, onOther }: Props) {
  const t = useText();
  const rights = useImportRights();
  const [sheet, setSheet] = useState(firstOf(source.parts));
  const [journey, setJourney] = useState(vocabulary.defaultJourney);
  // Other rows are looked at anew, though they be chosen again.
  const [turn, setTurn] = useState(0);
  const found = source.parts[sheet]?.found ?? null;
  const problem = ((): string | null => {
    if (!found) return null;
    if (!rights[found.kind]) {
      return t(found.kind === 'tags' ? 'refusal.mayNotTag' : 'import.denied.plan');
    }
    const count = found.rows.length;
    if (count === 0) return t('import.file.empty');
    const max = MOST[found.kind];
    return count > max ? t('import.tooMany', { count, max }) : null;
  })();
  const choose = <Value,>(set: (value: Value) => void) => {
    return (value: Value): void => {
      set(value);
      setTurn(turn + 1);
    };
  };
  return (
    <>
      <SourceFacts
        {...{ source, sheet, found, vocabulary, journey, problem, onOther }}
        onSheet={choose(setSheet)}
        onJourney={choose(setJourney)}
      />
      {found && !problem && (
        <DryRun
          key={turn}
          asked={{ kind: found.kind, rows: found.rows, journey: journey ?? undefined }}
          vocabulary={vocabulary}
        />
      )}
    </>
  );
}

/** The first sheet that is something; of a workbook of ours that isn't the matrix. */
function firstOf(parts: readonly Part[]): number {
  const isList = parts.findIndex(({ found }) => found !== null && !found.isGrid);
  const isGrid = parts.findIndex(({ found }) => found !== null);
  return Math.max(0, isList === -1 ? isGrid : isList);
}
