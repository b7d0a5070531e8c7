import type { TestApp } from './app';
import { journey } from './helpers';
import { readVersions } from './naiveCount';

/** All that the plugin keeps, and all that it says of it, without the ids of this one database. */
export async function everything(app: TestApp) {
  const coverage = journey(app, 'coverage');
  const { journeys, segments, defaultJourney } = await journey(app, 'vocabulary').all();
  const types = journey(app, 'fields').list();
  const uids = types.map(({ uid }) => uid);
  const versions = await readVersions(app, uids, new Date());
  return {
    // With stages in their order, and each with what it holds.
    journeys,
    segments,
    defaultJourney,
    settings: await journey(app, 'settings').get(),
    tags: versions
      .map(({ stages, segments: inSegments, stale: _, ...version }) => ({
        ...version,
        stages: [...stages].sort(),
        segments: [...inSegments].sort(),
      }))
      .map((version) => JSON.stringify(version))
      .sort(),
    byType: await coverage.matrix(),
    bySegment: await coverage.matrix({ columns: 'segment', journey: 'second' }),
    byLocale: await coverage.matrix({ columns: 'locale' }),
    gaps: await coverage.gaps({ locale: ['en', 'da'] }),
    trend: (await journey(app, 'trend').of({ journey: 'second' })).days,
  };
}
