import { change } from './change';
import { journey } from './journey';
import { segment } from './segment';
import { stage } from './stage';

export const contentTypes = {
  journey: { schema: journey },
  stage: { schema: stage },
  segment: { schema: segment },
  change: { schema: change },
};
