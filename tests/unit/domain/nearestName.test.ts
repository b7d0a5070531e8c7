import { nearestName } from '../../../server/src/domain/nearestName';

const NAMES = ['Awareness', 'Consideration', 'Purchase', 'Retention', 'Kæder'];

describe('the nearest name', () => {
  it.each([
    ['awarenes', 'Awareness'],
    ['AWARENESS ', 'Awareness'],
    ['Retenton', 'Retention'],
    ['purchace', 'Purchase'],
    ['kaeder', 'Kæder'],
    ['', null],
    ['x', null],
    ['something else', null],
    ['a'.repeat(5000), null],
  ])('of %j is %j', (asked, expected) => {
    expect(nearestName(asked, NAMES)).toBe(expected);
  });
});
