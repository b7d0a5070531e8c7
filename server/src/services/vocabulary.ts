import type { Core } from '@strapi/strapi';
import { notFound, unknownValue } from '../contracts/refused';
import type { JourneyItem, SegmentItem, StageItem, Vocabulary } from '../contracts/vocabulary';
import { JOURNEY_UID, SEGMENT_UID } from '../content-types/uids';
import { stageColor } from '../domain/palette';
import { because } from '../domain/refusals';
import { shorten } from '../domain/shorten';
import type { Facts } from './facts';
import { service } from './service';

/** With the id that links hold on to. */
export type StoredStage = StageItem & { readonly id: number };
export type StoredJourney = Omit<JourneyItem, 'stages'> & {
  readonly id: number;
  readonly stages: readonly StoredStage[];
};
export type StoredSegment = SegmentItem & { readonly id: number };

/** Journeys with their stages, and segments: small enough to be read whole. */
export const vocabulary = ({ strapi }: { strapi: Core.Strapi }) => {
  const readJourneys = async (): Promise<StoredJourney[]> => {
    const rows = await strapi.db
      .query(JOURNEY_UID)
      .findMany({ populate: ['stages'], orderBy: { id: 'asc' } });
    return rows.map((row) => ({
      id: row.id,
      documentId: row.documentId,
      key: row.key,
      name: row.name,
      description: row.description,
      targetMin: row.targetMin,
      targetMax: row.targetMax,
      stages: (row.stages as StoredStage[]).map(toStage).sort(byPosition),
    }));
  };

  const readSegments = async (): Promise<StoredSegment[]> => {
    const rows = (await strapi.db.query(SEGMENT_UID).findMany()) as (StoredSegment & {
      position: number | null;
    })[];
    return rows
      .sort(
        (a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || a.key.localeCompare(b.key)
      )
      .map(({ id, documentId, key, name, description }) => ({
        id,
        documentId,
        key,
        name,
        description,
      }));
  };

  const journeys = async () => (await service(strapi, 'facts').now()).journeys;
  const segments = async () => (await service(strapi, 'facts').now()).segments;

  /** Key of the default journey: the one chosen, otherwise the first. */
  const defaultKey = ({ journeys: all, settings: { defaultJourney } }: Facts): string | null => {
    const chosen = all.find(({ key }) => key === defaultJourney);
    return (chosen ?? all[0])?.key ?? null;
  };

  return {
    readJourneys,
    readSegments,
    journeys,
    segments,

    /**
     * The journey with that key, or the default one.
     * @throws ValidationError for an unknown key, NotFoundError where there is no journey at all
     */
    async journey(key?: string, field = 'journey'): Promise<StoredJourney> {
      return this.journeyAmong(await service(strapi, 'facts').now(), key, field);
    },

    /** The same among what was read already. */
    journeyAmong(facts: Facts, key?: string, field = 'journey'): StoredJourney {
      const all = facts.journeys;
      const wanted = key ?? defaultKey(facts);
      const found = all.find((journey) => journey.key === wanted);
      if (found) return found;
      if (key !== undefined)
        throw unknownValue(
          field,
          key,
          all.map((journey) => journey.key)
        );
      throw notFound(because('noJourney'));
    },

    /**
     * The journey with that documentId.
     * @throws NotFoundError where there is none
     */
    async journeyById(documentId: string): Promise<StoredJourney> {
      const found = (await journeys()).find((one) => one.documentId === documentId);
      if (found) return found;
      throw notFound(because('journeyGone', { id: shorten(documentId) }));
    },

    /**
     * The journey with that documentId or key.
     * @throws ValidationError where there is none
     */
    async journeyNamed(name: string, field = 'journey'): Promise<StoredJourney> {
      const all = await journeys();
      const found =
        all.find(({ documentId }) => documentId === name) ?? all.find(({ key }) => key === name);
      if (found) return found;
      throw unknownValue(
        field,
        name,
        all.map(({ key }) => key)
      );
    },

    /**
     * The journey with that key, or the default one; null where there is none at all.
     * @throws ValidationError for an unknown key
     */
    journeyIfAny(facts: Facts, key?: string): StoredJourney | null {
      if (key === undefined && facts.journeys.length === 0) return null;
      return this.journeyAmong(facts, key);
    },

    async all(): Promise<Vocabulary> {
      const facts = await service(strapi, 'facts').now();
      return {
        journeys: facts.journeys.map(({ id: _, stages, ...journey }) => ({
          ...journey,
          stages: stages.map(({ id: __, ...stage }) => stage),
        })),
        segments: facts.segments.map(({ id: _, ...segment }) => segment),
        defaultJourney: defaultKey(facts),
        contentTypes: service(strapi, 'fields')
          .list()
          .map(({ uid }) => uid),
        rules: service(strapi, 'rules').forEntries(facts),
      };
    },
  };
};

const byPosition = (a: StoredStage, b: StoredStage): number =>
  a.position - b.position || a.id - b.id;

const toStage = (row: StoredStage): StoredStage => ({
  id: row.id,
  documentId: row.documentId,
  key: row.key,
  name: row.name,
  description: row.description,
  phase: row.phase,
  position: row.position ?? 0,
  color: row.color ?? stageColor(row.position ?? 0),
  goal: row.goal,
  questions: row.questions ?? [],
  formats: row.formats ?? [],
  channels: row.channels ?? [],
  targetMin: row.targetMin,
  targetMax: row.targetMax,
  staleAfterDays: row.staleAfterDays,
});
