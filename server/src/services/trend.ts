import type { Core } from '@strapi/strapi';
import { parse } from '../contracts/parse';
import { cellTrendQuery, trendQuery, whatChangedQuery } from '../contracts/trend';
import type {
  CellTrendAnswer,
  CellTrendQuery,
  TrendAnswer,
  TrendQuery,
  WhatChangedAnswer,
  WhatChangedQuery,
} from '../contracts/trend';
import { DAY } from '../domain/freshness';
import { GENERAL } from '../domain/journey';
import type { Named } from '../domain/journey';
import type { ReportInput } from '../domain/reportInput';
import { reportOf } from '../domain/snapshot';
import type { Snapshot } from '../domain/snapshot';
import { cellDay, trendDay } from '../domain/trend';
import { whatChanged } from '../domain/whatChanged';
import type { Look } from '../domain/whatChanged';
import type { ReportOptions } from './coverage';
import { dayOf } from './days';
import type { EntriesOptions } from './entries';
import { pick } from './scope';
import { service } from './service';
import type { StoredSnapshot } from './snapshots';

/** Days that are shown where nobody says how many. */
const A_YEAR = 365;

/** How the report came to be what it is. */
export const trend = ({ strapi }: { strapi: Core.Strapi }) => {
  /** The same content types of a snapshot: those asked for, of those that the caller may know of. */
  const narrow =
    (asked: readonly string[] | undefined, { canRead = () => true }: ReportOptions) =>
    (snapshot: Snapshot): ReportInput => {
      const uids = snapshot.contentTypes
        .map(({ key }) => key)
        .filter((uid) => canRead(uid) && (asked?.includes(uid) ?? true));
      return reportOf(snapshot, uids, asked?.length === 1);
    };

  /** What is told of the report of each day, and of today's. */
  const read = async <T>(
    query: TrendQuery,
    options: ReportOptions,
    tell: (day: string, report: ReportInput) => T
  ) => {
    const { since = dayOf(new Date(Date.now() - A_YEAR * DAY)), ...asked } = parse(
      trendQuery,
      query
    );
    const { input } = await service(strapi, 'looks').report(asked, options);
    const { key } = input.journey;
    const reportIn = narrow(asked.contentType, options);
    const days: T[] = [];
    for await (const { day, snapshot } of service(strapi, 'snapshots').since(key, since)) {
      days.push(tell(day, reportIn(snapshot)));
    }
    const firstDay = await service(strapi, 'snapshots').firstDay(key);
    return { input, days, now: tell(dayOf(new Date()), input), firstDay };
  };

  return {
    /**
     * What each day's report came to.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async of(query: TrendQuery = {}, options: ReportOptions = {}): Promise<TrendAnswer> {
      const { input, days, now, firstDay } = await read(query, options, (day, report) => ({
        told: trendDay(day, report),
        stages: report.stages,
        segments: report.segments.filter((one) => one !== null),
      }));
      const all = [...days, now];
      return {
        journey: { key: input.journey.key, name: input.journey.name },
        stages: lastNames(all.map(({ stages }) => stages)),
        segments: lastNames(all.map(({ segments }) => segments)),
        firstDay,
        days: days.map(({ told }) => told),
        now: now.told,
      };
    },

    /**
     * What a cell held each day; days without its stage or segment are left out.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async cell(query: CellTrendQuery, options: ReportOptions = {}): Promise<CellTrendAnswer> {
      const { stage, segment, ...asked } = parse(cellTrendQuery, query);
      const place = { stage, segment: segment === GENERAL ? null : segment };
      const { input, days, now, firstDay } = await read(asked, options, (day, report) =>
        cellDay(day, report, place)
      );
      const keyOf = (one: Named | null): string => one?.key ?? GENERAL;
      const [row] = pick('stage', [stage], input.stages, keyOf);
      const [column] = pick('segment', [segment], input.segments, keyOf);
      return {
        stage: { key: stage, name: row!.name },
        segment: { key: segment, name: column?.name ?? 'General' },
        firstDay,
        days: days.flatMap((one) => one ?? []),
        now: now!,
      };
    },

    /**
     * Which gaps opened and closed since a day, and what did it; null where there is no snapshot yet.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async whatChanged(
      query: WhatChangedQuery,
      options: EntriesOptions = {}
    ): Promise<WhatChangedAnswer | null> {
      const { since, until, ...asked } = parse(whatChangedQuery, query);
      const looks = service(strapi, 'looks');
      const { scope, ...now } =
        until === undefined
          ? await looks.of(asked, options)
          : { ...(await looks.report(asked, options)), members: [] };
      const snapshotAt = (day: string) => service(strapi, 'snapshots').at(scope.journey.key, day);
      const lookAt = ({ snapshot }: StoredSnapshot): Look => ({
        input: narrow(asked.contentType, options)(snapshot),
        members: snapshot.members,
      });
      const then = await snapshotAt(since);
      if (!then) return null;
      const last = until === undefined ? null : await snapshotAt(until);
      const { day, takenAt } = then;
      const { score, opened, closed } = whatChanged(lookAt(then), last ? lookAt(last) : now);
      const name = service(strapi, 'gapEntries').name;
      return {
        since: { day, takenAt: takenAt.toISOString() },
        score,
        opened: await name(opened, scope, options),
        closed: await name(closed, scope, options),
      };
    },
  };
};

/** All that there were, as they were called last, in the order of the last that had them. */
function lastNames(lists: readonly (readonly Named[])[]): Named[] {
  const names = new Map<string, Named>();
  for (const list of [...lists].reverse()) {
    for (const { key, name } of list) if (!names.has(key)) names.set(key, { key, name });
  }
  return [...names.values()];
}
