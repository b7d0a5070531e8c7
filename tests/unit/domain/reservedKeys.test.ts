import { readKeys } from '../../../server/src/domain/reservedKeys';

const withoutStageOf = (journey: string) => ({ lacks: journey });

describe('filters that ask for nothing', () => {
  it('ask for entries without a stage or segment, however deep they stand', () => {
    const asked = {
      $and: [
        { journeyStages: { key: { $eq: 'none' } } },
        {
          $or: [{ title: { $contains: 'none' } }, { journeySegments: { key: { $eq: 'general' } } }],
        },
      ],
    };
    expect(readKeys(asked, withoutStageOf)).toEqual({
      $and: [
        { journeyStages: { key: { $null: true } } },
        { $or: [{ title: { $contains: 'none' } }, { journeySegments: { key: { $null: true } } }] },
      ],
    });
  });

  it.each([
    { journeyStages: { key: { $eq: 'retention' } } },
    { journeyStages: { key: { $eq: 'general' } } },
    { journeyStages: { key: { $eq: 'none', $contains: 'n' } } },
    { journeyStages: { name: { $eq: 'none' } } },
    { journeyStages: { key: { $eq: 'nurture.none' }, name: { $eq: 'Retention' } } },
    { journeySegments: { key: { $eq: 'nurture.none' } } },
    { title: { $eq: 'none' }, documentId: null, since: { $gt: new Date(0) } },
  ])('leave %j alone', (filters) => {
    expect(readKeys(filters, withoutStageOf)).toEqual(filters);
  });

  it('ask for a stage of one journey', () => {
    expect(
      readKeys({ journeyStages: { key: { $eq: 'nurture.retention' } } }, withoutStageOf)
    ).toEqual({
      journeyStages: { key: { $eq: 'retention' }, journey: { key: { $eq: 'nurture' } } },
    });
  });

  it('ask for what has no stage of one journey, and for all else that is asked', () => {
    const asked = {
      journeyStages: { key: { $eq: 'nurture.none' } },
      $and: [{ title: { $eq: 'one' } }],
    };
    expect(readKeys(asked, withoutStageOf)).toEqual({
      $and: [{ $and: [{ title: { $eq: 'one' } }] }, { lacks: 'nurture' }],
    });
  });
});
