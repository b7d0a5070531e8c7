import type { Axis, Matrix } from '../../../../../server/src/contracts/report';
import type { Vocabulary } from '../../../../../server/src/contracts/vocabulary';
import type { ReportQuery } from '../../../api/reports';
import type { CellAddress } from '../cellAddress';
import { onlyOnes } from '../startOf';
import type { PlannedPlace } from './PlanForm';

/** What a cell of stage × segment is to a plan; of one content type or locale where the filters name it alone. */
export function plannedPlace(
  { row, column }: CellAddress,
  axis: Axis,
  filters: ReportQuery,
  matrix: Matrix | undefined,
  vocabulary: Vocabulary | undefined
): Omit<PlannedPlace, 'title'> | null {
  if (axis !== 'segment' || !matrix || !vocabulary) return null;
  const home = vocabulary.journeys.find(({ key }) => key === matrix.journey.key);
  const stage = home?.stages.find(({ key }) => key === row);
  if (!home || !stage) return null;
  const { contentType = null, locale = null } = onlyOnes(filters);
  return { journey: home.key, stage, segment: column, contentType, locale };
}
