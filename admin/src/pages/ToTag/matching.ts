/** Something to choose by its name. */
export interface Option {
  readonly key: string;
  readonly name: string;
  readonly color?: string;
}

/** `Fidélité` is found by `fidel`; what the reader's language keeps apart stays apart by being first. */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Those that the text may mean, names that begin with it first; all of them for no text. */
export function matching(options: readonly Option[], text: string): Option[] {
  const wanted = plain(text.trim());
  const rank = ({ name, key }: Option): number => {
    const words = plain(name);
    if (words.startsWith(wanted)) return 0;
    if (words.split(/[\s/-]+/).some((word) => word.startsWith(wanted))) return 1;
    return words.includes(wanted) || key.startsWith(wanted) ? 2 : 3;
  };
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}
