import type { Core } from '@strapi/strapi';
import { PLAN_UID } from '../content-types/uids';
import { parse } from '../contracts/parse';
import { planSave, plansQuery } from '../contracts/plan';
import type { PlanItem, PlanSave, PlansQuery } from '../contracts/plan';
import { refusedNow } from '../contracts/refused';
import { GENERAL } from '../domain/journey';
import { documents } from './documents';
import type { PlanPlaceNamed } from '../contracts/planImports';
import type { Facts } from './facts';
import { changedSince, writtenIn } from './planChanges';
import { pick } from './scope';
import { service } from './service';
import { aloneWithVocabulary } from './vocabularyLock';

/** With the id that Strapi's documents hold on to. */
export interface StoredPlan extends PlanItem {
  readonly documentId: string;
}

/** A row of the table. */
interface PlanRow extends Omit<
  PlanItem,
  'journey' | 'stage' | 'segment' | 'contentType' | 'locale'
> {
  readonly documentId: string;
  readonly journeyKey: string;
  readonly stageKey: string;
  readonly segmentKey: string;
  readonly contentTypeUid: string | null;
  readonly localeCode: string | null;
}

/** What is planned for cells: read, written, and forgotten with their stages and segments. */
export const plans = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (): Promise<StoredPlan[]> => {
    const rows: PlanRow[] = await strapi.db.query(PLAN_UID).findMany({ orderBy: { id: 'asc' } });
    return rows.map(toItem);
  };

  /** Refuses a place that there isn't. */
  const assertKnown = (facts: Facts, { journey, ...place }: PlanItem): void => {
    const { stages } = service(strapi, 'vocabulary').journeyAmong(facts, journey);
    const segments = [...facts.segments.map(({ key }) => key), GENERAL];
    const types = service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid);
    const known = {
      stage: stages.map(({ key }) => key),
      segment: segments,
      contentType: types,
      locale: facts.locales.map(({ code }) => code),
    };
    for (const [field, all] of Object.entries(known)) {
      const asked = place[field as keyof typeof known];
      if (asked !== null) pick(field, [asked], all, (key) => key);
    }
  };

  const write = async (item: PlanItem, stored: StoredPlan | undefined): Promise<void> => {
    const own = documents(strapi, PLAN_UID);
    if (isEmpty(item)) {
      if (stored) await own.delete({ documentId: stored.documentId });
    } else if (stored) {
      await own.update({ documentId: stored.documentId, data: toRow(item) });
    } else {
      await own.create({ data: toRow(item) });
    }
  };

  return {
    read,
    assertKnown,

    /** Puts a plan in place of the stored one, in the caller's transaction; an empty one is none. */
    write,

    /**
     * All plans of a journey, the default one where none is named.
     * @throws ValidationError for an unknown journey
     */
    async of(query: PlansQuery = {}): Promise<PlanItem[]> {
      const { journey } = parse(plansQuery, query);
      const facts = await service(strapi, 'facts').now();
      const { key } = service(strapi, 'vocabulary').journeyAmong(facts, journey);
      return facts.plans.filter((plan) => plan.journey === key).map(withoutId);
    },

    /**
     * Writes what is planned for a place, in place of what was; an empty plan is none.
     * @returns the plan as it is then, null where it is empty
     * @throws ValidationError naming the field that is wrong, or the key that nobody knows; ApplicationError
     * where something else is planned there than what it `replaces`
     */
    async set(input: PlanSave): Promise<PlanItem | null> {
      const { replaces, ...asked } = parse(planSave, input);
      return aloneWithVocabulary(strapi, async (allOrNothing) => {
        const facts = await service(strapi, 'facts').now();
        const { key } = service(strapi, 'vocabulary').journeyAmong(facts, asked.journey);
        const item: PlanItem = { ...asked, journey: key };
        assertKnown(facts, item);
        const stored = (await read()).find((plan) => isSamePlace(plan, item));
        const isOther = writtenIn(replaces as PlanItem | null) !== writtenIn(stored ?? null);
        if (replaces !== undefined && isOther) throw refusedNow(changedSince(item));
        await allOrNothing(() => write(item, stored));
        return isEmpty(item) ? null : item;
      });
    },

    /** Forgets what was planned for stages and segments that are gone. */
    async prune(): Promise<void> {
      const all = await read();
      if (all.length === 0) return;
      const journeys = await service(strapi, 'vocabulary').readJourneys();
      const segments = await service(strapi, 'vocabulary').readSegments();
      const stages = new Set(
        journeys.flatMap((journey) => journey.stages.map(({ key }) => `${journey.key} ${key}`))
      );
      const segmentKeys = new Set([...segments.map(({ key }) => key), GENERAL]);
      const gone = all.filter(
        ({ journey, stage, segment }) =>
          !stages.has(`${journey} ${stage}`) || !segmentKeys.has(segment)
      );
      for (const { documentId } of gone) await documents(strapi, PLAN_UID).delete({ documentId });
    },
  };
};

const PLACE = ['journey', 'stage', 'segment', 'contentType', 'locale'] as const;

export const isSamePlace = (a: PlanPlaceNamed, b: PlanPlaceNamed): boolean =>
  PLACE.every((part) => a[part] === b[part]);

export const isEmpty = (item: PlanItem): boolean =>
  Object.entries(item).every(
    ([field, value]) =>
      (PLACE as readonly string[]).includes(field) ||
      value === null ||
      value === '' ||
      (Array.isArray(value) && value.length === 0)
  );

export const withoutId = ({ documentId: _, ...item }: StoredPlan): PlanItem => item;

const toRow = ({ journey, stage, segment, contentType, locale, ...planned }: PlanItem) => ({
  ...planned,
  journeyKey: journey,
  stageKey: stage,
  segmentKey: segment,
  contentTypeUid: contentType,
  localeCode: locale,
});

const toItem = (row: PlanRow): StoredPlan => ({
  documentId: row.documentId,
  journey: row.journeyKey,
  stage: row.stageKey,
  segment: row.segmentKey,
  contentType: row.contentTypeUid || null,
  locale: row.localeCode || null,
  targetMin: row.targetMin,
  targetMax: row.targetMax,
  notApplicable: row.notApplicable || null,
  trigger: row.trigger,
  questions: row.questions ?? [],
  searchTerms: row.searchTerms ?? [],
  message: row.message,
  measuringPoint: row.measuringPoint,
  channels: row.channels ?? [],
  formats: row.formats ?? [],
  owner: row.owner,
  dueDate: row.dueDate,
});
