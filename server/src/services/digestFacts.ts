import type { Core } from '@strapi/strapi';
import type { ToReviewItem } from '../contracts/toReview';
import type { ExplainedGap } from '../contracts/trend';
import type { PlanItem } from '../contracts/plan';
import { DAY } from '../domain/freshness';
import { GENERAL } from '../domain/journey';
import type { Named } from '../domain/journey';
import { countsAsCovered } from '../domain/verdict';
import { dayOf } from './days';
import type { EntriesOptions } from './entries';
import { service } from './service';

/** What one administrator is told of the last days. */
export interface DigestFacts {
  readonly journeys: readonly JourneyFacts[];
  /** Published entries that are stale, or will be before the next mail; the first of them. */
  readonly toReview: { readonly total: number; readonly first: readonly ToReviewItem[] };
}

export interface JourneyFacts {
  readonly journey: Named;
  /** From 0 to 1. */
  readonly score: number;
  /** What there is to compare with; null where there is no snapshot. */
  readonly since: { readonly day: string; readonly score: number } | null;
  readonly opened: readonly ExplainedGap[];
  readonly closed: readonly ExplainedGap[];
  /** Planned pieces whose day is near or past, and whose cell is not covered. */
  readonly due: readonly DuePiece[];
}

export interface DuePiece {
  readonly stage: Named;
  /** Null for general content. */
  readonly segment: Named | null;
  /** A day, `2027-01-31`. */
  /** Where the plan is for one alone. */
  readonly contentType: Named | null;
  readonly locale: Named | null;
  readonly dueDate: string;
  readonly owner: string | null;
  readonly isOverdue: boolean;
}

/** Days: what changed from the snapshot of one to that of the other, until now where there is no other. */
export interface Span {
  readonly since: string;
  readonly until?: string;
}

/** Entries to review that are named. */
const NAMED = 10;
/** Days in which what is to be reviewed or published is near. */
const NEAR = 7;

type Place = Pick<DuePiece, 'contentType' | 'locale'>;

/** What a mail tells: looked up with the rights of whoever gets it. */
export const digestFacts = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Planned pieces of one place, a content type or a locale where it is for one alone. */
  const dueAt = async (
    journey: string,
    { contentType, locale }: Place,
    plans: readonly PlanItem[],
    options: EntriesOptions
  ): Promise<DuePiece[]> => {
    const { matrix } = service(strapi, 'coverage');
    const { rows, columns, cells } = await matrix(
      {
        journey,
        columns: 'segment',
        ...(contentType && { contentType: contentType.key }),
        ...(locale && { locale: locale.key }),
      },
      options
    );
    const today = dayOf(new Date());
    return plans.flatMap(({ stage, segment, dueDate, owner }): DuePiece[] => {
      const row = rows.find(({ key }) => key === stage);
      const column = columns.find(({ key }) => key === segment);
      const cell = cells.find((one) => one.row === stage && one.column === segment);
      if (!row || !column || !cell || dueDate === null) return [];
      if (cell.verdict !== 'not-applicable' && countsAsCovered(cell.verdict)) return [];
      return [
        {
          stage: { key: row.key, name: row.name },
          segment: segment === GENERAL ? null : { key: column.key, name: column.name },
          contentType,
          locale,
          dueDate,
          owner,
          isOverdue: dueDate < today,
        },
      ];
    });
  };

  const dueIn = async (
    journey: string,
    plans: readonly PlanItem[],
    options: EntriesOptions
  ): Promise<DuePiece[]> => {
    const last = dayOf(new Date(Date.now() + NEAR * DAY));
    const { settings, locales } = await service(strapi, 'facts').now();
    const types = service(strapi, 'site').countedBy(settings);
    const places = new Map<string, { place: Place; plans: PlanItem[] }>();
    for (const plan of plans) {
      if (plan.dueDate === null || plan.dueDate > last || plan.notApplicable !== null) continue;
      const type = types.find(({ uid }) => uid === plan.contentType);
      const locale = locales.find(({ code }) => code === plan.locale);
      const isThere = (plan.contentType === null || type) && (plan.locale === null || locale);
      if (!isThere || (type && options.canRead?.(type.uid) === false)) continue;
      const key = JSON.stringify([plan.contentType, plan.locale]);
      const place = {
        contentType: type ? { key: type.uid, name: type.name } : null,
        locale: locale ? { key: locale.code, name: locale.name } : null,
      };
      places.set(key, { place, plans: [...(places.get(key)?.plans ?? []), plan] });
    }
    const due: DuePiece[] = [];
    for (const { place, plans: own } of places.values()) {
      due.push(...(await dueAt(journey, place, own, options)));
    }
    return due.sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
  };

  const ofJourney = async (
    { key, name }: Named,
    { since, until }: Span,
    options: EntriesOptions
  ): Promise<JourneyFacts> => {
    const asked = { journey: key, since, ...(until && { until }) };
    const changed = await service(strapi, 'trend').whatChanged(asked, options);
    const now = changed ? null : await service(strapi, 'coverage').score({ journey: key }, options);
    const plans = await service(strapi, 'plans').of({ journey: key });
    return {
      journey: { key, name },
      score: changed?.score.after ?? now?.score ?? 0,
      since: changed && { day: changed.since.day, score: changed.score.before },
      opened: changed?.opened ?? [],
      closed: changed?.closed ?? [],
      due: await dueIn(key, plans, options),
    };
  };

  return {
    async of(span: Span, options: EntriesOptions): Promise<DigestFacts> {
      const { journeys } = await service(strapi, 'facts').now();
      const told: JourneyFacts[] = [];
      for (const journey of journeys) told.push(await ofJourney(journey, span, options));
      const asked = { within: NEAR, pageSize: NAMED };
      const { data, meta } = await service(strapi, 'toReview').find(asked, options);
      return { journeys: told, toReview: { total: meta.pagination.total, first: data } };
    },
  };
};
