import { setImmediate as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { SNAPSHOT_UID } from '../content-types/uids';
import { pack, unpack } from '../domain/packedSnapshot';
import type { PackedSnapshot } from '../domain/packedSnapshot';
import { fewest } from '../domain/snapshot';
import type { Snapshot } from '../domain/snapshot';
import { superfluous } from '../domain/thinning';
import { inPatientTransaction } from '../queries/connection';
import { dayNumber, dayOf } from './days';
import type { HeldLock } from './locks';
import { service } from './service';

type PackedReport = Omit<PackedSnapshot, 'members'>;

/** A row of the table. */
interface SnapshotRow {
  readonly id: number;
  readonly journeyKey: string;
  readonly day: string;
  readonly takenAt: string | number | Date;
  readonly report: PackedReport;
  readonly members?: PackedSnapshot['members'];
}

/** A snapshot that was stored. */
export interface StoredSnapshot {
  readonly day: string;
  readonly takenAt: Date;
  readonly snapshot: Snapshot;
}

/** What every journey's report was made of, a day at a time. */
export const snapshots = ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.query(SNAPSHOT_UID);

  const journeyKeys = async (): Promise<string[]> =>
    (await service(strapi, 'facts').now()).journeys.map(({ key }) => key);

  /** Journeys without a snapshot of that day. */
  const missingOn = async (day: string): Promise<string[]> => {
    const rows: SnapshotRow[] = await table().findMany({ select: ['journeyKey'], where: { day } });
    const taken = new Set(rows.map(({ journeyKey }) => journeyKey));
    return (await journeyKeys()).filter((key) => !taken.has(key));
  };

  const now = async (journey: string): Promise<Snapshot> => {
    const { input, members } = await service(strapi, 'looks').of({ journey });
    const { journey: own, contentTypes, plans, tallies } = input;
    const segments = input.segments.filter((segment) => segment !== null);
    return { journey: own, segments, contentTypes, plans, tallies, members: fewest(members) };
  };

  const keep = async (journeyKey: string, takenAt: Date, lock: HeldLock): Promise<void> => {
    // What it is made of may take long to find.
    await lock.keep();
    const { members, ...report } = pack(await now(journeyKey));
    await inPatientTransaction(strapi, async () => {
      await lock.keep();
      await table().create({
        data: { journeyKey, day: dayOf(takenAt), takenAt, report, members },
      });
    });
  };

  const thin = async (today: string): Promise<void> => {
    for (const journeyKey of await journeyKeys()) {
      const rows: SnapshotRow[] = await table().findMany({
        select: ['id', 'day'],
        where: { journeyKey },
      });
      const days = rows.map(({ day }) => dayNumber(day));
      const gone = new Set(superfluous(days, dayNumber(today)));
      const ids = rows.filter(({ day }) => gone.has(dayNumber(day))).map(({ id }) => id);
      if (ids.length > 0) await table().deleteMany({ where: { id: { $in: ids } } });
    }
  };

  const stored = ({ day, takenAt, report, members = [] }: SnapshotRow): StoredSnapshot => ({
    day,
    takenAt: new Date(takenAt),
    snapshot: unpack({ ...report, members }),
  });

  const first = async (query: object): Promise<StoredSnapshot | null> => {
    const row: SnapshotRow | null = await table().findOne(query);
    return row && stored(row);
  };

  return {
    /**
     * Takes today's snapshot of every journey that has none yet, whichever process of the app is first,
     * and thins out old ones.
     * @returns how many it took
     */
    async take(): Promise<number> {
      const takenAt = new Date();
      const day = dayOf(takenAt);
      if ((await missingOn(day)).length === 0) return 0;
      return service(strapi, 'locks').alone('snapshots', async (lock) => {
        const missing = await missingOn(day);
        for (const key of missing) await keep(key, takenAt, lock);
        await thin(day);
        return missing.length;
      });
    },

    /**
     * Those of a journey since a day, the oldest first, without their members: a day at a time, as others wait
     * for the process meanwhile.
     */
    async *since(journeyKey: string, day: string): AsyncGenerator<StoredSnapshot> {
      const rows: SnapshotRow[] = await table().findMany({
        select: ['day', 'takenAt', 'report'],
        where: { journeyKey, day: { $gte: day } },
        orderBy: { day: 'asc' },
      });
      for (const row of rows) {
        yield stored(row);
        await pause();
      }
    },

    /** The last one until that day, or where there is none the first after it; null without any. */
    async at(journeyKey: string, day: string): Promise<StoredSnapshot | null> {
      const until = { where: { journeyKey, day: { $lte: day } }, orderBy: { day: 'desc' } };
      const after = { where: { journeyKey, day: { $gt: day } }, orderBy: { day: 'asc' } };
      return (await first(until)) ?? first(after);
    },

    /** The first day that there is a snapshot of; null without any. */
    async firstDay(journeyKey: string): Promise<string | null> {
      const row: SnapshotRow | null = await table().findOne({
        select: ['day'],
        where: { journeyKey },
        orderBy: { day: 'asc' },
      });
      return row?.day ?? null;
    },

    /** Forgets those of journeys that are gone. */
    async prune(): Promise<void> {
      const journeys = await service(strapi, 'vocabulary').readJourneys();
      const keys = journeys.map(({ key }) => key);
      await table().deleteMany({ where: { journeyKey: { $notIn: keys } } });
    },
  };
};
