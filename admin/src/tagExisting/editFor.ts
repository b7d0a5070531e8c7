import type { Candidate } from '../../../server/src/contracts/candidates';
import type { CellQuery } from '../api/candidates';
import type { Address, BulkEdit } from '../api/tagging';

/** Stands for content without a segment. */
const GENERAL = 'general';

export const candidateKey = ({ contentType, documentId }: Candidate): string =>
  `${contentType} ${documentId}`;

export const addressOf = ({ contentType, documentId, locale }: Candidate): Address => ({
  contentType,
  documentId,
  ...(locale !== null && { locale }),
});

/** The tags of a cell are added; what an entry carries besides, it keeps. */
export const editFor = ({ journey, stage, segment = GENERAL }: CellQuery): BulkEdit => ({
  journey,
  stages: { add: [stage] },
  ...(segment !== GENERAL && { segments: { add: [segment] } }),
});
