import type { Core } from '@strapi/strapi';
import { CHANGE_UID } from '../content-types/uids';
import type { JourneyConfig } from '../config';
import { changesQuery } from '../contracts/changes';
import type { ChangedSegment, ChangedStage, ChangesAnswer, TagChange } from '../contracts/changes';
import { parse } from '../contracts/parse';
import type { ChangeAction, Door, PersonKind } from '../domain/change';
import type { StageKey } from '../domain/events';
import { sameTags } from '../domain/placement';
import type { TagIds } from '../domain/placement';
import { isLocalized } from '../queries/tables';
import { callerOf } from './caller';
import type { Facts } from './facts';
import { service } from './service';

/** One entry's tags before and after, to be written down. */
export interface ChangeOfTags {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly before: TagIds;
  readonly after: TagIds;
}

/** What stages and segments are called, by their ids. */
export interface Names {
  readonly stages: ReadonlyMap<number, ChangedStage>;
  readonly segments: ReadonlyMap<number, ChangedSegment>;
}

/** The same, with the names of the time. */
interface NamedChange extends Pick<TagChange, 'stages' | 'segments'> {
  readonly entry: Pick<ChangeOfTags, 'contentType' | 'documentId' | 'locale'>;
}

/** As it is stored. */
interface ChangeRow {
  readonly createdAt: string | number | Date;
  readonly action: ChangeAction;
  readonly door: Door;
  readonly personKind: PersonKind;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly stagesBefore: ChangedStage[];
  readonly stagesAfter: ChangedStage[];
  readonly segmentsBefore: ChangedSegment[];
  readonly segmentsAfter: ChangedSegment[];
}

const DAY = 24 * 60 * 60 * 1000;

/** Who tagged what, from what to what, when, and through which door. */
export const changes = ({ strapi }: { strapi: Core.Strapi }) => {
  const days = (): number =>
    strapi.config.get<JourneyConfig['tagHistoryDays']>('plugin::journey.tagHistoryDays');

  /** Names for these ids. */
  const labelsOf = async (carried: readonly TagIds[]): Promise<Names> => {
    const lately = labels(await service(strapi, 'facts').lately());
    // Another process may have added one just now.
    const isKnown = ({ stages, segments }: TagIds): boolean =>
      [...stages].every((id) => lately.stages.has(id)) &&
      [...segments].every((id) => lately.segments.has(id));
    return carried.every(isKnown) ? lately : labels(await service(strapi, 'facts').now());
  };

  const labels = ({ journeys, segments }: Facts): Names => {
    const stages = journeys.flatMap(({ key: journey, stages: own }) =>
      own.map(({ id, key, name }): [number, ChangedStage] => [id, { journey, key, name }])
    );
    return {
      stages: new Map(stages),
      segments: new Map(
        segments.map(({ id, key, name }): [number, ChangedSegment] => [id, { key, name }])
      ),
    };
  };

  /**
   * As changes name it. What was written while a type wasn't localised has none, and is of the default
   * locale when it has become so; and the other way round.
   */
  const localesOf = async (uid: string, locale?: string): Promise<(string | null)[]> => {
    const standard = await service(strapi, 'site').defaultLocale();
    if (isLocalized(strapi, uid)) {
      await service(strapi, 'site').assertLocale(locale);
      if (locale !== undefined && locale !== standard) return [locale];
    }
    return [standard, null];
  };

  const keep = async (
    named: readonly NamedChange[],
    { action, door }: { action: ChangeAction; door?: Door }
  ): Promise<void> => {
    const caller = callerOf(strapi);
    await strapi.db.query(CHANGE_UID).createMany({
      data: named.map(({ entry, stages, segments }) => ({
        contentType: entry.contentType,
        relatedDocumentId: entry.documentId,
        relatedLocale: entry.locale,
        action,
        door: door ?? caller.door,
        personKind: caller.person.kind,
        personId: caller.person.id,
        personName: caller.person.name,
        stagesBefore: stages.before,
        stagesAfter: stages.after,
        segmentsBefore: segments.before,
        segmentsAfter: segments.after,
      })),
    });
  };

  return {
    /** As they are now; to be asked for before one goes whose going is to be written down. */
    names: async (): Promise<Names> => labels(await service(strapi, 'facts').now()),

    /** Writes down those of them that changed something, in the caller's name, and tells who listens. */
    async record(
      all: readonly ChangeOfTags[],
      { action, door, names }: { action: ChangeAction; door?: Door; names?: Names }
    ): Promise<void> {
      const real = all.filter(({ before, after }) => !sameTags(before, after));
      const isKept = days() > 0;
      const isHeard = service(strapi, 'events').isHeard('journey.tags.update');
      if (real.length === 0 || (!isKept && !isHeard)) return;
      const { stages, segments } =
        names ?? (await labelsOf(real.flatMap(({ before, after }) => [before, after])));
      const named = real.map(({ contentType, documentId, locale, before, after }) => ({
        entry: { contentType, documentId, locale },
        stages: {
          before: namesOf(stages, before.stages),
          after: namesOf(stages, after.stages),
        },
        segments: {
          before: namesOf(segments, before.segments),
          after: namesOf(segments, after.segments),
        },
      }));
      if (isKept) await keep(named, { action, door });
      await service(strapi, 'events').retagged(
        named.map((one) => ({
          ...one.entry,
          action,
          stages: { before: one.stages.before.map(toKey), after: one.stages.after.map(toKey) },
          segments: {
            before: one.segments.before.map(({ key }) => key),
            after: one.segments.after.map(({ key }) => key),
          },
        }))
      );
    },

    /**
     * The changes of one entry's tags, newest first, a page of them.
     * @param query `locale`, the default one where it is left out, `page`, `pageSize`
     * @throws ValidationError for an unknown locale, or a parameter that is none of these
     */
    async of(contentType: string, documentId: string, query: object = {}): Promise<ChangesAnswer> {
      const { locale, page, pageSize } = parse(changesQuery, query);
      const locales = await localesOf(contentType, locale);
      const [rows, total] = await strapi.db.query(CHANGE_UID).findWithCount({
        where: {
          contentType,
          relatedDocumentId: documentId,
          $or: locales.map((relatedLocale) => ({ relatedLocale })),
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      return {
        data: rows.map(toChange),
        meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
      };
    },

    /** Deletes what is older than the option `tagHistoryDays` says. */
    async prune(): Promise<void> {
      await strapi.db.query(CHANGE_UID).deleteMany({
        where: { createdAt: { $lt: new Date(Date.now() - days() * DAY) } },
      });
    },
  };
};

/** Those of `ids` that there still are, in the order of `labels`. */
const namesOf = <Label>(labels: ReadonlyMap<number, Label>, ids: ReadonlySet<number>): Label[] =>
  [...labels].filter(([id]) => ids.has(id)).map(([, label]) => label);

const toKey = ({ journey, key }: ChangedStage): StageKey => ({ journey, key });

const toChange = (row: ChangeRow): TagChange => ({
  at: new Date(row.createdAt).toISOString(),
  action: row.action,
  door: row.door,
  person: { kind: row.personKind, id: row.personId, name: row.personName },
  stages: { before: row.stagesBefore, after: row.stagesAfter },
  segments: { before: row.segmentsBefore, after: row.segmentsAfter },
});
