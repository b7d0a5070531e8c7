import type { Core } from '@strapi/strapi';
import { fingerprint } from '../domain/imports/fingerprint';
import { MOST_UNDO } from '../domain/imports/limits';
import { because } from '../domain/refusals';
import { parse } from '../contracts/parse';
import { planInput } from '../contracts/plan';
import type { PlanItem } from '../contracts/plan';
import { planImportInput, planUndoInput } from '../contracts/planImports';
import type {
  ImportedPlan,
  PlanImport,
  PlanImported,
  PlanImportInput,
  PlanImportRow,
  PlanPlaceNamed,
  PlanUndoInput,
  PlanUndone,
} from '../contracts/planImports';
import { refusal, refusedBy, refusedField, refusedNow } from '../contracts/refused';
import { changedSince, changeOf, emptyAt, writtenIn } from './planChanges';
import { planRows, problem } from './planRows';
import type { PlanRowReader, Problem } from './planRows';
import { isEmpty, isSamePlace, withoutId } from './plans';
import type { StoredPlan } from './plans';
import { service } from './service';
import { sumsOf } from './tellImport';
import { aloneWithVocabulary } from './vocabularyLock';

/** Plans from a file: what they would change, and that change as a whole. */
export const planImport = ({ strapi }: { strapi: Core.Strapi }) => {
  const judge = async (
    rows: readonly PlanImportRow[],
    asked: string | undefined,
    stored: readonly StoredPlan[]
  ): Promise<ImportedPlan[]> => {
    const facts = await service(strapi, 'facts').now();
    const { key } = service(strapi, 'vocabulary').journeyAmong(facts, asked);
    const reader = await planRows(strapi, facts, key);
    const seen = new Map<string, PlanImportRow>();
    const judged = rows.map((row): ImportedPlan => {
      const place = reader.placeOf(row);
      if ('problem' in place) return refused(row, null, place);
      const before = seen.get(JSON.stringify(place));
      if (before) {
        return refused(row, place, problem('row', because('namedBefore', { row: nameOf(before) })));
      }
      seen.set(JSON.stringify(place), row);
      return planned(row, place, stored, reader);
    });
    if (Buffer.byteLength(JSON.stringify(undoOf(judged))) > MOST_UNDO) {
      throw refusal('rows', because('tooMuchToUndo'));
    }
    return judged;
  };

  return {
    /**
     * What the rows would change; nothing is written.
     * @throws ValidationError for a malformed request, an unknown journey, or what couldn't be undone
     */
    async preview(input: PlanImportInput): Promise<PlanImport> {
      const asked = parse(planImportInput, input);
      const stored = await service(strapi, 'plans').read();
      const rows = await judge(asked.rows, asked.journey, stored);
      return { rows, sums: sumsOf(rows), token: fingerprint(rows) };
    },

    /**
     * Writes what the dry run with that token has shown, in one transaction: rows that it refused stay out.
     * @throws ApplicationError where something else would be written by now; ValidationError as there
     */
    async apply(input: PlanImportInput): Promise<PlanImported> {
      const asked = parse(planImportInput, input);
      return aloneWithVocabulary(strapi, async (allOrNothing) => {
        const plans = service(strapi, 'plans');
        const stored = await plans.read();
        const rows = await judge(asked.rows, asked.journey, stored);
        if (fingerprint(rows) !== asked.token) throw refusedNow(because('importOutdated'));
        const writes = rows.flatMap(({ status, place, after }) =>
          status === 'changed' && place ? [after ?? emptyAt(place)] : []
        );
        await allOrNothing(async () => {
          for (const item of writes) await plans.write(item, storedAt(item, stored));
        });
        return { rows, sums: sumsOf(rows), undo: undoOf(rows) };
      });
    },

    /**
     * Gives cells the plan back that they had before an import. What somebody has changed since stays as it
     * is, and is among the failed, as is a place that there isn't any more.
     * @throws ValidationError for a malformed request; nothing is written then
     */
    async undo(input: PlanUndoInput): Promise<PlanUndone> {
      const { plans: changes } = parse(planUndoInput, input);
      return aloneWithVocabulary(strapi, async (allOrNothing) => {
        const plans = service(strapi, 'plans');
        const facts = await service(strapi, 'facts').now();
        const stored = await plans.read();
        const failed: PlanUndone['failed'] = [];
        const writes: PlanItem[] = [];
        for (const { place, before, written } of changes) {
          const now = storedAt(place, stored) ?? null;
          const problem =
            refusedBy(() => plans.assertKnown(facts, emptyAt(place))) ??
            (writtenIn(now) === written ? null : refusedField('plan', changedSince(place)));
          if (problem) {
            failed.push({ place, problem });
          } else {
            const { journey } = place;
            const there = now ? withoutId(now) : emptyAt(place);
            writes.push({ ...parse(planInput, { ...there, ...before }), journey });
          }
        }
        await allOrNothing(async () => {
          for (const item of writes) await plans.write(item, storedAt(item, stored));
        });
        return { undone: writes.length, failed };
      });
    },
  };
};

/** What takes all of them back. */
const undoOf = (rows: readonly ImportedPlan[]): PlanUndoInput => ({
  plans: rows.flatMap(({ status, before, after }) =>
    status === 'changed' ? [changeOf(before, after)] : []
  ),
});

const storedAt = (place: PlanPlaceNamed, stored: readonly StoredPlan[]): StoredPlan | undefined =>
  stored.find((plan) => isSamePlace(plan, place));

/** What a row of one cell comes to. */
function planned(
  row: PlanImportRow,
  place: PlanPlaceNamed,
  stored: readonly StoredPlan[],
  reader: PlanRowReader
): ImportedPlan {
  const own = storedAt(place, stored);
  const before = own ? withoutId(own) : null;
  const item = reader.plannedBy(row, place, before);
  if ('problem' in item) return refused(row, place, item);
  const after = isEmpty(item) ? null : item;
  const status = writtenIn(before) === writtenIn(after) ? 'same' : 'changed';
  return { ...inFile(row), status, place, before, after, problem: null };
}

const refused = (
  row: PlanImportRow,
  place: PlanPlaceNamed | null,
  { problem: why }: Problem
): ImportedPlan => ({
  ...inFile(row),
  status: 'refused',
  place,
  before: null,
  after: null,
  problem: why,
});

const inFile = ({ row, column }: PlanImportRow) => ({ row, column: column ?? null });

/** As a spreadsheet calls it: row 4, or cell C4. */
const nameOf = ({ row, column = '' }: PlanImportRow): string => `${column}${row}`;
