import { editTags, NO_EDIT } from '../../../server/src/domain/tagEdit';

const JOURNEY = new Set([1, 2, 3]);

describe('editing tags', () => {
  it.each([
    ['changes nothing where nothing is asked', [1, 9], NO_EDIT, [1, 9]],
    ['adds', [1], { ...NO_EDIT, add: [2, 1] }, [1, 2]],
    ['removes', [1, 2], { ...NO_EDIT, remove: [2, 3] }, [1]],
    [
      'replaces those of its journey alone',
      [1, 2, 9],
      { ...NO_EDIT, set: [3], within: JOURNEY },
      [3, 9],
    ],
    ['takes all of its journey away', [1, 2, 9], { ...NO_EDIT, set: [], within: JOURNEY }, [9]],
    ['adds what it removes too', [1], { ...NO_EDIT, add: [1], remove: [1] }, [1]],
  ])('%s', (_name, current, edit, expected) => {
    expect([...editTags(new Set(current), edit)].sort()).toEqual(expected);
  });
});
