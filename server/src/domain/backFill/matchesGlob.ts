/**
 * Whether a path is like a pattern: `*` stands for anything within a part, `**` for any parts, `?` for one
 * character; `blog/**` is also the place itself. Slashes around either make no difference, nor do capitals.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const tokens = bare(pattern).match(/\*\*|[^]/gu) ?? [];
  // The places of the pattern that the path may have come to: never more than there are, however many stars.
  let reached = skipping(tokens, [0]);
  for (const character of bare(path)) {
    const next = [...reached].flatMap((at) => {
      const token = tokens[at];
      if (token === '**' || (token === '*' && character !== '/')) return at;
      return token === character || (token === '?' && character !== '/') ? at + 1 : [];
    });
    reached = skipping(tokens, next);
  }
  return reached.has(tokens.length);
}

const bare = (path: string): string =>
  path
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase();

/** With the places behind stars that stand for nothing, and behind a last `/**`. */
function skipping(tokens: readonly string[], places: readonly number[]): Set<number> {
  const all = new Set(places);
  for (const at of all) {
    if (tokens[at] === '*' || tokens[at] === '**') all.add(at + 1);
    const isLast = at === tokens.length - 2 && tokens[at] === '/' && tokens[at + 1] === '**';
    if (isLast) all.add(tokens.length);
  }
  return all;
}
