/** So many letters are compared: a file may have thousands of names that nobody knows. */
const LONGEST = 40;

/** The name that is written most like it; null where none comes near. */
export function nearestName(asked: string, names: readonly string[]): string | null {
  const word = folded(asked).slice(0, LONGEST);
  let nearest: string | null = null;
  let least = Math.ceil(word.length * 0.4) + 1;
  for (const name of names) {
    const other = folded(name).slice(0, LONGEST);
    if (Math.abs(other.length - word.length) >= least) continue;
    const steps = distance(word, other);
    if (steps < least) [nearest, least] = [name, steps];
  }
  return nearest;
}

/** As names are compared: in any case, and with any blanks. */
export const folded = (text: string): string =>
  text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** How many letters are to be put in, taken away or changed to make one of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
