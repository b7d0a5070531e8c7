import type { EventName } from '../../../../../server/src/domain/events';

/** In the order of their columns. One that is missing doesn't compile. */
const COLUMNS: Record<EventName, true> = {
  'journey.tags.update': true,
  'journey.gap.opened': true,
  'journey.gap.closed': true,
};

export const EVENTS = Object.keys(COLUMNS) as EventName[];
