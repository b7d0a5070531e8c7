import type { Matrix } from '../../../../server/src/contracts/report';

type Row = Matrix['rows'][number];

/** Runs of stages of one phase, in journey order. */
export function runsOfPhase<Of extends Pick<Row, 'phase'>>(rows: readonly Of[]): Of[][] {
  const runs: Of[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0]?.phase === row.phase) run.push(row);
    else runs.push([row]);
  }
  return runs;
}
