import type { Core } from '@strapi/strapi';
import { tagsImportInput } from '../contracts/imports';
import type {
  ImportProblem,
  TagsImport,
  TagsImported,
  TagsImportInput,
  TagsImportRow,
} from '../contracts/imports';
import { parse } from '../contracts/parse';
import { refusedField, refusedNow } from '../contracts/refused';
import type { EntryAddress, FailedEntry, TaggedVersion } from '../contracts/tagging';
import { chunks } from '../domain/chunks';
import type { FoundEntry } from '../domain/imports/chooseEntry';
import { fingerprint } from '../domain/imports/fingerprint';
import { because } from '../domain/refusals';
import { shorten } from '../domain/shorten';
import { inPatientTransaction } from '../queries/connection';
import type { FinderOptions } from './entryFinder';
import { service } from './service';
import { tellImport } from './tellImport';
import type { Judged } from './tellImport';
import type { Plan } from './tagBatch';
import type { TagEdits } from './tagEdits';
import type { RowEntry, TagRow } from './tagRows';

/** Entries that are written with one look. */
const BATCH = 200;

type Tag = (
  batch: readonly EntryAddress[],
  editsOf: (entry: EntryAddress) => TagEdits
) => Promise<Plan>;

/** Tags from a file: what they would change, and that change as a whole. */
export const tagImport = ({ strapi }: { strapi: Core.Strapi }) => {
  /**
   * Has every row that can be taken tagged, or looked at.
   * @param entries of the rows, in their order
   * @param tag is given some entries at a time, always in the same order
   */
  const judge = async (
    rows: readonly TagsImportRow[],
    entries: readonly RowEntry[],
    asked: string | undefined,
    tag: Tag
  ): Promise<{ journey: string; judged: Judged[] }> => {
    const facts = await service(strapi, 'facts').now();
    const journey = service(strapi, 'vocabulary').journeyAmong(facts, asked);
    const keys = { stages: journey.stages, segments: facts.segments };
    const read = await service(strapi, 'tagRows').read(rows, entries, {
      journey,
      segments: facts.segments,
    });
    const problems = new Map<number, ImportProblem>();
    const wanted = new Map<string, { n: number; address: EntryAddress; edits: TagEdits }>();
    const addresses = read.map((one, n): EntryAddress | null => {
      if ('problem' in one) {
        problems.set(n, one.problem);
        return one.entry ? addressOf(one.entry) : null;
      }
      const address = addressOf(one.entry);
      const before = wanted.get(keyOf(address));
      if (before) {
        const row = String(rows[before.n]?.row);
        problems.set(n, refusedField('row', because('namedBefore', { row })));
      } else {
        wanted.set(keyOf(address), {
          n,
          address,
          edits: service(strapi, 'tagEdits').edits(editOf(one), keys),
        });
      }
      return address;
    });
    const versions = new Map<number, TaggedVersion[]>();
    const inOrder = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
    for (const batch of chunks(inOrder, BATCH)) {
      const editsOf = new Map(batch.map(({ address, edits }) => [address, edits]));
      const { failed, changes } = await tag(
        batch.map(({ address }) => address),
        (entry) => editsOf.get(entry) as TagEdits
      );
      for (const one of failed) {
        const n = wanted.get(keyOf(one.entry))?.n;
        if (n !== undefined) problems.set(n, problemOf(one));
      }
      for (const { uid, change } of changes) {
        const told = service(strapi, 'tagEdits').told(uid, change, keys);
        const n = wanted.get(keyOf(told))?.n;
        if (n !== undefined) versions.set(n, [...(versions.get(n) ?? []), told]);
      }
    }
    const judged = rows.map(({ row }, n) => ({
      row,
      entry: addresses[n] ?? null,
      problem: problems.get(n) ?? null,
      versions: versions.get(n) ?? [],
    }));
    return { journey: journey.key, judged };
  };

  return {
    /**
     * What the rows would change; nothing is written.
     * @throws ValidationError for a malformed request or an unknown journey
     */
    async preview(input: TagsImportInput, options: FinderOptions = {}): Promise<TagsImport> {
      const { rows, journey: asked } = parse(tagsImportInput, input);
      const entries = await service(strapi, 'tagRows').entries(rows, options);
      const { journey, judged } = await judge(rows, entries, asked, (batch, editsOf) =>
        service(strapi, 'tagBatch').preview(batch, editsOf, options)
      );
      return {
        journey,
        ...(await tellImport(strapi, judged, options)),
        token: fingerprint([journey, judged]),
      };
    },

    /**
     * Writes what the dry run with that token has shown, in one transaction: rows that it refused stay out.
     * @throws ApplicationError where something else would be written by now; ValidationError as there
     */
    async apply(input: TagsImportInput, options: FinderOptions = {}): Promise<TagsImported> {
      const { rows, journey: asked, token } = parse(tagsImportInput, input);
      const how = { ...options, door: 'import' as const };
      // Before anybody has to wait for it.
      const entries = await service(strapi, 'tagRows').entries(rows, options);
      const { journey, judged } = await service(strapi, 'locks').alone('tagging', (lock) =>
        inPatientTransaction(strapi, async () => {
          await lock.keep();
          const result = await judge(rows, entries, asked, async (batch, editsOf) => {
            await lock.keep();
            return service(strapi, 'tagBatch').write(batch, editsOf, how);
          });
          const isSame = fingerprint([result.journey, result.judged]) === token;
          if (!isSame) throw refusedNow(because('importOutdated'));
          return result;
        })
      );
      const versions = judged.flatMap((one) => one.versions);
      const uids = new Set(versions.map(({ contentType }) => contentType));
      if (uids.size > 0) await service(strapi, 'releases').recheckTagged([...uids]);
      return {
        journey,
        ...(await tellImport(strapi, judged, options)),
        undo: { journey, versions },
      };
    },
  };
};

const keyOf = ({ contentType, documentId, locale }: EntryAddress): string =>
  JSON.stringify([contentType, documentId, locale ?? null]);

const addressOf = ({ contentType, documentId, locale }: FoundEntry): EntryAddress => ({
  contentType,
  documentId,
  ...(locale !== null && { locale }),
});

const editOf = ({ stages, segments }: TagRow) => ({
  stages: stages ? { set: [...stages] } : undefined,
  segments: segments ? { set: [...segments] } : undefined,
  versions: 'both' as const,
});

/** Of entries that were there a moment ago. */
function problemOf({ entry, reason, error }: FailedEntry): ImportProblem {
  const named = { type: entry.contentType, id: shorten(entry.documentId) };
  if (reason === 'forbidden') return refusedField('entry', because('mayNotUpdate', named));
  if (reason === 'missing') return refusedField('entry', because('entryGone', named));
  return { ...refusedField('entry', because('invalid')), message: error };
}
