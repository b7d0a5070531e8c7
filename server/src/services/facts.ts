import type { Core } from '@strapi/strapi';
import type { Settings } from '../contracts/vocabulary';
import { deepFreeze } from './deepFreeze';
import { VOCABULARY } from './marks';
import type { MarkedState } from './marks';
import type { StoredPlan } from './plans';
import { service } from './service';
import type { Locale } from './site';
import type { StoredJourney, StoredSegment } from './vocabulary';

/** Everything that keys are looked up in. */
export interface Facts {
  readonly journeys: readonly StoredJourney[];
  readonly segments: readonly StoredSegment[];
  readonly settings: Settings;
  /** Of all journeys. */
  readonly plans: readonly StoredPlan[];
  /** The default one first. */
  readonly locales: readonly Locale[];
}

/** Journeys, segments, settings, plans and locales, read anew only where one of them has changed. */
export const facts = ({ strapi }: { strapi: Core.Strapi }) => {
  const recall = (state: string | null): Promise<Facts> =>
    service(strapi, 'memory').recall({ key: VOCABULARY, state }, async () => {
      // One after another: a transaction has one connection, and pg takes one statement at a time.
      const journeys = await service(strapi, 'vocabulary').readJourneys();
      const segments = await service(strapi, 'vocabulary').readSegments();
      const settings = await service(strapi, 'settings').read();
      const plans = await service(strapi, 'plans').read();
      const locales = await service(strapi, 'site').readLocales();
      return deepFreeze({ journeys, segments, settings, plans, locales });
    });

  const now = async (): Promise<Facts> =>
    recall((await service(strapi, 'marks').now())(VOCABULARY));

  const lately = async (): Promise<Facts> => {
    const state = await service(strapi, 'marks').lately();
    return service(strapi, 'memory').known<Facts>(VOCABULARY, state) ?? now();
  };

  return {
    /** @param state the marks, where the caller has read them already */
    now: (state?: MarkedState): Promise<Facts> => (state ? recall(state(VOCABULARY)) : now()),

    /** The same as it was a second ago at the most: for names, which are not worth asking for each time. */
    lately,

    /**
     * What `lookUp` finds in the facts of lately. Where it finds something unknown, another process may
     * have added it just now: it looks again.
     */
    async find<T>(lookUp: (facts: Facts) => T): Promise<T> {
      const known = await lately();
      try {
        return lookUp(known);
      } catch (error) {
        const anew = await now();
        if (anew === known) throw error;
        return lookUp(anew);
      }
    },
  };
};
