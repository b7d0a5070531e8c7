const SNAPSHOT = 'plugin::journey.snapshot';
const DAY = 24 * 60 * 60 * 1000;
const WEEKS = 26;
/** Of older days, the plugin keeps one a week. */
const DAILY = 90;

/**
 * A demo needs a past, also of its coverage: while the content comes in, oldest first, a snapshot is taken for
 * each week, and stands for its days. What was stale is as of today.
 */
export function createHistory(strapi, now) {
  const snapshots = strapi.db.query(SNAPSHOT);
  const takenAt = (daysAgo) => new Date(now - daysAgo * DAY);
  const dayOf = (time) => time.toISOString().slice(0, 10);
  const at = (daysAgo) => ({ day: dayOf(takenAt(daysAgo)), takenAt: takenAt(daysAgo) });
  let week = WEEKS;

  async function take(first) {
    await strapi.plugin('journey').service('snapshots').take();
    const [taken] = await snapshots.findMany({ where: { day: dayOf(new Date()) } });
    await snapshots.update({ where: { id: taken.id }, data: at(first) });
    const rest = [1, 2, 3, 4, 5, 6].map((day) => first - day).filter((day) => day < DAILY);
    const { journeyKey, report, members } = taken;
    for (const day of rest) {
      await snapshots.create({ data: { journeyKey, report, members, ...at(day) } });
    }
  }

  return {
    /** Takes those of the weeks before content that is so many days old. */
    async until(daysAgo) {
      for (; week > 0 && week * 7 > daysAgo; week -= 1) await take(week * 7);
    },
  };
}
