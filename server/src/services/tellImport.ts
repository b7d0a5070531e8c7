import type { Core } from '@strapi/strapi';
import type { ImportedTags, ImportProblem, ImportSums } from '../contracts/imports';
import type { EntryAddress, TaggedVersion } from '../contracts/tagging';
import type { FinderOptions } from './entryFinder';
import { service } from './service';

/** What becomes of a row, with all that is written for it. */
export interface Judged {
  readonly row: number;
  readonly entry: EntryAddress | null;
  readonly problem: ImportProblem | null;
  readonly versions: readonly TaggedVersion[];
}

/** Rows as they are told, with what entries are called. */
export async function tellImport(
  strapi: Core.Strapi,
  judged: readonly Judged[],
  options: FinderOptions
): Promise<{ rows: ImportedTags[]; sums: ImportSums }> {
  const { canRead = () => true } = options;
  const types = new Map(
    service(strapi, 'fields')
      .list()
      .map(({ uid, name }) => [uid, name])
  );
  const entries = judged.flatMap(({ entry }) => entry ?? []);
  const titles = await service(strapi, 'titles').ofEntries(
    entries.map((one) => (canRead(one.contentType) ? one : { ...one, contentType: '' })),
    options
  );
  const titleOf = new Map(entries.map((entry, n) => [entry, titles[n] ?? null]));
  const rows = judged.map(({ row, entry, problem, versions }): ImportedTags => {
    const shown = versions.find(({ status }) => status === 'draft') ?? versions[0];
    const changeOf = (field: 'stages' | 'segments') =>
      shown && String(shown.before[field]) !== String(shown.after[field])
        ? { before: shown.before[field], after: shown.after[field] }
        : null;
    return {
      row,
      status: problem ? 'refused' : versions.length > 0 ? 'changed' : 'same',
      entry: entry && {
        contentType: entry.contentType,
        contentTypeName: types.get(entry.contentType) ?? entry.contentType,
        documentId: entry.documentId,
        locale: entry.locale ?? null,
        title: titleOf.get(entry) ?? null,
      },
      stages: changeOf('stages'),
      segments: changeOf('segments'),
      problem,
    };
  });
  return { rows, sums: sumsOf(rows) };
}

export const sumsOf = (rows: readonly { status: keyof ImportSums }[]): ImportSums => {
  const sums = { changed: 0, same: 0, refused: 0 };
  for (const { status } of rows) sums[status] += 1;
  return sums;
};
