import { dropOrder } from '../../../server/src/domain/dropOrder';

const table = (name: string, ...refersTo: string[]) => ({ name, refersTo });
const names = (...tables: ReturnType<typeof table>[]) => dropOrder(tables).map(({ name }) => name);

it('drops what refers to others first', () => {
  const stages = table('stages', 'journeys');
  const links = table('links', 'articles', 'stages');
  expect(names(table('journeys'), stages, links)).toEqual(['links', 'stages', 'journeys']);
  expect(names(links, stages, table('journeys'))).toEqual(['links', 'stages', 'journeys']);
});

it('leaves tables that nothing refers to as they come', () => {
  expect(names(table('b'), table('a'), table('c', 'elsewhere'))).toEqual(['b', 'a', 'c']);
});

it('takes a table that refers to itself, and ends with two that refer to each other', () => {
  expect(names(table('a', 'a'))).toEqual(['a']);
  expect(names(table('a', 'b'), table('b', 'a')).sort()).toEqual(['a', 'b']);
});
