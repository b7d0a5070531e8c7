import { AT_FIRST, nextSize } from '../../../admin/src/api/pace';

/** The milliseconds that pass between two signs of progress, and the entries, on a server with such a speed. */
function signs(entries: number, perEntry: number): { took: number; size: number }[] {
  const found: { took: number; size: number }[] = [];
  for (let done = 0, size = AT_FIRST; done < entries; done += size) {
    size = found.length === 0 ? AT_FIRST : nextSize(size, size * perEntry);
    found.push({ took: size * perEntry, size });
  }
  return found;
}

describe('how many entries are sent at once', () => {
  it.each([0.1, 1, 2, 5, 9, 40])(
    'shows progress each second and each 500 entries, at %d ms an entry',
    (perEntry) => {
      const [first, ...rest] = signs(5000, perEntry);
      expect(first?.size).toBe(AT_FIRST);
      expect(Math.max(...rest.map(({ took }) => took))).toBeLessThanOrEqual(1000);
      expect(Math.max(...rest.map(({ size }) => size))).toBeLessThanOrEqual(500);
    }
  );

  it('sends no more requests than a fast server needs', () => {
    expect(signs(5000, 0.1).length).toBeLessThan(14);
  });

  it('goes on however slow the server is', () => {
    expect(nextSize(1, 60_000)).toBe(1);
  });
});
