import type { FileQuery } from '../../../server/src/contracts/files';
import type { Axis } from '../../../server/src/contracts/report';
import { client } from './client';
import type { ReportQuery } from './reports';

/** What can be saved. */
export const EXPORTED = ['matrix', 'gaps', 'plan', 'entries'] as const;

export interface FileAsked {
  what: (typeof EXPORTED)[number];
  /** A workbook is of the whole report: its matrix has the segments across. */
  format: 'csv' | 'json' | 'xlsx';
}

interface Shown {
  filters: ReportQuery;
  columns: Axis;
  separator: FileQuery['separator'];
}

/** Has the browser save a file. @returns what it is called */
export async function saveFile({ what, format }: FileAsked, shown: Shown): Promise<string> {
  const { filters, columns, separator } = shown;
  const query = { ...filters, format, separator };
  const { blob, name } = await client.file(
    `/export/${what}`,
    what === 'matrix' && format !== 'xlsx' ? { ...query, columns } : query
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name ?? `journey-${what}.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
  return link.download;
}
