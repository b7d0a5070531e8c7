import type { Core } from '@strapi/strapi';
import type { ImportProblem, TagsImportRow } from '../contracts/imports';
import { refusedField } from '../contracts/refused';
import type { FoundEntry } from '../domain/imports/chooseEntry';
import type { Named } from '../domain/imports/named';
import { readTagCell } from '../domain/imports/tagCell';
import { addressIn, entryAt } from '../domain/imports/rowAddress';
import type { Several } from '../domain/imports/rowAddress';
import { GENERAL } from '../domain/journey';
import { because } from '../domain/refusals';
import type { Refusal } from '../domain/refusals';
import { shorten } from '../domain/shorten';
import type { FinderOptions } from './entryFinder';
import { saidAnywhere } from './panelTexts';
import { service } from './service';
import type { StoredJourney, StoredSegment } from './vocabulary';

interface Problem {
  readonly problem: ImportProblem;
}

/** What a row asks for: keys to set, null where they stay as they are. */
export interface TagRow {
  readonly entry: FoundEntry;
  readonly stages: readonly string[] | null;
  readonly segments: readonly string[] | null;
}
/** With its entry, where that was found all the same. */
export type TagRowRead = TagRow | (Problem & { readonly entry?: FoundEntry });

/** The entry that a row names, or why there is none. */
export type RowEntry = FoundEntry | Problem;

/** What may stand in the cells of tags. */
interface TagNames {
  readonly stages: readonly Named[];
  readonly segments: readonly Named[];
  readonly noStage: readonly string[];
  readonly noSegment: readonly string[];
}

const NO_STAGE = ['none'];

/** Rows of a file, each with its entry and tags looked up. */
export const tagRows = ({ strapi }: { strapi: Core.Strapi }) => {
  /** What entries are called that can't be told apart, as far as the caller may read them. */
  const namesOf = async (
    entries: readonly FoundEntry[],
    { canRead = () => true, ...reader }: FinderOptions
  ): Promise<(entry: FoundEntry) => string> => {
    const readable = entries.filter(({ contentType }) => canRead(contentType));
    const titles = await service(strapi, 'titles').ofEntries(readable, reader);
    const titleOf = new Map(readable.map((entry, n) => [entry, titles[n] ?? null]));
    return (entry) => {
      const title = titleOf.get(entry);
      const { contentType, documentId, locale } = entry;
      const where = [contentType, documentId, locale].filter((part) => part !== null).join(' ');
      return title ? `“${shorten(title)}” (${where})` : where;
    };
  };

  return {
    /** The entries that rows name, in their order; may take long. */
    async entries(rows: readonly TagsImportRow[], options: FinderOptions): Promise<RowEntry[]> {
      const locales = await service(strapi, 'site').locales();
      const names = {
        contentTypes: await service(strapi, 'entryFinder').typesSeen(options),
        locales: locales.map(({ code, name }) => ({ key: code, name })),
      };
      const defaultLocale = locales.find(({ isDefault }) => isDefault)?.code ?? null;
      const addresses = rows.map((row) => addressIn(row, names));
      const find = await service(strapi, 'entryFinder').find(
        addresses.flatMap((address) => ('why' in address ? [] : address.sought)),
        options
      );
      const entries = addresses.map((address) =>
        'why' in address ? address : entryAt(address, find, defaultLocale)
      );
      const nameOf = await namesOf(
        entries.flatMap((entry) => ('several' in entry ? entry.several : [])),
        options
      );
      return entries.map((entry) => {
        if ('why' in entry) return problem(entry.field, entry.why);
        return 'several' in entry ? ambiguous(entry, nameOf) : entry;
      });
    },

    /** In the order of the rows: what each asks for, or the first thing that is wrong with it. */
    async read(
      rows: readonly TagsImportRow[],
      entries: readonly RowEntry[],
      { journey, segments }: { journey: StoredJourney; segments: readonly StoredSegment[] }
    ): Promise<TagRowRead[]> {
      const names: TagNames = {
        stages: journey.stages,
        segments,
        noStage: NO_STAGE,
        noSegment: [GENERAL, ...NO_STAGE, ...(await saidAnywhere('segment.general'))],
      };
      return rows.map((row, n) => {
        const entry = entries[n];
        if (!entry) return problem('documentId', because('noEntryNamed'));
        return 'problem' in entry ? entry : { entry, ...tagsIn(row, names) };
      });
    },
  };
};

const problem = (field: string, why: Refusal): Problem => ({ problem: refusedField(field, why) });

function tagsIn(row: TagsImportRow, names: TagNames): Omit<TagRow, 'entry'> | Problem {
  const stages = readTagCell(row.stages ?? '', names.stages, names.noStage);
  if ('why' in stages) return problem('stages', stages.why);
  const segments = readTagCell(row.segments ?? '', names.segments, names.noSegment);
  if ('why' in segments) return problem('segments', segments.why);
  return { stages: stages.keys, segments: segments.keys };
}

function ambiguous(
  { field, value, several, more }: Several,
  nameOf: (entry: FoundEntry) => string
): Problem {
  const entries = [...several.map(nameOf), ...(more ? ['…'] : [])].join(', ');
  return problem(field, because('severalEntries', { value: shorten(value), entries }));
}
