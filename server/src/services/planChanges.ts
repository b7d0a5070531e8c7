import type { PlanItem } from '../contracts/plan';
import type { PlanChange, PlanPlaceNamed } from '../contracts/planImports';
import { fingerprint } from '../domain/imports/fingerprint';
import { because } from '../domain/refusals';
import type { Refusal } from '../domain/refusals';

/** Enough of a fingerprint to tell the plans of one cell apart. */
const LENGTH = 16;

const NOTHING = {
  targetMin: null,
  targetMax: null,
  notApplicable: null,
  trigger: null,
  questions: [],
  searchTerms: [],
  message: null,
  measuringPoint: null,
  channels: [],
  formats: [],
  owner: null,
  dueDate: null,
} satisfies Omit<PlanItem, keyof PlanPlaceNamed>;

const FIELDS = Object.keys(NOTHING) as (keyof typeof NOTHING)[];

export const placeOf = ({
  journey,
  stage,
  segment,
  contentType,
  locale,
}: PlanPlaceNamed): PlanPlaceNamed => ({ journey, stage, segment, contentType, locale });

/** A plan with nothing in it: there is none then. */
export const emptyAt = (place: PlanPlaceNamed): PlanItem => ({ ...placeOf(place), ...NOTHING });

/** What is planned in a cell, in short; of none as of an empty one. */
export const writtenIn = (plan: PlanItem | null): string =>
  fingerprint(FIELDS.map((field) => plan?.[field] ?? NOTHING[field])).slice(0, LENGTH);

export const changedSince = ({ stage, segment }: PlanPlaceNamed): Refusal =>
  because('planChangedSince', { place: `${stage} × ${segment}` });

/**
 * What takes a cell's change back: the fields that were others before, and by what to see that nobody has
 * changed the cell since. It fits into a request where both plans as a whole wouldn't.
 */
export function changeOf(before: PlanItem | null, after: PlanItem | null): PlanChange {
  const [from, to] = [before ?? NOTHING, after ?? NOTHING];
  const changed = FIELDS.filter(
    (field) => JSON.stringify(from[field]) !== JSON.stringify(to[field])
  );
  return {
    place: placeOf((before ?? after) as PlanItem),
    before: Object.fromEntries(changed.map((field) => [field, from[field]])),
    written: writtenIn(after),
  };
}
