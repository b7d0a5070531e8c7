import { createHash } from 'node:crypto';

/** Of all that a file would change: another outcome has another one. */
export const fingerprint = (outcome: unknown): string =>
  createHash('sha256').update(JSON.stringify(outcome)).digest('hex');
