import type { CellFacts } from '../../../server/src/domain/checks';
import { explainCell } from '../../../server/src/domain/matrix';
import type { WantedBy } from '../../../server/src/domain/plan';
import { judge } from '../../../server/src/domain/verdict';
import { explain } from '../../../server/src/domain/why';
import { cell, facts, named, reportInput } from '../../fixtures/report';

const said = (own: Partial<CellFacts>, by: WantedBy = 'stage'): string => {
  const one = facts(own);
  const wanted = { by, plan: null, target: null, notApplicable: one.notApplicable };
  return explain(one, wanted, judge(one)).message;
};

it.each([
  [{}, 'Nothing is published, no draft waits, and no general content stands in.'],
  [{ draft: 1 }, 'Nothing is published, and 1 draft waits.'],
  [{ draft: 2 }, 'Nothing is published, and 2 drafts wait.'],
  [{ published: 1, min: 2 }, '1 piece is published.'],
  [{ published: 2, stale: 2 }, '2 pieces are published, all of them too long ago.'],
  [
    { general: 3 },
    'Nothing is published for the segment itself; 3 pieces of general content stand in.',
  ],
  [{ published: 3, max: 2 }, '3 pieces are published.'],
  [{ published: 3, stale: 1 }, '3 pieces are published, 1 of them stale.'],
])('says of %j what is there', (own, start) => {
  expect(said(own)).toMatch(new RegExp(`^${start} [^.]+ wanted by the target of the stage\\.$`));
});

it('says who wants how much', () => {
  expect(said({ min: 1 }, 'default')).toContain(
    'At least 1 published piece is wanted by the rule that one piece is enough, as nothing else is planned.'
  );
  expect(said({ min: 2, max: 3 }, 'plan')).toContain(
    '2 to 3 published pieces are wanted by the plan of this cell.'
  );
  expect(said({ min: 2, max: 2 }, 'journey')).toContain(
    'Exactly 2 published pieces are wanted by the target of the journey.'
  );
  expect(said({ notApplicable: 'They never come back' })).toBe(
    'Nothing is wanted here, says the plan: They never come back'
  );
});

it('names the plan that wants it, and the numbers', () => {
  const place = { stage: 'retention', segment: 'smb', contentType: null, locale: null };
  const plans = [{ ...place, target: { min: 2, max: null }, notApplicable: null }];
  const tallies = [
    cell('retention', 'smb', { published: 1, draft: 4 }),
    cell('retention', null, { published: 5 }),
  ];
  const input = reportInput({ tallies, plans });
  const [stage] = input.stages.filter(({ key }) => key === 'retention');
  if (!stage) throw new Error('No retention');
  expect(explainCell(input, 'segment', stage, named('smb'))).toMatchObject({
    verdict: 'below-target',
    by: 'plan',
    plan: place,
    published: 1,
    draft: 4,
    general: 5,
    min: 2,
    max: null,
  });
});
