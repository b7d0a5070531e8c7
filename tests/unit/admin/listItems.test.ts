import { itemsOf, placed, textsOf, withText } from '../../../admin/src/components/list/listItems';

const [a, b, c] = itemsOf(['a', 'b', 'c']);
const list = [a, b, c].flatMap((item) => item ?? []);
const idOf = (index: number): string => list[index]?.id ?? '';

it('a list gives back its texts, without the empty ones', () => {
  expect(textsOf(itemsOf(['a', ' ', ' b ', '']))).toEqual(['a', 'b']);
});

it('a text is changed in its place', () => {
  const changed = withText(list, idOf(1), 'B');
  expect(textsOf(changed)).toEqual(['a', 'B', 'c']);
  expect(changed.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
});

it('each of several lines becomes an item, the empty ones none', () => {
  const changed = withText(list, idOf(1), 'one\r\ntwo\n\nthree');
  expect(textsOf(changed)).toEqual(['a', 'one', 'two', 'three', 'c']);
  expect(new Set(changed.map(({ id }) => id)).size).toBe(5);
});

it.each([
  [0, 2, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [1, 1, ['a', 'b', 'c']],
])('item %i goes to place %i', (from, to, texts) => {
  expect(textsOf(placed(list, idOf(from), to))).toEqual(texts);
});
