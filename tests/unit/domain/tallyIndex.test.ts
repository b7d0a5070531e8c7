import { NOTHING } from '../../../server/src/domain/tally';
import { indexTallies } from '../../../server/src/domain/tallyIndex';
import { ARTICLE, cell, EMAIL, PAGE, tally } from '../../fixtures/report';

describe('indexTallies', () => {
  const lists = [
    [
      cell('awareness', 'smb', { published: 1, draft: 2 }),
      cell('awareness', 'smb', { contentType: PAGE, published: 10, stale: 3 }),
      cell('awareness', null, { published: 100 }),
      cell('retention', 'smb', { published: 1000 }),
      tally('stage', { stage: 'awareness', published: 5 }),
      tally('stage', { stage: 'awareness', scope: 'locale', locale: 'da', published: 6 }),
      tally('stage', { stage: 'awareness', scope: 'locale', contentType: EMAIL, published: 7 }),
    ],
    [cell('awareness', 'smb', { contentType: PAGE, stale: 1 })],
  ];
  const count = indexTallies(lists);

  it('answers for one content type, or for all together', () => {
    const place = { part: 'cell', stage: 'awareness', segment: 'smb' } as const;
    expect(count({ ...place, contentType: ARTICLE })).toEqual({ published: 1, draft: 2, stale: 0 });
    expect(count(place)).toEqual({ published: 11, draft: 2, stale: 4 });
    expect(count({ ...place, contentType: PAGE })).toEqual({ published: 10, draft: 0, stale: 4 });
    expect(indexTallies(lists)(place)).toEqual(count(place));
  });

  it('keeps segments, stages and parts apart', () => {
    expect(count({ part: 'cell', stage: 'awareness', segment: null }).published).toBe(100);
    expect(count({ part: 'cell', stage: 'retention', segment: 'smb' }).published).toBe(1000);
    expect(count({ part: 'stage', stage: 'awareness' }).published).toBe(5);
  });

  it('adds what is not localised to each locale', () => {
    const place = { part: 'stage', stage: 'awareness', scope: 'locale' } as const;
    expect(count({ ...place, locale: 'da' }).published).toBe(13);
    expect(count({ ...place, locale: 'sv' }).published).toBe(7);
  });

  it('answers nothing where nothing was counted', () => {
    expect(count({ part: 'all' })).toEqual(NOTHING);
    expect(count({ part: 'cell', stage: 'advocacy', segment: 'smb' })).toEqual(NOTHING);
  });
});
