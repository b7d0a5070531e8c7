import { demoApi } from './api';

/** A segment that no other test tags with; nothing is published for it. */
export interface OwnSegment {
  readonly name: string;
  readonly key: string;
  readonly documentId: string;
}

export async function addOwnSegment(): Promise<OwnSegment> {
  const name = `Kiosks ${Date.now()}`;
  return demoApi().send<OwnSegment>('POST', '/journey/segments', { name });
}

/** Leaves the matrix as it was. */
export const removeSegment = ({ documentId }: OwnSegment): Promise<unknown> =>
  demoApi().send('POST', `/journey/segments/${documentId}/remove`, { moveTo: null });

/** What an article's data says to carry the segment and stages of those names. */
export const carryingOwn = async (segment: OwnSegment, ...stages: string[]): Promise<object> => ({
  ...(await demoApi().carrying(...stages)),
  journeySegments: { connect: [{ documentId: segment.documentId }] },
});
