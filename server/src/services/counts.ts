import type { Core } from '@strapi/strapi';
import type { TallyRequest } from '../queries/tallies';
import type { Facts } from './facts';
import type { MarkedState } from './marks';
import { staleness } from './scope';
import { service } from './service';
import type { StoredJourney, StoredStage } from './vocabulary';

/** Published entries to be counted. */
export interface Counted {
  readonly journey: StoredJourney;
  /** Null for any of the journey. */
  readonly stage: StoredStage | null;
  /** Id, null being general content; undefined for any. */
  readonly segment: number | null | undefined;
  /** Null for content types without locales. */
  readonly locale: string | null;
}

const COUNTED: TallyRequest['parts'] = [{ scope: 'document', parts: ['stage', 'tagged'] }];

/** How many entries there are, from what reports have counted: nothing is counted twice. */
export const counts = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Of one content type. */
  async published(
    uid: string,
    { journey, stage, segment, locale }: Counted,
    facts: Facts,
    state: MarkedState
  ): Promise<number> {
    const scope = {
      journey,
      allSegments: facts.segments,
      segmentFilter: segment === undefined ? null : [segment],
      localeFilter: locale === null ? null : [locale],
      ...staleness(facts),
    };
    const tallies = await service(strapi, 'tallies').of(uid, scope, COUNTED, state);
    return tallies
      .filter((tally) =>
        stage ? tally.part === 'stage' && tally.stage === stage.key : tally.part === 'tagged'
      )
      .reduce((sum, { published }) => sum + published, 0);
  },
});
