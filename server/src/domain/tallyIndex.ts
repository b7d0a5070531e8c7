import { NOTHING } from './tally';
import type { Counts, Tally, TallyPart, TallyScope } from './tally';

/** Which documents to count. Without `contentType`, those of all content types together. */
export interface Place {
  readonly part: TallyPart;
  readonly scope?: TallyScope;
  readonly contentType?: string;
  readonly stage?: string;
  /** `null` is general content. */
  readonly segment?: string | null;
  /** Of scope `locale` alone; content types that are not localised count in every locale. */
  readonly locale?: string;
}

export type TallyIndex = (place: Place) => Counts;

/** Sums by place, of each content type and of all in one list of tallies. */
type Ledger = ReadonlyMap<string, ReadonlyMap<string, Counts>>;

const ANY = '*';

/** Lists are remembered from report to report, and so are their sums. */
const ledgers = new WeakMap<readonly Tally[], Ledger>();

/** What the last report over a list found, by the list that its lists begin with. */
const indexes = new WeakMap<readonly Tally[], { lists: Lists; index: TallyIndex }>();

type Lists = readonly (readonly Tally[])[];

/** Makes the database's answer fit to be asked: a list for what was counted together. */
export function indexTallies(lists: Lists): TallyIndex {
  const [first] = lists;
  const known = first && indexes.get(first);
  const isSame = known?.lists.length === lists.length;
  if (isSame && known.lists.every((list, at) => list === lists[at])) return known.index;
  const index = makeIndex(lists);
  if (first) indexes.set(first, { lists, index });
  return index;
}

function makeIndex(lists: Lists): TallyIndex {
  const all = lists.map(ledgerOf);
  const ofType = new Map<string, Ledger[]>([[ANY, all]]);
  for (const ledger of all) {
    for (const type of ledger.keys()) {
      if (type !== ANY) ofType.set(type, [...(ofType.get(type) ?? []), ledger]);
    }
  }
  // A cell is asked for by the matrix, by the score and as its column's general content.
  const answers = new Map<string, Counts>();
  return ({ part, scope = 'document', contentType = ANY, stage, segment, locale }) => {
    const everywhere = keyOf(scope, part, stage, segment, undefined);
    const here = keyOf(scope, part, stage, segment, locale);
    const question = `${contentType} ${here}`;
    const known = answers.get(question);
    if (known) return known;
    const total = { ...NOTHING };
    for (const ledger of ofType.get(contentType) ?? []) {
      addTo(total, ledger.get(contentType)?.get(everywhere));
      if (locale !== undefined) addTo(total, ledger.get(contentType)?.get(here));
    }
    answers.set(question, total);
    return total;
  };
}

function ledgerOf(tallies: readonly Tally[]): Ledger {
  const known = ledgers.get(tallies);
  if (known) return known;
  const ledger = new Map<string, Map<string, Sums>>();
  for (const tally of tallies) {
    const key = keyOf(tally.scope, tally.part, tally.stage, tally.segment, tally.locale);
    for (const type of [tally.contentType, ANY]) {
      const places = ledger.get(type) ?? new Map<string, Sums>();
      ledger.set(type, places);
      const sums = places.get(key) ?? { ...NOTHING };
      places.set(key, sums);
      addTo(sums, tally);
    }
  }
  ledgers.set(tallies, ledger);
  return ledger;
}

type Sums = { -readonly [Key in keyof Counts]: Counts[Key] };

function addTo(sums: Sums, counts: Counts | undefined): void {
  if (!counts) return;
  sums.published += counts.published;
  sums.draft += counts.draft;
  sums.stale += counts.stale;
}

type Part = string | null | undefined;

const keyOf = (scope: TallyScope, part: TallyPart, stage: Part, segment: Part, locale: Part) =>
  `${scope}|${part}|${stage ?? ''}|${segment ?? ''}|${locale ?? ''}`;
