import type { CellFacts } from './checks';
import type { Wanted, WantedBy } from './plan';
import type { Verdict } from './verdict';

/** What a verdict goes by: the numbers of the cell, and who says how much is wanted. */
export interface Why extends CellFacts, Pick<Wanted, 'by' | 'plan'> {
  readonly verdict: Verdict;
  /** In English, whole sentences. */
  readonly message: string;
}

/** Says why a cell has its verdict. */
export const explain = (facts: CellFacts, { by, plan }: Wanted, verdict: Verdict): Why => ({
  ...facts,
  by,
  plan,
  verdict,
  message: TEXTS[verdict]({ ...facts, by }),
});

type Said = CellFacts & { by: WantedBy };

const amount = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const pieces = (n: number): string => amount(n, 'piece is', 'pieces are');

const RULES: Record<WantedBy, string> = {
  plan: 'the plan of this cell',
  stage: 'the target of the stage',
  journey: 'the target of the journey',
  default: 'the rule that one piece is enough, as nothing else is planned',
};

const rule = ({ by, min, max }: Said): string =>
  `${max === null ? `At least ${min}` : min === max ? `Exactly ${min}` : `${min} to ${max}`} published ${
    min === 1 && max === null ? 'piece is' : 'pieces are'
  } wanted by ${RULES[by]}.`;

/** What every verdict goes by. One without a text doesn't compile. */
const TEXTS: Record<Verdict, (said: Said) => string> = {
  missing: (said) =>
    `Nothing is published, no draft waits, and no general content stands in. ${rule(said)}`,
  'draft-only': (said) =>
    `Nothing is published, and ${amount(said.draft, 'draft waits', 'drafts wait')}. ${rule(said)}`,
  'below-target': (said) => `${pieces(said.published)} published. ${rule(said)}`,
  stale: (said) => `${pieces(said.published)} published, all of them too long ago. ${rule(said)}`,
  'general-only': (said) =>
    `Nothing is published for the segment itself; ${amount(said.general, 'piece of general content stands', 'pieces of general content stand')} in. ${rule(said)}`,
  'above-target': (said) => `${pieces(said.published)} published. ${rule(said)}`,
  covered: (said) =>
    `${pieces(said.published)} published${said.stale > 0 ? `, ${said.stale} of them stale` : ''}. ${rule(said)}`,
  'not-applicable': (said) => `Nothing is wanted here, says the plan: ${said.notApplicable ?? ''}`,
};
