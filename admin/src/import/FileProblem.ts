/** Why a file can't be read: a text says it by this key. */
export type FileProblemKey = 'tooBig' | 'old' | 'unreadable' | 'empty' | 'quote';

export class FileProblem extends Error {
  readonly line: number;

  constructor(
    readonly key: FileProblemKey,
    /** `line`: where it is in the file, from 1. */
    { line = 0, ...options }: ErrorOptions & { line?: number } = {}
  ) {
    super(key, options);
    this.line = line;
  }
}
